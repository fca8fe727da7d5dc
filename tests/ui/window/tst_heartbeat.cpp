// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thousand sessions polled each second must not freeze the window: a 10 ms timer on the GUI thread tells
// how long the event loop stood still. Hiccups of the machine, which an idle thread beside it sees too, are
// not the window's.
#include "testagent.h"
#include "windowfixture.h"

#include <winsnmp/inspect.hpp>

#include <QAction>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

using namespace std::chrono_literals;

namespace {

constexpr int sessionCount = 1000;
constexpr auto beat = 10ms;

/// Sanitizers make everything slower by a factor the build knows.
std::chrono::milliseconds longestGapAllowed()
{
    bool given = false;
    const int factor = qEnvironmentVariableIntValue("SSM_TIME_FACTOR", &given);
    return 100ms * (given ? factor : 1);
}

/// The longest pause between two beats on a thread that has nothing else to do.
class IdleWatch {
public:
    IdleWatch()
        : m_thread([this] { watch(); })
    {
    }
    ~IdleWatch()
    {
        m_stop = true;
        m_thread.join();
    }
    [[nodiscard]] std::chrono::milliseconds takeLongest()
    {
        return std::chrono::milliseconds(m_longest.exchange(0));
    }

private:
    void watch()
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_stop) {
            std::this_thread::sleep_for(beat);
            m_longest = std::max<qint64>(m_longest, timer.restart());
        }
    }

    std::atomic<bool> m_stop = false;
    std::atomic<qint64> m_longest = 0;
    std::thread m_thread;
};

class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start(beat);
    }
    [[nodiscard]] std::chrono::milliseconds takeLongest()
    {
        // The pause that is going on counts too.
        const qint64 longest = std::max(std::exchange(m_longest, 0), m_clock.restart());
        return std::chrono::milliseconds(longest);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

class TestHeartbeat : public QObject {
    Q_OBJECT

private slots:
    void thousandSessions();

private:
    void check(const char *what);
    void pollFor(std::chrono::milliseconds time) { QTest::qWait(static_cast<int>(time.count())); }

    IdleWatch m_idle;
    std::unique_ptr<Heartbeat> m_heartbeat;
};

void TestHeartbeat::check(const char *what)
{
    const auto gap = m_heartbeat->takeLongest();
    const auto machine = m_idle.takeLongest() - beat;
    qInfo("%s: longest gap %lld ms, of which the machine %lld ms", what, static_cast<long long>(gap.count()),
          static_cast<long long>(machine.count()));
    QVERIFY2(gap - machine <= longestGapAllowed(), what);
}

void TestHeartbeat::thousandSessions()
{
    std::array<TestAgent, 4> agents;
    WindowFixture fixture;
    QList<SessionSpec> specs;
    for (int i = 0; i < sessionCount; ++i) {
        SessionSpec spec =
            WindowFixture::specFor(agents.at(static_cast<std::size_t>(i) % agents.size()).port(),
                                   QStringLiteral("session %1").arg(i));
        spec.plan.interval = 1000ms;
        spec.timeout = 2000ms;
        specs.append(spec);
    }
    m_heartbeat = std::make_unique<Heartbeat>();
    (void)m_idle.takeLongest();

    const QList<SessionId> ids = fixture.open(specs);
    check("opening");
    const auto allPolled = [&] {
        const QList<SessionInfo> sessions = fixture.service().sessions();
        return std::all_of(sessions.begin(), sessions.end(),
                           [](const SessionInfo &each) { return each.polls >= 2; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allPolled(), 60000);
    check("polling");
    QVERIFY(winsnmp::snapshot().sockets <= 2);

    const QStringList pages = fixture.pages();
    fixture.table().selectAll();
    for (const QString &page : pages) {
        fixture.showPage(page);
        pollFor(600ms);
        check(qPrintable(page));
    }
    fixture.table().sortByColumn(0, Qt::DescendingOrder);
    fixture.part<QLineEdit>("filterText").setText(QStringLiteral("session 99"));
    QTRY_COMPARE(fixture.shownSessions(), 11);
    fixture.part<QLineEdit>("filterText").clear();
    pollFor(500ms);
    fixture.table().scrollToBottom();
    pollFor(500ms);
    check("sorting, filtering and scrolling");

    fixture.service().close(ids);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.shownSessions(), 0, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(winsnmp::snapshot().handles, std::uint64_t{0}, 30000);
    check("closing");
    QCOMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
}

QTEST_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
