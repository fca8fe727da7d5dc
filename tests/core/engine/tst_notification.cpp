// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.2 and 4.3: one notification per queue entry, and what applications do inside the callback.
#include "notificationtest.h"

#include <QTest>

class TestNotification : public LibraryTest {
    Q_OBJECT

private slots:
    void inQueueOrder();
    void severalSessions();
    void windowValuesReachTheCallback();
    void receivingInsideTheCallback();
    void sendingInsideTheCallback();
    void receivingWithoutNotification();
    void unreadErrorsAreSuperseded();
    void slowCallbacksLeaveTurnsToOthers();
    void errorsCanBeRead();
};

void TestNotification::inQueueOrder()
{
    TestSession session;
    Answering agent;
    QList<int> wanted;
    for (int id = 40; id > 0; --id) {
        agent.send(session, id);
        wanted.append(id);
    }
    agent.answer();
    QVERIFY(session.waitFor(40));
    QCOMPARE(idsOf(session.notifications()), wanted);
    for (const int id : wanted) {
        Message message = session.receive();
        QCOMPARE(message.requestId, id);
        message.release();
    }
}

void TestNotification::severalSessions()
{
    QList<HSNMP_SESSION> order;
    testsupport::Mailbox::Action note =
        [&](const Notification &notification) { // one library thread: no lock needed
            order.append(notification.session);
            return SNMPAPI_SUCCESS;
        };
    TestSession sessions[3]{TestSession(note), TestSession(note), TestSession(note)};
    Answering agent;
    QList<HSNMP_SESSION> wanted;
    for (const int index : {2, 0, 0, 1, 2, 0}) {
        agent.send(sessions[index], 1 + static_cast<int>(wanted.size()));
        wanted.append(sessions[index].handle());
    }
    agent.answer();
    QVERIFY(sessions[0].waitFor(3) && sessions[1].waitFor(1) && sessions[2].waitFor(2));
    for (TestSession &session : sessions)
        session.close(); // after it no callback runs
    QCOMPARE(order, wanted);
}

void TestNotification::windowValuesReachTheCallback()
{
    struct Seen {
        QSemaphore told;
        std::atomic<HWND> window{nullptr};
        std::atomic<UINT> message{0};
    } seen;
    const SNMPAPI_CALLBACK callback = [](HSNMP_SESSION, HWND window, UINT message, WPARAM, LPARAM,
                                         LPVOID data) -> SNMPAPI_STATUS {
        auto *into = static_cast<Seen *>(data);
        into->window = window;
        into->message = message;
        into->told.release();
        return SNMPAPI_SUCCESS;
    };
    TestSession helper;
    const UdpPeer silent;
    const auto window =
        reinterpret_cast<HWND>(std::uintptr_t{0x1234}); // no hooks: not looked at beside a callback
    const HSNMP_SESSION session = SnmpCreateSession(window, 0x5678, callback, &seen);
    QVERIFY(session);
    const HSNMP_PDU pdu = helper.pdu(SNMP_PDU_GET, 1);
    QVERIFY(SnmpSendMsg(session, nullptr, helper.entity(silent, V2, 1, 1), helper.context(), pdu));
    QVERIFY(seen.told.tryAcquire(1, Patience));
    QCOMPARE(seen.window.load(), window);
    QCOMPARE(seen.message.load(), 0x5678U);
    QVERIFY(SnmpClose(session));
}

void TestNotification::receivingInsideTheCallback()
{
    constexpr std::size_t count = 20;
    std::vector<Message> messages; // the library's thread until all have been received
    QSemaphore received;
    TestSession *self = nullptr;
    TestSession session([&](const Notification &) {
        messages.push_back(self->receive());
        if (messages.size() == count)
            received.release();
        return SNMPAPI_SUCCESS;
    });
    self = &session;
    Answering agent;
    for (std::size_t id = 1; id <= count; ++id)
        agent.send(session, static_cast<int>(id));
    agent.answer();
    QVERIFY(received.tryAcquire(1, Patience));
    QCOMPARE(winsnmp::snapshot().queued, std::uint64_t{0});
    session.close();
    QCOMPARE(messages.size(), count);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        QCOMPARE(messages[i].code, SNMPAPI_STATUS{1});
        QCOMPARE(messages[i].requestId, static_cast<int>(i) + 1);
    }
}

