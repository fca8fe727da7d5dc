// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.5: what is sent how often, and how requests end that nobody answers.
#include "retransmissiontest.h"
#include "winsnmp/extensions.h"

#include <QTest>

class TestRetransmission : public LibraryTest {
    Q_OBJECT

private slots:
    void sameBytesAgain_data();
    void sameBytesAgain();
    void zeroMeansDefault();
    void zeroMeansNone();
    void valuesAreReadAtSend();
    void answerEndsRetransmission();
    void informIsRetransmitted();
    void oneWayMessagesGoOnce_data();
    void oneWayMessagesGoOnce();
    void offSendsOnce();
    void switchingOffStops();
};

void TestRetransmission::sameBytesAgain_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("version");
    QTest::addColumn<int>("retries");
    QTest::newRow("v1") << QByteArray("127.0.0.1") << 1U << 3;
    QTest::newRow("v2c") << QByteArray("127.0.0.1") << 2U << 1;
    QTest::newRow("IPv6") << QByteArray("::1") << 2U << 2;
}

void TestRetransmission::sameBytesAgain()
{
    QFETCH(const QByteArray, address);
    QFETCH(const uint, version);
    QFETCH(const int, retries);
    constexpr int interval = 50; // milliseconds
    const UdpPeer agent(address);
    TestSession session;
    const HSNMP_ENTITY entity =
        session.entity(agent, version, interval / 10, static_cast<smiUINT32>(retries));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_GETNEXT, 17, {{{1, 3, 6}, {}}}));
    QByteArray first;
    for (int number = 0; number <= retries; ++number) {
        const UdpDatagram datagram = agent.receive().value_or(UdpDatagram());
        QVERIFY(clock.elapsed() >= number * interval);
        if (number == 0)
            first = datagram.octets;
        QVERIFY(!first.isEmpty());
        QCOMPARE(datagram.octets, first);
    }
    Message error = session.receiveNext();
    QVERIFY(clock.elapsed() >= (retries + 1) * interval);
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(error.source, nullptr); // as in the request, not as in an answer
    QCOMPARE(error.destination, entity);
    QCOMPARE(error.type, SNMP_PDU_GETNEXT);
    QCOMPARE(error.requestId, 17);
    QCOMPARE(error.list, (std::vector<Binding>{{{1, 3, 6}, {}}}));
    error.release();
    QVERIFY(arrived(agent).empty());
    const auto counters = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(counters.retransmitted, static_cast<std::uint64_t>(retries));
    QCOMPARE(counters.bytesSent, static_cast<std::uint64_t>(first.size() * (retries + 1)));
    QCOMPARE(counters.timedOut, std::uint64_t{1});
    verifyCountersAddUp();
}

void TestRetransmission::zeroMeansDefault()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY fiveRetries = session.entity(agent, V2, 2, 0);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(fiveRetries, context, SNMP_PDU_GET, 1));
    session.receiveNext().release();
    QCOMPARE(arrived(agent).size(), std::size_t{6});
    const HSNMP_ENTITY oneSecond = session.entity(agent, V2, 0, 1);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(session.send(oneSecond, context, SNMP_PDU_GET, 2));
    (void)agent.receiveMessage();
    (void)agent.receiveMessage();
    QVERIFY(clock.elapsed() >= 1000);
    QCOMPARE(SnmpCancelMsg(session.handle(), 2), SNMPAPI_STATUS{1});
}

/// The extension takes the number literally; SnmpSetRetry after it means what it always means (reference
/// 0.6).
void TestRetransmission::zeroMeansNone()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent, V2, 3);
    const HSNMP_CONTEXT context = session.context();
    for (const smiUINT32 retries : {0U, 2U}) {
        QVERIFY(SnmpXSetRetries(entity, retries));
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
        Message error = session.receiveNext();
        QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
        error.release();
        QCOMPARE(arrived(agent).size(), std::size_t{retries + 1});
    }
    QVERIFY(SnmpSetRetry(entity, 0));
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
    session.receiveNext().release();
    QCOMPARE(arrived(agent).size(), std::size_t{6});
}

