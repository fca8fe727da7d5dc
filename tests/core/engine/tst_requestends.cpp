// SPDX-License-Identifier: GPL-3.0-or-later
//
// How requests end without an answer: cancelled, closed, not sendable, no room (reference 3.1, 4.14).
#include "retransmissiontest.h"

#include <QTest>

class TestRequestEnds : public LibraryTest {
    Q_OBJECT

private slots:
    void cancelled();
    void cancelNeedsAnOutstandingRequest();
    void closedWithRequestsInFlight();
    void sendErrors_data();
    void sendErrors();
    void largestMessage_data();
    void largestMessage();
    void fullQueueEndsTheRequest();
};

void TestRequestEnds::cancelled()
{
    const UdpPeer agent;
    const UdpPeer silent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    for (const UdpPeer *peer : {&agent, &silent}) // the same id twice: both are cancelled
        QVERIFY(session.send(session.entity(*peer, V2, 3, 1000), context, SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QCOMPARE(SnmpCancelMsg(session.handle(), 1), SNMPAPI_STATUS{1});
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
    (void)arrived(agent);
    (void)arrived(silent);
    const std::uint64_t droppedBefore = winsnmp::snapshot().droppedDatagrams;
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    QVERIFY(session.send(session.entity(silent, V2, 6, 1), context, SNMP_PDU_GET, 2));
    Message error = session.receiveNext();
    QCOMPARE(error.requestId, 2);
    error.release();
    QVERIFY(arrived(agent).empty());
    QCOMPARE(arrived(silent).size(), std::size_t{2});
    QCOMPARE(session.notifications().size(), 1);
    QCOMPARE(winsnmp::snapshot().droppedDatagrams, droppedBefore + 1);
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.cancelled, std::uint64_t{2});
    verifyCountersAddUp();
}

void TestRequestEnds::cancelNeedsAnOutstandingRequest()
{
    const UdpPeer agent;
    TestSession session;
    TestSession other;
    const HSNMP_CONTEXT context = session.context();
    const HSNMP_ENTITY entity = session.entity(agent);
    const auto refused = [&](HSNMP_SESSION handle, smiINT32 id) {
        return SnmpCancelMsg(handle, id) == SNMPAPI_FAILURE
            && SnmpGetLastError(handle) == SNMPAPI_PDU_INVALID;
    };
    QVERIFY(refused(session.handle(), 1)); // before anything was sent
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
    QVERIFY(refused(session.handle(), 2));
    QVERIFY(refused(other.handle(), 1));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(refused(session.handle(), request.requestId)); // the id on the wire is not the application's
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    QVERIFY(session.waitFor(1));
    QVERIFY(refused(session.handle(), 1)); // answered, though not read
    Message message = session.receiveNext();
    QCOMPARE(message.requestId, 1);
    message.release();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 3));
    QCOMPARE(SnmpCancelMsg(session.handle(), 3), SNMPAPI_STATUS{1});
    QVERIFY(refused(session.handle(), 3));
}

void TestRequestEnds::closedWithRequestsInFlight()
{
    const UdpPeer agent;
    const UdpPeer silent;
    TestSession session;
    TestSession other;
    const HSNMP_ENTITY entity = session.entity(agent, V2, 3, 1000);
    const HSNMP_CONTEXT context = session.context();
    const winsnmp::MessageCounters before = winsnmp::snapshot().messages;
    for (int id = 0; id < 50; ++id)
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    session.close();
    winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    QCOMPARE(now.outstanding, std::uint64_t{0});
    QCOMPARE(now.messages.cancelled - before.cancelled, std::uint64_t{50});
    QCOMPARE(now.sessions.size(), std::size_t{1});
    (void)arrived(agent);
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    QVERIFY(other.send(other.entity(silent, V2, 6, 1), other.context(), SNMP_PDU_GET, 2));
    other.receiveNext().release();
    QVERIFY(arrived(agent).empty());
    QVERIFY(session.notifications().isEmpty());
    other.close();
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
    verifyCountersAddUp();
}

