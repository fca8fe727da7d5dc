// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.10: entities that listen, and what managers get to see of them.
#include "agentroletest.h"

#include <QTest>

class TestAgentRole : public LibraryTest {
    Q_OBJECT

private slots:
    void requestAndAnswer_data();
    void requestAndAnswer();
    void everyTypeIsQueued_data();
    void everyTypeIsQueued();
    void badRequestsAreDropped_data();
    void badRequestsAreDropped();
    void errorsInV1Terms();
    void severalAgents();
    void ownManagerAndAgent_data();
    void ownManagerAndAgent();
    void agentAsksFromItsPort();
};

void TestAgentRole::requestAndAnswer_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("version");
    for (const char *address : {"127.0.0.1", "::1"}) {
        for (const int version : {0, 1})
            QTest::addRow("%s version %d", address, version) << QByteArray(address) << version;
    }
}

void TestAgentRole::requestAndAnswer()
{
    QFETCH(const QByteArray, address);
    QFETCH(const int, version);
    const UdpPeer manager(address);
    TestSession session;
    const std::uint16_t port = freePort(address);
    const HSNMP_ENTITY agent = session.entity(address, 161);
    QVERIFY(SnmpSetPort(agent, port));
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QCOMPARE(winsnmp::snapshot().sessions.at(0).listeners, 1U);
    for (const int id : {1, 0, -5, INT32_MAX, INT32_MIN}) {
        const WireMessage request = requestOf(0xA0, id, version);
        QVERIFY(manager.send(port, request.encode()));
        Message message = session.receiveNext();
        QCOMPARE(message.code, SNMPAPI_STATUS{1});
        QCOMPARE(message.type, SNMP_PDU_GET);
        QCOMPARE(message.requestId, id);
        QCOMPARE(message.list, (std::vector<Binding>{{sysName, {}}}));
        QCOMPARE(message.destination, agent);
        char text[64];
        QVERIFY(SnmpEntityToStr(message.source, sizeof text, text));
        QCOMPARE(QByteArray(text), address);
        answerWith(session, message, "my name");
        message.release();
        UdpDatagram datagram;
        const WireMessage answer = manager.receiveMessage(&datagram);
        QCOMPARE(datagram.fromPort(), port);
        QCOMPARE(answer.version, version);
        QCOMPARE(answer.community, QByteArray("agents"));
        QCOMPARE(answer.pduType, 0xA2);
        QCOMPARE(answer.requestId, id);
        QCOMPARE(answer.varBinds, varBind(sysName, tlv(0x04, "my name")));
        QCOMPARE(session.notifications().last(), (Notification{session.handle(), nullptr, 0, 0, id}));
    }
    QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
    QCOMPARE(winsnmp::snapshot().sessions.at(0).listeners, 0U);
}

void TestAgentRole::everyTypeIsQueued_data()
{
    QTest::addColumn<QByteArray>("datagram");
    QTest::addColumn<int>("type");
    QTest::newRow("GETNEXT") << requestOf(0xA1, 1).encode() << SNMP_PDU_GETNEXT;
    QTest::newRow("SET") << requestOf(0xA3, 1).encode() << SNMP_PDU_SET;
    QTest::newRow("GETBULK") << requestOf(0xA5, 1).encode() << SNMP_PDU_GETBULK;
    QTest::newRow("INFORM") << requestOf(0xA6, 1).encode() << SNMP_PDU_INFORM;
    QTest::newRow("TRAP") << requestOf(0xA7, 1).encode() << SNMP_PDU_TRAP;
    QTest::newRow("v1 trap") << WireTrapV1().encode() << SNMP_PDU_TRAP;
}

void TestAgentRole::everyTypeIsQueued()
{
    QFETCH(const QByteArray, datagram);
    QFETCH(const int, type);
    const UdpPeer manager;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QVERIFY(manager.send(port, datagram));
    Message message = session.receiveNext();
    QCOMPARE(message.type, type);
    QCOMPARE(message.destination, agent);
    QCOMPARE(session.notifications().at(0).lParam, LPARAM{message.requestId});
    message.release();
    QVERIFY(!manager.receive(0)); // nothing is answered or confirmed by itself
}

