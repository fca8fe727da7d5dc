// SPDX-License-Identifier: GPL-3.0-or-later
//
// One odd value in what a device tells (reference 4.13), all the way to the application.
#include "matchingtest.h"
#include "trapstest.h"

#include <QTest>

namespace {

const Oid ifSpeed{1, 3, 6, 1, 2, 1, 2, 2, 1, 5, 3};
const Oid sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};

/// An INTEGER of 33 bits, which no type has.
const QByteArray Odd = QByteArray::fromHex("020500FFFFFC19");

QByteArray oddList()
{
    return varBind(ifSpeed, Odd) + varBind(sysName, octetString("sw-1"));
}

std::vector<Binding> delivered()
{
    return {{ifSpeed, {SNMP_SYNTAX_OPAQUE, 0, Odd, {}}}, {sysName, {SNMP_SYNTAX_OCTETS, 0, "sw-1", {}}}};
}

} // namespace

class TestOddAnswers : public LibraryTest {
    Q_OBJECT

private slots:
    void response_data();
    void response();
    void uptimeOfNineMonths();
    void notification_data();
    void notification();
    void requestToAnAgent();
    void tooBigFromV1();
};

void TestOddAnswers::response_data()
{
    QTest::addColumn<uint>("version");
    QTest::newRow("v1") << 1U;
    QTest::newRow("v2c") << 2U;
}

void TestOddAnswers::response()
{
    QFETCH(const uint, version);
    const UdpPeer agent;
    TestSession session;
    QVERIFY(session.send(session.entity(agent, version), session.context(), SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    WireMessage answer = agent.receiveMessage(&datagram).answer();
    answer.varBinds = oddList();
    QVERIFY(agent.reply(datagram, answer.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.list, delivered());
    message.release();
}

/// Beyond 248 days the up-time needs a fifth octet, which some agents leave out.
void TestOddAnswers::uptimeOfNineMonths()
{
    const UdpPeer agent;
    TestSession session;
    QVERIFY(session.send(session.entity(agent), session.context(), SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    WireMessage answer = agent.receiveMessage(&datagram).answer();
    answer.varBinds = varBind(sysUpTime, QByteArray::fromHex("4304813B4C8D"));
    QVERIFY(agent.reply(datagram, answer.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.list, (std::vector<Binding>{{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 0x813B4C8D, {}, {}}}}));
    message.release();
}

void TestOddAnswers::notification_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("trap") << 0xA7;
    QTest::newRow("inform") << 0xA6;
}

void TestOddAnswers::notification()
{
    QFETCH(const int, type);
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    TestSession session;
    QVERIFY(registerFor(session));
    const UdpPeer sender;
    const WireMessage sent = testsupport::notification(type, linkUp, 77, oddList());
    QVERIFY(sender.send(port, sent.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.type, type);
    message.list.erase(message.list.begin(), message.list.begin() + 2); // up-time and trap OID
    QCOMPARE(message.list, delivered());
    message.release();
    if (type == 0xA6)
        QCOMPARE(sender.receive().value_or(UdpDatagram()).octets, sent.answer().encode());
    winsnmp::setTrapPort(162);
}

/// Which of two meanings a manager had in mind is not for an agent to guess.
void TestOddAnswers::requestToAnAgent()
{
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    const UdpPeer manager;
    WireMessage request{.pduType = 0xA3, .requestId = 5, .varBinds = oddList()};
    const std::uint64_t before = dropped(DropReason::Malformed);
    QVERIFY(manager.send(port, request.encode()));
    QTRY_COMPARE(dropped(DropReason::Malformed), before + 1);
    request.varBinds = varBind(sysName, octetString("sw-1"));
    QVERIFY(manager.send(port, request.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.type, SNMP_PDU_SET);
    QCOMPARE(message.list.size(), std::size_t{1});
    message.release();
    QCOMPARE(session.notifications().size(), 1);
}

void TestOddAnswers::tooBigFromV1()
{
    const UdpPeer agent;
    TestSession session;
    QVERIFY(session.send(session.entity(agent, SNMPAPI_UNTRANSLATED_V1), session.context(), SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    WireMessage answer = agent.receiveMessage(&datagram).answer();
    answer.errorStatus = SNMP_ERROR_TOOBIG;
    answer.varBinds = oddList();
    QVERIFY(agent.reply(datagram, answer.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.errorStatus, SNMP_ERROR_TOOBIG);
    QVERIFY(message.list.empty());
    message.release();
}

QTEST_GUILESS_MAIN(TestOddAnswers)
#include "tst_oddanswers.moc"
