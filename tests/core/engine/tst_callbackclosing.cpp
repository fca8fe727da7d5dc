// SPDX-License-Identifier: GPL-3.0-or-later
//
// Closing, cleaning up and starting again inside and beside callbacks (reference 4.2).
#include "notificationtest.h"

#include <QSemaphore>
#include <QTest>

class TestCallbackClosing : public LibraryTest {
    Q_OBJECT

private slots:
    void closingInsideTheCallback();
    void closingAnotherSession();
    void refusalClosesTheSession_data();
    void refusalClosesTheSession();
    void closeWaitsForTheCallback();
    void cleaningUpInsideTheCallback();
    void startingAgainInsideTheCallback();
    void sendingAfterStartingAgainInsideTheCallback();
    void startingAgainBesideACleanUp_data();
    void startingAgainBesideACleanUp();
};

void TestCallbackClosing::closingInsideTheCallback()
{
    std::atomic<SNMPAPI_STATUS> closed{99};
    TestSession session([&](const Notification &notification) {
        closed = SnmpClose(notification.session);
        return SNMPAPI_SUCCESS;
    });
    Answering agent;
    for (int id = 1; id <= 10; ++id)
        agent.send(session, id);
    agent.answer();
    QVERIFY(session.waitFor(1));
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0});
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
    QTRY_COMPARE(closed.load(), SNMPAPI_STATUS{1}); // SnmpClose may still be on its way back
    QCOMPARE(session.notifications().size(), 1);
    QVERIFY(!SnmpClose(session.handle()));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SESSION_INVALID});
    TestSession next; // the library works on
    agent.send(next, 5);
    agent.answer();
    QVERIFY(next.waitFor(1));
}

void TestCallbackClosing::closingAnotherSession()
{
    TestSession victim;
    TestSession session([&](const Notification &) { return SnmpClose(victim.handle()); });
    Answering agent;
    agent.send(session, 1);
    for (int id = 2; id <= 10; ++id)
        agent.send(victim, id);
    agent.answer();
    QVERIFY(session.waitFor(1));
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{1});
    agent.send(session, 11);
    // Its callback closes what is closed already, which fails and so closes the session itself.
    agent.answer();
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0});
    QVERIFY(victim.notifications()
                .isEmpty()); // all its answers were notified after the first session's or not at all
}

void TestCallbackClosing::refusalClosesTheSession_data()
{
    QTest::addColumn<uint>("result");
    QTest::newRow("failure") << 0U;
    QTest::newRow("any other value") << 2U;
    QTest::newRow("large") << 0xFFFFFFFFU;
}

void TestCallbackClosing::refusalClosesTheSession()
{
    QFETCH(const uint, result);
    TestSession session([&](const Notification &) { return result; });
    TestSession other;
    Answering agent;
    for (int id = 1; id <= 5; ++id)
        agent.send(session, id);
    agent.send(other, 6);
    agent.answer();
    QVERIFY(other.waitFor(1));
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{1});
    QCOMPARE(session.notifications().size(), 1);
    QVERIFY(!SnmpCancelMsg(session.handle(), 1));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SESSION_INVALID});
}

void TestCallbackClosing::closeWaitsForTheCallback()
{
    QSemaphore entered;
    QSemaphore goOn;
    std::atomic<bool> callbackEnds{false};
    TestSession session([&](const Notification &) {
        entered.release();
        goOn.acquire();
        callbackEnds = true;
        return SNMPAPI_SUCCESS;
    });
    Answering agent;
    agent.send(session, 1);
    agent.send(session, 2);
    agent.answer();
    QVERIFY(entered.tryAcquire(1, Patience));
    std::atomic<bool> endedBeforeClose{false};
    std::atomic<bool> isClosing{false};
    std::thread closer([&] {
        isClosing = true;
        SnmpClose(session.handle());
        endedBeforeClose = callbackEnds.load();
    });
    QTRY_VERIFY(isClosing);
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0}); // it is being closed, and waits
    QVERIFY(!callbackEnds);
    goOn.release(2);
    closer.join();
    QVERIFY(endedBeforeClose);
    QCOMPARE(session.notifications().size(), 1);
}

