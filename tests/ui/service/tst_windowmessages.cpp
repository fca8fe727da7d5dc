// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions opened with SnmpOpen on a QObject.
#include "testagent.h"
#include "windowmessages.h"

#include <winsnmp/inspect.hpp>
#include <winsnmp/platform.hpp>

#include <QMutex>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

namespace {

constexpr UINT Message = 0x401;

struct Told {
    UINT message = 0;
    WPARAM wParam = 0;
    LPARAM lParam = 0;
    QThread *thread = nullptr;

    bool operator==(const Told &) const = default;
};

/// A window procedure, as a Windows program has one.
class Receiver : public QObject {
public:
    QList<Told> told() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_told;
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != WindowMessage::eventType())
            return QObject::event(event);
        const auto *message = static_cast<const WindowMessage *>(event);
        const QMutexLocker lock(&m_mutex);
        m_told.append({message->message(), message->wParam(), message->lParam(), QThread::currentThread()});
        return true;
    }

private:
    mutable QMutex m_mutex;
    QList<Told> m_told;
};

/// A session on a window with a request to send.
class WindowSession {
public:
    WindowSession(HWND window, int port)
        : m_session(SnmpOpen(window, Message))
    {
        SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V2);
        m_agent = SnmpStrToEntity(m_session, "127.0.0.1");
        SnmpSetPort(m_agent, static_cast<UINT>(port));
        smiBYTE text[] = {'p', 'u', 'b', 'l', 'i', 'c'};
        const smiOCTETS community{sizeof text, text};
        m_context = SnmpStrToContext(m_session, &community);
        smiUINT32 arcs[] = {1, 3, 6, 1, 2, 1, 1, 1, 0};
        const smiOID name{9, arcs};
        m_list = SnmpCreateVbl(m_session, &name, nullptr);
    }
    ~WindowSession() { SnmpClose(m_session); }
    Q_DISABLE_COPY_MOVE(WindowSession)

    [[nodiscard]] HSNMP_SESSION handle() const { return m_session; }
    void setPolicy(smiTIMETICKS timeout, smiUINT32 retries)
    {
        SnmpSetTimeout(m_agent, timeout);
        SnmpSetRetry(m_agent, retries);
    }
    bool ask(smiINT32 id)
    {
        const HSNMP_PDU pdu = SnmpCreatePdu(m_session, SNMP_PDU_GET, id, 0, 0, m_list);
        const bool sent = SnmpSendMsg(m_session, nullptr, m_agent, m_context, pdu);
        SnmpFreePdu(pdu);
        return sent;
    }
    /// The text of the first binding, or nothing.
    [[nodiscard]] std::optional<QByteArray> read() const
    {
        HSNMP_PDU pdu = nullptr;
        HSNMP_VBL list = nullptr;
        smiVALUE value{};
        if (!SnmpRecvMsg(m_session, nullptr, nullptr, nullptr, &pdu)
            || !SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &list)
            || !SnmpGetVb(list, 1, nullptr, &value))
            return std::nullopt;
        const QByteArray text(reinterpret_cast<const char *>(value.value.string.ptr), value.value.string.len);
        SnmpFreeDescriptor(value.syntax, &value.value.string);
        SnmpFreeVbl(list);
        SnmpFreePdu(pdu);
        return text;
    }

private:
    HSNMP_SESSION m_session;
    HSNMP_ENTITY m_agent = nullptr;
    HSNMP_CONTEXT m_context = nullptr;
    HSNMP_VBL m_list = nullptr;
};

bool isRefused(HWND window)
{
    return !SnmpOpen(window, Message) && SnmpGetLastError(nullptr) == SNMPAPI_HWND_INVALID
        && !SnmpCreateSession(window, Message, nullptr, nullptr)
        && SnmpGetLastError(nullptr) == SNMPAPI_HWND_INVALID;
}

} // namespace

class TestWindowMessages : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void numbers();
    void strangersAreRefused();
    void deadReceiverIsRefused();
    void withoutHooksAllAreRefused();
    void pollsAnAgent_data();
    void pollsAnAgent();
    void timeOut();
    void severalSessionsOnOneWindow();
    void receiverDiesWithMessagesUnderWay();
    void hooksTakenAwayWithMessagesUnderWay();
    void eventsCanBeCopied();
};

void TestWindowMessages::init()
{
    QCOMPARE(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr), SNMPAPI_STATUS(SNMPAPI_SUCCESS));
}

void TestWindowMessages::cleanup()
{
    QCOMPARE(SnmpCleanup(), SNMPAPI_STATUS(SNMPAPI_SUCCESS));
    QCOMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
}

void TestWindowMessages::numbers()
{
    WindowMessages windows;
    QCOMPARE(windows.windowFor(nullptr), HWND(nullptr));
    QObject first;
    QObject second;
    const HWND window = windows.windowFor(&first);
    QVERIFY(window);
    QCOMPARE(windows.windowFor(&first), window);
    QVERIFY(windows.windowFor(&second) != window);
}

