// SPDX-License-Identifier: GPL-3.0-or-later
//
// When the agent role begins and ends: ports, addresses, refusals (reference 4.10).
#include "agentroletest.h"

#include <QTest>

class TestAgentPorts : public LibraryTest {
    Q_OBJECT

private slots:
    void allAddresses();
    void answerLeavesFromTheAddressAsked_data();
    void answerLeavesFromTheAddressAsked();
    void answerOfAnotherAgent();
    void trapNamesTheAgentsAddress_data();
    void trapNamesTheAgentsAddress();
    void refusals();
    void busyPort();
    void offReleasesThePort_data();
    void offReleasesThePort();
    void queuedRequestsStayReadable();
    void answerAfterOff();
};

void TestAgentPorts::allAddresses()
{
    TestSession session;
    const std::uint16_t port = freePort("0.0.0.0");
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListenEx(agent, SNMPAPI_ON, SNMPLISTEN_ALL_ADDR));
    const UdpPeer first("127.0.0.1");
    const UdpPeer second("127.0.0.2");
    QVERIFY(first.send(port, requestOf(0xA0, 1).encode()));
    QVERIFY(second.send(port, requestOf(0xA0, 2).encode()));
    for (const int id : {1, 2}) {
        Message message = session.receiveNext();
        QCOMPARE(message.requestId, id);
        QCOMPARE(message.destination, agent);
        message.release();
    }
    QVERIFY(SnmpListenEx(agent, SNMPAPI_OFF, SNMPLISTEN_ALL_ADDR));
    QVERIFY(SnmpListenEx(agent, SNMPAPI_ON, SNMPLISTEN_USEENTITY_ADDR));
    QVERIFY(second.send(port, requestOf(0xA0, 3).encode())); // to 127.0.0.2, where nobody listens now
    QVERIFY(first.send(port, requestOf(0xA0, 4).encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.requestId, 4);
    message.release();
}

void TestAgentPorts::answerLeavesFromTheAddressAsked_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("all");
    QTest::newRow("first address") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1")
                                   << QByteArray("127.0.0.1") << true;
    QTest::newRow("another address") << QByteArray("127.0.0.1") << QByteArray("127.0.0.77")
                                     << QByteArray("127.0.0.77") << true;
    QTest::newRow("wildcard entity") << QByteArray("0.0.0.0") << QByteArray("127.8.8.8")
                                     << QByteArray("127.8.8.8") << false;
    QTest::newRow("broadcast") << QByteArray("0.0.0.0") << QByteArray("127.255.255.255")
                               << QByteArray("127.0.0.1") << true;
    QTest::newRow("own address only")
        << QByteArray("127.0.0.2") << QByteArray("127.0.0.2") << QByteArray("127.0.0.2") << false;
    QTest::newRow("IPv6") << QByteArray("::1") << QByteArray("::1") << QByteArray("::1") << true;
}

/// Managers take no answer from an address they have not asked, this library's included (reference 4.4).
void TestAgentPorts::answerLeavesFromTheAddressAsked()
{
    QFETCH(const QByteArray, own);
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, expected);
    QFETCH(const bool, all);
    TestSession session;
    const std::uint16_t port = freePort(own.contains(':') ? "::" : "0.0.0.0");
    const HSNMP_ENTITY agent = session.entity(own, port);
    QVERIFY(SnmpListenEx(agent, SNMPAPI_ON, all ? SNMPLISTEN_ALL_ADDR : SNMPLISTEN_USEENTITY_ADDR));
    const UdpPeer manager(own.contains(':') ? "::1" : "127.0.0.1");
    QVERIFY(manager.send(asked, port, requestOf(0xA0, 5).encode()));
    Message request = session.receiveNext();
    answerWith(session, request, "here");
    request.release();
    UdpDatagram datagram;
    QCOMPARE(manager.receiveMessage(&datagram).requestId, 5);
    QCOMPARE(datagram.fromAddress(), expected);
    QCOMPARE(datagram.fromPort(), port);
}

/// An agent with an address of its own keeps it, whoever received the request.
void TestAgentPorts::answerOfAnotherAgent()
{
    TestSession session;
    const std::uint16_t everywherePort = freePort("0.0.0.0");
    const HSNMP_ENTITY everywhere = session.entity("0.0.0.0", everywherePort);
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY here = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(everywhere, SNMPAPI_ON));
    QVERIFY(SnmpListen(here, SNMPAPI_ON));
    const UdpPeer manager;
    QVERIFY(manager.send("127.0.0.9", everywherePort, requestOf(0xA0, 6).encode()));
    Message request = session.receiveNext();
    QVERIFY(SnmpFreeEntity(std::exchange(request.destination, here)));
    answerWith(session, request, "elsewhere");
    request.destination = nullptr; // this function's own
    request.release();
    UdpDatagram datagram;
    QCOMPARE(manager.receiveMessage(&datagram).requestId, 6);
    QCOMPARE(datagram.fromAddress(), QByteArray("127.0.0.1"));
    QCOMPARE(datagram.fromPort(), port);
}

void TestAgentPorts::trapNamesTheAgentsAddress_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<QByteArray>("expected"); // agent-addr as BER
    QTest::newRow("agent on its own address")
        << QByteArray("127.0.0.6") << true << QByteArray("40047f000006");
    QTest::newRow("agent on all addresses") << QByteArray("0.0.0.0") << true << QByteArray("40047f000001");
    QTest::newRow("no agent") << QByteArray("127.0.0.6") << false << QByteArray("40047f000001");
}