void TestRetransmission::valuesAreReadAtSend()
{
    const UdpPeer agent;
    const UdpPeer otherPort;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent, V2, 3, 1);
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_GET, 1));
    QVERIFY(SnmpSetTimeout(entity, 100'000));
    QVERIFY(SnmpSetRetry(entity, 100));
    QVERIFY(SnmpSetPort(entity, otherPort.port()));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    error.release();
    QCOMPARE(arrived(agent).size(), std::size_t{2});
    QVERIFY(arrived(otherPort).empty());
}

void TestRetransmission::answerEndsRetransmission()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(session.entity(agent, V2, 5, 1000), context, SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    (void)agent.receiveMessage();
    const WireMessage request =
        agent.receiveMessage(&datagram); // the answer to a retransmission counts as well
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    message.release();
    (void)arrived(agent);
    const UdpPeer silent;
    QVERIFY(session.send(session.entity(silent, V2, 10, 1), context, SNMP_PDU_GET, 2));
    session.receiveNext().release(); // four intervals of the first request
    QVERIFY(arrived(agent).empty());
}

void TestRetransmission::informIsRetransmitted()
{
    const UdpPeer manager;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    const HSNMP_ENTITY entity = session.entity(manager, V2, 5, 3);
    QVERIFY(session.send(entity, context, SNMP_PDU_INFORM, 9));
    UdpDatagram datagram;
    QCOMPARE(manager.receiveMessage().pduType, SNMP_PDU_INFORM);
    const WireMessage inform = manager.receiveMessage(&datagram);
    QVERIFY(manager.reply(datagram, inform.answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.type, SNMP_PDU_RESPONSE);
    QCOMPARE(message.requestId, 9);
    message.release();
    QVERIFY(!session.send(session.entity(manager, SNMPAPI_UNTRANSLATED_V1), context, SNMP_PDU_INFORM, 10));
    QCOMPARE(SnmpGetLastError(session.handle()), SNMPAPI_STATUS{SNMPAPI_OPERATION_INVALID});
}

void TestRetransmission::oneWayMessagesGoOnce_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("response") << SNMP_PDU_RESPONSE;
    QTest::newRow("trap") << SNMP_PDU_TRAP;
}

void TestRetransmission::oneWayMessagesGoOnce()
{
    QFETCH(const int, type);
    const UdpPeer manager;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(session.entity(manager, V2, 1, 5), context, type, 123456));
    QVERIFY(session.send(session.entity(manager, V2, 10, 1), context, SNMP_PDU_GET, 1));
    Message error = session.receiveNext(); // by now the first would have been sent again
    QCOMPARE(error.requestId, 1);
    error.release();
    const auto messages = arrived(manager);
    QCOMPARE(messages.size(), std::size_t{3});
    QCOMPARE(messages.at(0).pduType, type);
    QCOMPARE(messages.at(0).requestId, 123456); // such ids go out as they are
    const auto counters = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(counters.oneWay, std::uint64_t{1});
    QCOMPARE(counters.sent, std::uint64_t{1});
    QVERIFY(!SnmpCancelMsg(session.handle(), 123456));
}

void TestRetransmission::offSendsOnce()
{
    const UdpPeer agent;
    const UdpPeer silent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_OFF));
    QVERIFY(session.send(session.entity(agent, V2, 1, 1), context, SNMP_PDU_GET, 1));
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_ON)); // does not touch what is outstanding
    QVERIFY(session.send(session.entity(silent, V2, 5, 1), context, SNMP_PDU_GET, 2));
    Message error = session.receiveNext();
    QCOMPARE(error.requestId, 2);
    error.release();
    QCOMPARE(session.notifications().size(), 1);
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(arrived(agent).empty());
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.requestId, 1);
    message.release();
}

void TestRetransmission::switchingOffStops()
{
    const UdpPeer agent;
    const UdpPeer silent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(session.entity(agent, V2, 3, 1000), context, SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    (void)agent.receiveMessage();
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_OFF));
    (void)arrived(agent); // sent before the mode changed
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_ON));
    QVERIFY(session.send(session.entity(silent, V2, 6, 1), context, SNMP_PDU_GET, 2));
    session.receiveNext().release();
    QVERIFY(arrived(agent).empty());
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{1});
    QVERIFY(agent.reply(datagram, request.answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.requestId, 1);
    message.release();
    verifyCountersAddUp();
}

QTEST_GUILESS_MAIN(TestRetransmission)
#include "tst_retransmission.moc"