void TestCallbackClosing::cleaningUpInsideTheCallback()
{
    std::atomic<SNMPAPI_STATUS> cleaned{99};
    TestSession other;
    TestSession session([&](const Notification &) {
        cleaned = SnmpCleanup();
        return SNMPAPI_SUCCESS;
    });
    Answering agent;
    agent.send(session, 1);
    agent.send(other, 2);
    agent.answer();
    QVERIFY(session.waitFor(1));
    QTRY_COMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    QTRY_COMPARE(cleaned.load(), SNMPAPI_STATUS{1}); // SnmpCleanup may still be on its way back
    QVERIFY(!winsnmp::snapshot().started);
    QVERIFY(!SnmpClose(other.handle()));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_NOT_INITIALIZED});
    QVERIFY(other.notifications().isEmpty());
}

void TestCallbackClosing::startingAgainInsideTheCallback()
{
    bool startedAgain = false;
    TestSession session([&](const Notification &) {
        startedAgain = SnmpCleanup() && SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
        return SNMPAPI_SUCCESS;
    });
    Answering agent;
    agent.send(session, 1);
    agent.answer();
    QVERIFY(session.waitFor(1));
    QVERIFY(startedAgain);
    TestSession next;
    QVERIFY(next.handle());
    agent.send(next, 2);
    agent.answer();
    Message message = next.receiveNext();
    QCOMPARE(message.requestId, 2);
    message.release();
    QVERIFY(!SnmpClose(session.handle()));
}

void TestCallbackClosing::sendingAfterStartingAgainInsideTheCallback()
{
    const UdpPeer agent;
    std::unique_ptr<TestSession> next;
    TestSession session([&](const Notification &) {
        SnmpCleanup();
        SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
        next = std::make_unique<TestSession>();
        next->send(next->entity(agent), next->context(), SNMP_PDU_GET, 3);
        return SNMPAPI_SUCCESS;
    });
    Answering first;
    first.send(session, 1);
    first.answer();
    QVERIFY(session.waitFor(1));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = next->receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.requestId, 3);
    message.release();
}

void TestCallbackClosing::startingAgainBesideACleanUp_data()
{
    QTest::addColumn<bool>("closesFirst");
    QTest::addColumn<bool>("startsInCallback");
    QTest::newRow("while a session is closed") << false << false;
    QTest::newRow("while a session is closed, in its callback") << false << true;
    QTest::newRow("while the I/O thread ends") << true << false;
    QTest::newRow("while the I/O thread ends, in a callback") << true << true;
}

/// A clean-up on another thread waits for a callback. What is opened and sent in the new life works and
/// stays.
void TestCallbackClosing::startingAgainBesideACleanUp()
{
    QFETCH(const bool, closesFirst);
    QFETCH(const bool, startsInCallback);
    const UdpPeer agent;
    std::unique_ptr<TestSession> next;
    const auto startAgain = [&] {
        if (!SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr))
            return;
        next = std::make_unique<TestSession>();
        next->send(next->entity(agent), next->context(), SNMP_PDU_GET, 3);
    };
    QSemaphore entered;
    QSemaphore goOn;
    TestSession former([&](const Notification &notification) {
        if (closesFirst)
            SnmpClose(notification.session);
        entered.release();
        goOn.acquire();
        if (startsInCallback)
            startAgain();
        return SNMPAPI_SUCCESS;
    });
    Answering first;
    first.send(former, 1);
    first.answer();
    QVERIFY(entered.tryAcquire(1, Patience));
    std::thread cleaner([] { SnmpCleanup(); });
    QTRY_VERIFY(!winsnmp::snapshot().started);
    if (!startsInCallback)
        startAgain();
    goOn.release();
    cleaner.join();
    QVERIFY(next && next->handle());
    QCOMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{1});
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = next->receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.requestId, 3);
    message.release();
}

QTEST_GUILESS_MAIN(TestCallbackClosing)
#include "tst_callbackclosing.moc"