void TestRequestEnds::sendErrors_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("code");
    // The system refuses these itself; nothing leaves the machine.
    QTest::newRow("broadcast") << QByteArray("255.255.255.255") << uint{SNMPAPI_TL_INVALID_PARAM};
}

void TestRequestEnds::sendErrors()
{
    QFETCH(const QByteArray, address);
    QFETCH(const uint, code);
    const UdpPeer agent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    const HSNMP_ENTITY unreachable = session.entity(address, 161);
    QVERIFY(session.send(unreachable, context, SNMP_PDU_GET, 1));
    QVERIFY(session.send(unreachable, context, SNMP_PDU_TRAP, 2)); // nobody is told
    QVERIFY(session.send(session.entity(agent), context, SNMP_PDU_GET, 3));
    Message error = session.receiveNext();
    QCOMPARE(error.code, code);
    QCOMPARE(error.requestId, 1);
    QCOMPARE(error.destination, unreachable);
    error.release();
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.requestId, 3);
    message.release();
    QCOMPARE(session.notifications().at(0).wParam, WPARAM{code});
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.failed, std::uint64_t{1});
    verifyCountersAddUp();
}

void TestRequestEnds::largestMessage_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("most");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1") << 65'507;
    QTest::newRow("IPv6") << QByteArray("::1") << 65'527;
}

void TestRequestEnds::largestMessage()
{
    QFETCH(const QByteArray, address);
    QFETCH(const int, most);
    const UdpPeer agent(address);
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    const HSNMP_ENTITY entity = session.entity(agent);
    const auto setOf = [](int size) {
        return std::vector<Binding>{{{1, 3, 6, 1}, {SNMP_SYNTAX_OCTETS, 0, QByteArray(size, 'z'), {}}}};
    };
    QVERIFY(session.send(entity, context, SNMP_PDU_SET, 1, setOf(60'000)));
    const auto large = agent.receive();
    QVERIFY(large);
    const int fits = 60'000 + most - static_cast<int>(large->octets.size());
    QVERIFY(session.send(entity, context, SNMP_PDU_SET, 2, setOf(fits)));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QCOMPARE(datagram.octets.size(), most);
    QVERIFY(!session.send(entity, context, SNMP_PDU_SET, 3, setOf(fits + 1)));
    QCOMPARE(SnmpGetLastError(session.handle()), SNMPAPI_STATUS{SNMPAPI_TL_PDU_TOO_BIG});
    QVERIFY(!session.send(entity, context, SNMP_PDU_SET, 4, setOf(1'000'000)));
    QCOMPARE(SnmpGetLastError(session.handle()), SNMPAPI_STATUS{SNMPAPI_TL_PDU_TOO_BIG});
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.requestId, 2);
    QCOMPARE(message.list.at(0).value.octets.size(), fits);
    message.release();
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.sent, std::uint64_t{2});
}

void TestRequestEnds::fullQueueEndsTheRequest()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    const HSNMP_ENTITY entity = session.entity(agent);
    winsnmp::Limits limits;
    limits.queuedMessages = 1;
    winsnmp::setLimits(limits);
    for (int id = 1; id <= 2; ++id) {
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
        UdpDatagram datagram;
        const WireMessage request = agent.receiveMessage(&datagram);
        QVERIFY(agent.reply(datagram, request.answer().encode()));
        QVERIFY(session.waitFor(id));
    }
    QCOMPARE(session.notifications().at(1).wParam, WPARAM{SNMPAPI_TL_RESOURCE_ERROR});
    Message answer = session.receive();
    QCOMPARE(answer.requestId, 1);
    answer.release();
    Message error = session.receive();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_RESOURCE_ERROR});
    QCOMPARE(error.requestId, 2);
    error.release();
    QVERIFY(!winsnmp::allocationFailures().empty());
    QCOMPARE(winsnmp::allocationFailures().back().cause, winsnmp::RefusalCause::QueueLimit);
    verifyCountersAddUp();
}

QTEST_GUILESS_MAIN(TestRequestEnds)
#include "tst_requestends.moc"