void TestWindowMessages::strangersAreRefused()
{
    WindowMessages windows;
    QObject object;
    QVERIFY(isRefused(&object)); // its address is no window
    QVERIFY(SnmpOpen(windows.windowFor(&object), Message));
}

void TestWindowMessages::deadReceiverIsRefused()
{
    WindowMessages windows;
    auto object = std::make_unique<QObject>();
    const HWND window = windows.windowFor(object.get());
    object.reset();
    QVERIFY(isRefused(window));
    for (int i = 0; i < 100; ++i) {
        QObject next; // likely where the first one was
        QVERIFY(windows.windowFor(&next) != window);
    }
}

void TestWindowMessages::withoutHooksAllAreRefused()
{
    QObject object;
    HWND window = nullptr;
    {
        WindowMessages windows;
        window = windows.windowFor(&object);
        QVERIFY(SnmpOpen(window, Message));
    }
    QVERIFY(isRefused(window));
    WindowMessages others;
    QVERIFY(isRefused(window));
    QVERIFY(SnmpOpen(others.windowFor(&object), Message));
}

void TestWindowMessages::pollsAnAgent_data()
{
    QTest::addColumn<bool>("onWorker");
    QTest::newRow("receiver on this thread") << false;
    QTest::newRow("receiver on a worker thread") << true;
}

void TestWindowMessages::pollsAnAgent()
{
    QFETCH(const bool, onWorker);
    const TestAgent agent;
    WindowMessages windows;
    QThread worker;
    Receiver receiver;
    QThread *const home = onWorker ? &worker : QThread::currentThread();
    if (onWorker) {
        receiver.moveToThread(&worker);
        worker.start();
    }
    {
        WindowSession session(windows.windowFor(&receiver), agent.port());
        QVERIFY(session.handle());
        QVERIFY(session.ask(-7));
        QTRY_COMPARE(receiver.told(), (QList<Told>{{Message, 0, -7, home}}));
        QVERIFY(!session.read().value_or(QByteArray()).isEmpty());
        QVERIFY(session.ask(8));
        QTRY_COMPARE(receiver.told().size(), 2);
        QVERIFY(session.read());
        QVERIFY(!session.read());
    }
    worker.quit();
    worker.wait();
}

void TestWindowMessages::timeOut()
{
    WindowMessages windows;
    Receiver receiver;
    WindowSession session(windows.windowFor(&receiver), TestAgent::closedPort());
    session.setPolicy(1, 1);
    QVERIFY(session.ask(5));
    QTRY_COMPARE(receiver.told(), (QList<Told>{{Message, SNMPAPI_TL_TIMEOUT, 5, QThread::currentThread()}}));
}

void TestWindowMessages::severalSessionsOnOneWindow()
{
    const TestAgent agent;
    WindowMessages windows;
    Receiver receiver;
    WindowSession first(windows.windowFor(&receiver), agent.port());
    WindowSession second(windows.windowFor(&receiver), agent.port());
    QVERIFY(first.ask(1));
    QTRY_COMPARE(receiver.told().size(), 1);
    QVERIFY(second.ask(2));
    QTRY_COMPARE(receiver.told().size(), 2);
    QCOMPARE(receiver.told().last().lParam, LPARAM{2});
    QVERIFY(first.read());
    QVERIFY(second.read());
}

/// Whatever the moment: before the message is posted, while it is, or before it is delivered.
void TestWindowMessages::receiverDiesWithMessagesUnderWay()
{
    const TestAgent agent;
    WindowMessages windows;
    for (int round = 0; round < 60; ++round) {
        auto receiver = std::make_unique<Receiver>();
        WindowSession session(windows.windowFor(receiver.get()), agent.port());
        for (smiINT32 id = 1; id <= 10; ++id)
            QVERIFY(session.ask(id));
        for (int pause = 0; pause < round; ++pause)
            (void)session.read();
        receiver.reset();
        QCoreApplication::processEvents();
        QTRY_COMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0}); // the session itself goes on
        while (session.read()) { }
        QCOMPARE(winsnmp::snapshot().queued, std::uint64_t{0});
    }
}

void TestWindowMessages::hooksTakenAwayWithMessagesUnderWay()
{
    const TestAgent agent;
    for (int round = 0; round < 20; ++round) {
        auto windows = std::make_unique<WindowMessages>();
        Receiver receiver;
        WindowSession session(windows->windowFor(&receiver), agent.port());
        for (smiINT32 id = 1; id <= 10; ++id)
            QVERIFY(session.ask(id));
        windows.reset();
        QTRY_COMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
        QVERIFY(receiver.told().size() <= 10);
    }
}

void TestWindowMessages::eventsCanBeCopied()
{
    const WindowMessage message(1, 2, 3);
    const std::unique_ptr<WindowMessage> copy(message.clone());
    QCOMPARE(copy->type(), WindowMessage::eventType());
    QCOMPARE(copy->message(), 1U);
    QCOMPARE(copy->wParam(), WPARAM{2});
    QCOMPARE(copy->lParam(), LPARAM{3});
}

QTEST_GUILESS_MAIN(TestWindowMessages)
#include "tst_windowmessages.moc"