void TestAgentRole::badRequestsAreDropped_data()
{
    QTest::addColumn<QByteArray>("datagram");
    const QByteArray good = requestOf(0xA0, 1).encode();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.first(good.size() - 1);
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("report") << requestOf(0xA8, 1).encode();
    QTest::newRow("version 3") << requestOf(0xA0, 1, 3).encode();
    QTest::newRow("GETBULK in v1") << requestOf(0xA5, 1, 0).encode();
    QTest::newRow("response to nothing") << requestOf(0xA2, 1).encode();
    QTest::newRow("large") << QByteArray(65'507, '\x30');
}

void TestAgentRole::badRequestsAreDropped()
{
    QFETCH(const QByteArray, datagram);
    const UdpPeer manager;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    const std::uint64_t droppedBefore = winsnmp::snapshot().droppedDatagrams;
    QVERIFY(manager.send(port, datagram));
    QVERIFY(manager.send(port, requestOf(0xA0, 2).encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.requestId, 2);
    message.release();
    QCOMPARE(winsnmp::snapshot().droppedDatagrams, droppedBefore + 1);
    QCOMPARE(session.notifications().size(), 1);
}

void TestAgentRole::errorsInV1Terms()
{
    const UdpPeer manager;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    for (const int version : {0, 1}) {
        QVERIFY(manager.send(port, requestOf(0xA3, 5, version).encode()));
        Message message = session.receiveNext();
        const HSNMP_PDU answer = session.pdu(SNMP_PDU_RESPONSE, 5, message.list, SNMP_ERROR_WRONGTYPE, 1);
        QVERIFY(SnmpSendMsg(session.handle(), agent, message.source, message.context, answer));
        message.release();
        const WireMessage seen = manager.receiveMessage();
        QCOMPARE(seen.errorStatus, version == 0 ? SNMP_ERROR_BADVALUE : SNMP_ERROR_WRONGTYPE);
        QCOMPARE(seen.errorIndex, 1);
    }
}

void TestAgentRole::severalAgents()
{
    constexpr int count = 6;
    const UdpPeer manager;
    TestSession sessions[2];
    std::uint16_t ports[count];
    HSNMP_ENTITY agents[count];
    for (int i = 0; i < count; ++i) {
        ports[i] = freePort();
        agents[i] = sessions[i % 2].entity("127.0.0.1", ports[i]);
        QVERIFY(SnmpListen(agents[i], SNMPAPI_ON));
    }
    for (const TestSession &session : sessions)
        QVERIFY(session.handle());
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{count});
    for (int i = 0; i < count; ++i)
        QVERIFY(manager.send(ports[i], requestOf(0xA0, 100 + i).encode()));
    for (int i = 0; i < count; ++i) {
        Message message = sessions[i % 2].receiveNext();
        const int index = message.requestId - 100;
        QCOMPARE(index % 2, i % 2);
        QCOMPARE(message.destination, agents[index]);
        answerWith(sessions[i % 2], message, QByteArray::number(ports[index]));
        message.release();
    }
    for (int i = 0; i < count; ++i) {
        UdpDatagram datagram;
        const WireMessage answer = manager.receiveMessage(&datagram);
        QCOMPARE(datagram.fromPort(), ports[answer.requestId - 100]);
        QCOMPARE(answer.varBinds, varBind(sysName, tlv(0x04, QByteArray::number(datagram.fromPort()))));
    }
}

void TestAgentRole::ownManagerAndAgent_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("version");
    QTest::newRow("v1") << QByteArray("127.0.0.1") << 1U;
    QTest::newRow("v2c") << QByteArray("127.0.0.1") << 2U;
    QTest::newRow("v1, IPv6") << QByteArray("::1") << 1U;
    QTest::newRow("v2c, IPv6") << QByteArray("::1") << 2U;
}

void TestAgentRole::ownManagerAndAgent()
{
    QFETCH(const QByteArray, address);
    QFETCH(const uint, version);
    TestSession session; // manager and agent in one
    const std::uint16_t port = freePort(address);
    const HSNMP_ENTITY agent = session.entity(address, port, version);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    for (int id = 1; id <= 5; ++id) {
        QVERIFY(session.send(agent, session.context(), SNMP_PDU_GETNEXT, id, {{sysName, {}}}));
        Message request = session.receiveNext();
        QCOMPARE(request.type, SNMP_PDU_GETNEXT);
        QCOMPARE(request.destination, agent);
        answerWith(session, request, "self");
        request.release();
        Message answer = session.receiveNext();
        QCOMPARE(answer.code, SNMPAPI_STATUS{1});
        QCOMPARE(answer.type, SNMP_PDU_RESPONSE);
        QCOMPARE(answer.requestId, id);
        QCOMPARE(answer.source, agent);
        QCOMPARE(answer.list.at(0).value.octets, QByteArray("self"));
        answer.release();
    }
    verifyCountersAddUp();
}

void TestAgentRole::agentAsksFromItsPort()
{
    const UdpPeer other;
    const UdpPeer stranger;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    const HSNMP_ENTITY peer = session.entity(other);
    QVERIFY(session.send(peer, session.context(), SNMP_PDU_INFORM, 31, {}, 0, 0, agent));
    UdpDatagram datagram;
    const WireMessage inform = other.receiveMessage(&datagram);
    QCOMPARE(datagram.fromPort(), port);
    QVERIFY(stranger.send(port, inform.answer().encode())); // the right id from elsewhere
    QVERIFY(other.reply(datagram, inform.answer().encode()));
    Message answer = session.receiveNext();
    QCOMPARE(answer.type, SNMP_PDU_RESPONSE);
    QCOMPARE(answer.requestId, 31);
    QCOMPARE(answer.source, peer);
    QCOMPARE(answer.destination, agent);
    answer.release();
    QCOMPARE(session.notifications().size(), 1);
}

QTEST_GUILESS_MAIN(TestAgentRole)
#include "tst_agentrole.moc"
