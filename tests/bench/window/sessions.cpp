// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many sessions in the window: how long opening and closing take, what polling costs the GUI thread, how fast
// the table answers.
#include "agent.h"
#include "hands.h"
#include "measurement.h"
#include "watches.h"

#include "sessiontreemodel.h"

#include <winsnmp/inspect.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QTreeView>

#include <algorithm>
#include <stdexcept>

namespace bench {

namespace {

constexpr double PollInterval = 5.0; // seconds
constexpr double Watched = 15.0; // seconds of polling that are measured

class SessionsInWindow {
public:
    SessionsInWindow(int count, int port);
    MeasuredList measure();

private:
    void open(const char *figure, const std::function<void()> &start);
    void close();
    void poll(const char *cpu, const char *gap);
    void scroll();
    void filter();
    void note(const char *name, double value) { m_figures.push_back({name, value}); }
    void noteGap(const char *name);
    [[nodiscard]] double untilPainted(const std::function<void()> &act);
    [[nodiscard]] QList<SessionSpec> specs() const;

    int m_count;
    int m_port;
    Hands m_hands;
    Heartbeat m_heartbeat;
    PaintWatch m_painted;
    QSet<SessionId> m_open;
    qint64 m_answers = 0;
    MeasuredList m_figures;
};

SessionsInWindow::SessionsInWindow(int count, int port)
    : m_count(count)
    , m_port(port)
    , m_painted(*m_hands.table().viewport())
{
    QObject::connect(&m_hands.service(), &SessionService::pollsFinished, &m_painted,
                     [this](const QList<PollResult> &results) {
                         m_answers += std::ranges::count_if(results, &PollResult::isGood);
                     });
    const auto follow = [this](const QList<SessionInfo> &sessions) {
        for (const SessionInfo &session : sessions) {
            if (session.isOpen())
                m_open.insert(session.id);
        }
    };
    QObject::connect(&m_hands.service(), &SessionService::sessionsChanged, &m_painted, follow);
}

QList<SessionSpec> SessionsInWindow::specs() const
{
    QList<SessionSpec> specs;
    for (int i = 0; i < m_count; ++i) {
        SessionSpec spec;
        spec.name = QStringLiteral("session %1").arg(i);
        spec.host = QStringLiteral("127.0.0.1");
        spec.port = m_port;
        spec.setCommunity("public");
        spec.plan.interval = std::chrono::milliseconds(static_cast<int>(PollInterval * 1000.0));
        specs.append(spec);
    }
    return specs;
}

void SessionsInWindow::noteGap(const char *name)
{
    const Heartbeat::Gap longest = m_heartbeat.takeLongest();
    note(name, longest.wall);
    note((std::string(name) + "-cpu").c_str(), longest.cpu);
}

void SessionsInWindow::open(const char *figure, const std::function<void()> &start)
{
    m_open.clear();
    (void)m_heartbeat.takeLongest();
    const double begun = now();
    start();
    m_hands.waitFor("opening",
                    [this] { return m_open.size() == m_count && m_hands.shownSessions() == m_count; });
    note(figure, now() - begun);
    noteGap((std::string(figure) + "-gap").c_str());
}

void SessionsInWindow::close()
{
    (void)m_heartbeat.takeLongest();
    const double begun = now();
    m_hands.closeAll();
    m_hands.waitFor("closing", [this] { return m_hands.shownSessions() == 0; });
    note("close", now() - begun);
    noteGap("close-gap");
    m_hands.waitFor("freeing", [] { return winsnmp::snapshot().handles == 0; });
    if (winsnmp::snapshot().memory.bytes != 0)
        throw std::runtime_error("closing left memory behind");
}

void SessionsInWindow::poll(const char *cpu, const char *gap)
{
    m_hands.runFor(PollInterval + 1.0);
    (void)m_heartbeat.takeLongest();
    const double begun = now();
    const double used = threadSeconds();
    m_answers = 0;
    m_hands.runFor(Watched);
    note(cpu, (threadSeconds() - used) / (now() - begun) * 100.0);
    noteGap(gap);
    if (static_cast<double>(m_answers) < 0.9 * m_count * Watched / PollInterval)
        throw std::runtime_error("sessions were polled less often than they should be");
}

double SessionsInWindow::untilPainted(const std::function<void()> &act)
{
    const int before = m_painted.paints();
    const double begun = now();
    act();
    m_hands.table().viewport()->update();
    m_hands.waitFor("painting", [this, before] { return m_painted.paints() > before; });
    return (now() - begun) * 1000.0;
}

void SessionsInWindow::scroll()
{
    constexpr int places = 40;
    QScrollBar &bar = *m_hands.table().verticalScrollBar();
    double longest = 0;
    for (int place = 1; place <= places; ++place) {
        longest = std::max(longest, untilPainted([&] { bar.setValue(bar.maximum() * place / places); }));
        m_hands.runFor(0.05);
    }
    bar.setValue(0);
    note("scroll", longest);
}

void SessionsInWindow::filter()
{
    auto &field = m_hands.part<QLineEdit>("filterText");
    double longest = 0;
    for (const QChar character : QStringLiteral("session 99")) {
        longest = std::max(longest, untilPainted([&] { Hands::type(field, character); }));
        m_hands.runFor(0.1);
    }
    const int found = m_hands.shownSessions();
    longest = std::max(longest, untilPainted([&] { field.clear(); }));
    if (found == 0 || found >= m_count || m_hands.shownSessions() != m_count)
        throw std::runtime_error("the filter shows the wrong sessions");
    note("filter", longest);
}

MeasuredList SessionsInWindow::measure()
{
    open("open", [this] { m_hands.service().open(specs()); });
    poll("cpu", "gap");
    scroll();
    filter();
    // A value that changes with every poll: nothing is more work to keep sorted.
    m_hands.table().sortByColumn(SessionTreeModel::RoundTrip, Qt::DescendingOrder);
    poll("cpu-sorted", "gap-sorted");
    m_hands.table().sortByColumn(-1, Qt::AscendingOrder);
    close();
    open("reopen", [this] { m_hands.clickBar("messageBar"); });
    close();
    return m_figures;
}

} // namespace

MeasuredList measureSessions(int argc, char **argv, int sessions)
{
    // Before any thread runs: the agent is a fork.
    const SleepingAgent agent;
    QApplication application(argc, argv);
    return SessionsInWindow(sessions, agent.port()).measure();
}

} // namespace bench