void TestNotification::sendingInsideTheCallback()
{
    constexpr int count = 100;
    const UdpPeer agent;
    TestSession *self = nullptr;
    HSNMP_ENTITY entity = nullptr;
    HSNMP_CONTEXT context = nullptr;
    TestSession session([&](const Notification &notification) {
        self->receive().release();
        if (notification.lParam < count)
            self->send(entity, context, SNMP_PDU_GET, static_cast<smiINT32>(notification.lParam) + 1);
        return SNMPAPI_SUCCESS;
    });
    self = &session;
    entity = session.entity(agent);
    context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
    for (int i = 0; i < count; ++i) {
        UdpDatagram datagram;
        const WireMessage request = agent.receiveMessage(&datagram);
        QVERIFY(agent.reply(datagram, request.answer().encode()));
    }
    QVERIFY(session.waitFor(count));
    session.close();
    QCOMPARE(idsOf(session.notifications()).last(), count);
}

void TestNotification::receivingWithoutNotification()
{
    TestSession session;
    Answering agent;
    agent.send(session, 1);
    agent.send(session, 2);
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
    agent.answer();
    for (const int id : {1, 2}) {
        Message message;
        while ((message = session.receive()).code == SNMPAPI_NOOP)
            std::this_thread::yield();
        QCOMPARE(message.code, SNMPAPI_STATUS{1});
        QCOMPARE(message.requestId, id);
        message.release();
    }
    QVERIFY(session.waitFor(2)); // still one notification for each
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
}

/// While a row of slow callbacks is served, another session's request is repeated at its interval of 10 ms.
void TestNotification::slowCallbacksLeaveTurnsToOthers()
{
    constexpr int calls = 30;
    TestSession slow([](const Notification &) {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        return SNMPAPI_SUCCESS;
    });
    Answering agent;
    for (int id = 1; id <= calls; ++id)
        agent.send(slow, id);
    const UdpPeer silent;
    TestSession other;
    QVERIFY(other.send(other.entity(silent, V2, 1, 10'000), other.context(), SNMP_PDU_GET, 1));
    agent.answer();
    QVERIFY(slow.waitFor(calls));
    int repeated = 0;
    while (silent.receive(0))
        ++repeated;
    QVERIFY2(repeated >= calls / 3, qPrintable(QString::number(repeated)));
}

void TestNotification::unreadErrorsAreSuperseded()
{
    const UdpPeer silent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(silent, V2, 1, 1);
    const HSNMP_CONTEXT context = session.context();
    for (int id = 1; id <= 3; ++id)
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
    QVERIFY(session.waitFor(3)); // acted upon by wParam and lParam alone
    QCOMPARE(winsnmp::snapshot().queued, std::uint64_t{3});
    Answering agent;
    agent.send(session, 4);
    agent.answer();
    QVERIFY(session.waitFor(4));
    Message message = session.receive();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.requestId, 4);
    message.release();
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.timedOut, std::uint64_t{3});
}

void TestNotification::errorsCanBeRead()
{
    const UdpPeer silent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(silent, V2, 1, 1);
    const HSNMP_CONTEXT context = session.context();
    Answering agent;
    agent.send(session, 1);
    agent.answer();
    QVERIFY(session.waitFor(1));
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 2));
    QVERIFY(session.waitFor(2));
    Message message = session.receive();
    QCOMPARE(message.requestId, 1);
    message.release();
    Message error = session.receive();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(error.requestId, 2);
    error.release();
}

QTEST_GUILESS_MAIN(TestNotification)
#include "tst_notification.moc"