/// The local address used (reference 4.7): the agent's socket, if the trap leaves through one.
void TestAgentPorts::trapNamesTheAgentsAddress()
{
    QFETCH(const QByteArray, own);
    QFETCH(const bool, listens);
    QFETCH(const QByteArray, expected);
    TestSession session;
    const HSNMP_ENTITY agent = session.entity(own, freePort("0.0.0.0"));
    QCOMPARE(SnmpListen(agent, listens ? SNMPAPI_ON : SNMPAPI_OFF), SNMPAPI_STATUS{listens});
    const UdpPeer manager;
    const std::vector<Binding> list{
        {{1, 3, 6, 1, 2, 1, 1, 3, 0}, {SNMP_SYNTAX_TIMETICKS, 7, {}, {}}},
        {{1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0}, {SNMP_SYNTAX_OID, 0, {}, {1, 3, 6, 1, 6, 3, 1, 1, 5, 1}}}};
    QVERIFY(session.send(session.entity(manager, SNMPAPI_UNTRANSLATED_V1), session.context(), SNMP_PDU_TRAP,
                         1, list, 0, 0, agent));
    const auto trap = manager.receive();
    QVERIFY(trap);
    QVERIFY2(trap->octets.toHex().contains(expected), trap->octets.toHex().constData());
}

void TestAgentPorts::refusals()
{
    TestSession session;
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", freePort());
    QVERIFY(failsWith(SnmpListen(agent, SNMPAPI_OFF), SNMPAPI_NOOP));
    QVERIFY(failsWith(SnmpListen(agent, 2), SNMPAPI_MODE_INVALID));
    QVERIFY(failsWith(SnmpListenEx(agent, SNMPAPI_ON, 2), SNMPAPI_MODE_INVALID));
    QVERIFY(failsWith(SnmpListen(nullptr, SNMPAPI_ON), SNMPAPI_ENTITY_INVALID));
    QVERIFY(failsWith(SnmpListen(session.context(), SNMPAPI_ON), SNMPAPI_ENTITY_INVALID));
    QVERIFY(failsWith(SnmpSetPort(agent, 0), SNMPAPI_OTHER_ERROR));
    QVERIFY(failsWith(SnmpSetPort(agent, 65'536), SNMPAPI_OTHER_ERROR));
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QVERIFY(failsWith(SnmpListen(agent, SNMPAPI_ON), SNMPAPI_NOOP));
    QVERIFY(failsWith(SnmpListenEx(agent, SNMPAPI_ON, SNMPLISTEN_ALL_ADDR), SNMPAPI_NOOP));
    QVERIFY(failsWith(SnmpSetPort(agent, 1024), SNMPAPI_OPERATION_INVALID));
    QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
    QVERIFY(SnmpSetPort(agent, 1024));
}

void TestAgentPorts::busyPort()
{
    TestSession session;
    const UdpPeer taken;
    QVERIFY(failsWith(SnmpListen(session.entity(taken), SNMPAPI_ON), SNMPAPI_TL_OTHER));
    QVERIFY(failsWith(SnmpListen(session.entity("192.0.2.1", freePort()), SNMPAPI_ON),
                      SNMPAPI_TL_OTHER)); // not local
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY first = session.entity("127.0.0.1", port);
    const HSNMP_ENTITY second = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(first, SNMPAPI_ON));
    QVERIFY(failsWith(SnmpListen(second, SNMPAPI_ON), SNMPAPI_TL_OTHER));
    QVERIFY(SnmpListen(first, SNMPAPI_OFF));
    QVERIFY(SnmpListen(second, SNMPAPI_ON));
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{1});
}

void TestAgentPorts::offReleasesThePort_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"off", "free", "close", "clean-up"})
        QTest::newRow(how) << QByteArray(how);
}

void TestAgentPorts::offReleasesThePort()
{
    QFETCH(const QByteArray, how);
    TestSession session;
    TestSession other;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QVERIFY(!UdpPeer("127.0.0.1", port).isOpen());
    if (how == "off") {
        QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
        QVERIFY(SnmpSetTimeout(agent, 1)); // the handle stays
    } else if (how == "free") {
        QVERIFY(SnmpFreeEntity(agent));
    } else if (how == "close") {
        session.close();
    } else {
        QVERIFY(SnmpCleanup());
    }
    QVERIFY(UdpPeer("127.0.0.1", port).isOpen());
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
}

void TestAgentPorts::queuedRequestsStayReadable()
{
    const UdpPeer manager;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QVERIFY(manager.send(port, requestOf(0xA0, 1).encode()));
    QVERIFY(manager.send(port, requestOf(0xA0, 2).encode()));
    QVERIFY(session.waitFor(2));
    QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
    Message first = session.receive();
    QCOMPARE(first.destination, agent);
    first.release();
    QVERIFY(SnmpFreeEntity(agent));
    Message second = session.receive();
    QCOMPARE(second.requestId, 2);
    QCOMPARE(second.destination, agent); // valid once more
    second.release();
    QVERIFY(!SnmpFreeEntity(agent));
}

void TestAgentPorts::answerAfterOff()
{
    const UdpPeer manager;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QVERIFY(manager.send(port, requestOf(0xA0, 6).encode()));
    Message message = session.receiveNext();
    QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
    answerWith(session, message, "late"); // through the session's own socket now
    message.release();
    UdpDatagram datagram;
    QCOMPARE(manager.receiveMessage(&datagram).requestId, 6);
    QVERIFY(datagram.fromPort() != port);
}

QTEST_GUILESS_MAIN(TestAgentPorts)
#include "tst_agentports.moc"
