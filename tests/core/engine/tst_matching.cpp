// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which datagram ends which request (reference 4.4), against an agent that the test plays itself, and
// what is counted of the others.
#include "matchingtest.h"

#include <QTest>

class TestMatching : public LibraryTest {
    Q_OBJECT

private slots:
    void answered_data();
    void answered();
    void communityOfTheAnswer_data();
    void communityOfTheAnswer();
    void notTheAnswer_data();
    void notTheAnswer();
};

void TestMatching::answered_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("version");
    QTest::addColumn<int>("requestId");
    for (const char *address : {"127.0.0.1", "::1"}) {
        for (const uint version : {1U, 2U}) { // SNMPAPI_UNTRANSLATED_V1, _V2
            for (const int id : {1, 0, -1, INT32_MIN, INT32_MAX})
                QTest::addRow("%s v%u id %d", address, version, id) << QByteArray(address) << version << id;
        }
    }
}

void TestMatching::answered()
{
    QFETCH(const QByteArray, address);
    QFETCH(const uint, version);
    QFETCH(const int, requestId);
    const UdpPeer agent(address);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent, version);
    const HSNMP_CONTEXT context = session.context(QByteArray("s3cret\0x", 8));
    QCOMPARE(session.send(entity, context, SNMP_PDU_GET, requestId, {{sysDescr, {}}}), SNMPAPI_STATUS{1});
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QCOMPARE(request.version, version == SNMPAPI_UNTRANSLATED_V1 ? 0 : 1);
    QCOMPARE(request.community, QByteArray("s3cret\0x", 8));
    QCOMPARE(request.pduType, 0xA0);
    QCOMPARE(request.varBinds, varBind(sysDescr, tlv(0x05, {})));
    WireMessage answer = answerWith(request, "me");
    answer.errorStatus = SNMP_ERROR_NOSUCHNAME;
    answer.errorIndex = 1;
    QVERIFY(agent.reply(datagram, answer.encode()));

    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.type, SNMP_PDU_RESPONSE);
    QCOMPARE(message.requestId, requestId);
    QCOMPARE(message.errorStatus, SNMP_ERROR_NOSUCHNAME);
    QCOMPARE(message.errorIndex, 1);
    QCOMPARE(message.list, (std::vector<Binding>{{sysDescr, {SNMP_SYNTAX_OCTETS, 0, "me", {}}}}));
    QCOMPARE(message.source, entity);
    QCOMPARE(message.destination, nullptr);
    QCOMPARE(message.context, context);
    QCOMPARE(session.notifications(), (QList<Notification>{{session.handle(), nullptr, 0, 0, requestId}}));
    message.release();
}

void TestMatching::communityOfTheAnswer_data()
{
    QTest::addColumn<QByteArray>("community");
    QTest::newRow("other") << QByteArray("publiC");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("longer") << QByteArray("public\0", 7);
}

/// Agents that answer with a community of their own do exist; id, version and address tell whose answer it
/// is.
void TestMatching::communityOfTheAnswer()
{
    QFETCH(const QByteArray, community);
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 9, {{sysDescr, {}}}));
    UdpDatagram datagram;
    WireMessage answer = answerWith(agent.receiveMessage(&datagram), "right");
    answer.community = community;
    QVERIFY(agent.reply(datagram, answer.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.list.at(0).value.octets, QByteArray("right"));
    QCOMPARE(message.context, context);
    message.release();
}

void TestMatching::notTheAnswer_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<DropReason>("reason");
    const auto rows = [](DropReason reason, std::initializer_list<const char *> names) {
        for (const char *how : names)
            QTest::newRow(how) << QByteArray(how) << reason;
    };
    rows(DropReason::UnknownRequest,
         {"other id", "id 0", "negative id", "the application's id", "65507 octets of a wrong id"});
    rows(DropReason::OtherVersion, {"other version"});
    rows(DropReason::NotExpected, {"a request", "a trap"});
    rows(DropReason::Malformed,
         {"version 3", "a report", "trailing element in the list", "empty", "one octet", "text",
          "nested lengths", "indefinite length", "65507 zeros"});
}

namespace {

QByteArray wrongAnswer(const QByteArray &how, const WireMessage &request, std::int32_t applicationId)
{
    WireMessage answer = answerWith(request, "wrong");
    if (how == "other id")
        answer.requestId ^= 1 << 25;
    else if (how == "id 0")
        answer.requestId = 0;
    else if (how == "negative id")
        answer.requestId = -answer.requestId;
    else if (how == "the application's id")
        answer.requestId = applicationId;
    else if (how == "other version")
        answer.version = 0;
    else if (how == "version 3")
        answer.version = 3;
    else if (how == "a request")
        answer.pduType = 0xA0;
    else if (how == "a trap")
        answer.pduType = 0xA7;
    else if (how == "a report")
        answer.pduType = 0xA8;
    else if (how == "trailing element in the list")
        answer.varBinds += tlv(0x05, {});
    else if (how == "empty")
        return {};
    else if (how == "one octet")
        return "\x30";
    else if (how == "text")
        return "GET / HTTP/1.1\r\n\r\n";
    else if (how == "nested lengths")
        return QByteArray("\x30\x84\xFF\xFF\xFF\xFF").repeated(200);
    else if (how == "indefinite length")
        return QByteArray(answer.encode()).replace(0, 2, QByteArray("\x30\x80")) + QByteArray(2, '\0');
    else if (how == "65507 zeros")
        return QByteArray(65507, '\0');
    else if (how == "65507 octets of a wrong id") {
        answer.requestId ^= 1 << 25;
        answer.varBinds = varBind(sysDescr, octetString(QByteArray(65507 - 68, 'x')));
        answer.community.resize(answer.community.size() + 65507 - answer.encode().size());
    }
    return answer.encode();
}

} // namespace

void TestMatching::notTheAnswer()
{
    QFETCH(const QByteArray, how);
    QFETCH(const DropReason, reason);
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 4242, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    const std::uint64_t droppedBefore = dropped();
    const std::uint64_t countedBefore = dropped(reason);
    const QByteArray wrong = wrongAnswer(how, request, 4242);
    if (how.startsWith("65507"))
        QCOMPARE(wrong.size(), 65507);
    QVERIFY(agent.reply(datagram, wrong));
    QVERIFY(agent.reply(datagram, answerWith(request, "right").encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.list.at(0).value.octets, QByteArray("right"));
    message.release();
    QCOMPARE(dropped(), droppedBefore + 1);
    QCOMPARE(dropped(reason), countedBefore + 1);
    const auto ofSession = winsnmp::snapshot().sessions.at(0).drops;
    QCOMPARE(ofSession.total(),
             std::uint64_t{reason == DropReason::OtherVersion}); // its id tells whose it was
    QCOMPARE(ofSession.of(reason), ofSession.total());
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
    QCOMPARE(session.notifications().size(), 1);
    verifyCountersAddUp();
}

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
