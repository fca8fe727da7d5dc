// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which datagram ends which request (reference 4.4), against an agent that the test plays itself.
#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace testsupport;

namespace {

const Oid sysDescr{1, 3, 6, 1, 2, 1, 1, 1, 0};

std::uint64_t dropped()
{
    return winsnmp::snapshot().droppedDatagrams;
}

QByteArray octetString(const QByteArray &text)
{
    return tlv(0x04, text);
}

/// An answer that carries a value.
WireMessage answerWith(const WireMessage &request, const QByteArray &text)
{
    WireMessage answer = request.answer();
    answer.varBinds = varBind(sysDescr, octetString(text));
    return answer;
}

} // namespace

class TestMatching : public LibraryTest {
    Q_OBJECT

private slots:
    void answered_data();
    void answered();
    void notTheAnswer_data();
    void notTheAnswer();
    void wrongSender_data();
    void wrongSender();
    void truncatedAnswers();
    void hugeAnswer();
    void duplicates();
    void lateAnswer();
    void reorderedAnswers();
    void equalIds();
    void replacedRequest();
    void everyRequestEndsOnce();
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

void TestMatching::notTheAnswer_data()
{
    QTest::addColumn<QByteArray>("how");
    for (const char *how : {"other id",
                            "id 0",
                            "negative id",
                            "the application's id",
                            "other community",
                            "empty community",
                            "longer community",
                            "other version",
                            "version 3",
                            "a request",
                            "a trap",
                            "a report",
                            "trailing element in the list",
                            "empty",
                            "one octet",
                            "text",
                            "nested lengths",
                            "indefinite length",
                            "65507 zeros",
                            "65507 octets of a wrong id"})
        QTest::newRow(how) << QByteArray(how);
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
    else if (how == "other community")
        answer.community = "publiC";
    else if (how == "empty community")
        answer.community.clear();
    else if (how == "longer community")
        answer.community += '\0';
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
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 4242, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    const std::uint64_t droppedBefore = dropped();
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
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
    QCOMPARE(session.notifications().size(), 1);
    verifyCountersAddUp();
}

void TestMatching::wrongSender_data()
{
    QTest::addColumn<QByteArray>("agentAddress");
    QTest::addColumn<QByteArray>("senderAddress");
    QTest::addColumn<bool>("samePort");
    QTest::newRow("other port") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1") << false;
    QTest::newRow("other address, same port") << QByteArray("127.0.0.1") << QByteArray("127.0.0.2") << true;
    QTest::newRow("other port, IPv6") << QByteArray("::1") << QByteArray("::1") << false;
}

void TestMatching::wrongSender()
{
    QFETCH(const QByteArray, agentAddress);
    QFETCH(const QByteArray, senderAddress);
    QFETCH(const bool, samePort);
    const UdpPeer agent(agentAddress);
    const UdpPeer stranger(senderAddress, samePort ? agent.port() : 0);
    QVERIFY(stranger.isOpen());
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    const std::uint64_t droppedBefore = dropped();
    QVERIFY(stranger.reply(datagram, answerWith(request, "wrong").encode()));
    QVERIFY(agent.reply(datagram, answerWith(request, "right").encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.list.at(0).value.octets, QByteArray("right"));
    message.release();
    QCOMPARE(dropped(), droppedBefore + 1);
    QCOMPARE(session.notifications().size(), 1);
}

void TestMatching::truncatedAnswers()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    const std::uint64_t droppedBefore = dropped();
    const QByteArray whole = answerWith(request, "right").encode();
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(agent.reply(datagram, whole.first(size)));
    QVERIFY(agent.reply(datagram, whole + "trailing octets are no part of it"));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.list.at(0).value.octets, QByteArray("right"));
    message.release();
    QCOMPARE(dropped(), droppedBefore + static_cast<std::uint64_t>(whole.size()));
}

void TestMatching::hugeAnswer()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    UdpDatagram datagram;
    WireMessage answer = answerWith(agent.receiveMessage(&datagram), QByteArray(65'000, 'y'));
    const qsizetype value = 65'000 + 65'507 - answer.encode().size();
    answer.varBinds = varBind(sysDescr, octetString(QByteArray(value, 'y')));
    QCOMPARE(answer.encode().size(), 65'507);
    QVERIFY(agent.reply(datagram, answer.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.list.at(0).value.octets, QByteArray(value, 'y'));
    message.release();
    const auto counters = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(counters.bytesReceived, std::uint64_t{65'507});
    QCOMPARE(counters.bytesSent, static_cast<std::uint64_t>(datagram.octets.size()));
}

void TestMatching::duplicates()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    const std::uint64_t droppedBefore = dropped();
    for (int id = 1; id <= 3; ++id) {
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
        UdpDatagram datagram;
        const QByteArray answer = agent.receiveMessage(&datagram).answer().encode();
        for (int copy = 0; copy < 3; ++copy)
            QVERIFY(agent.reply(datagram, answer));
        Message message = session.receiveNext();
        QCOMPARE(message.requestId, id);
        message.release();
    }
    QTRY_COMPARE(dropped(), droppedBefore + 6);
    QCOMPARE(session.notifications().size(), 3);
}

void TestMatching::lateAnswer()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent, SNMPAPI_UNTRANSLATED_V2, 3, 1);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 8));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    error.release();
    const std::uint64_t droppedBefore = dropped();
    UdpDatagram datagram;
    const QByteArray answer = agent.receiveMessage(&datagram).answer().encode();
    QVERIFY(agent.reply(datagram, answer));
    QTRY_COMPARE(dropped(), droppedBefore + 1);
    QCOMPARE(session.notifications(),
             (QList<Notification>{{session.handle(), nullptr, 0, SNMPAPI_TL_TIMEOUT, 8}}));
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
    verifyCountersAddUp();
}

void TestMatching::reorderedAnswers()
{
    constexpr int count = 300;
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    std::vector<UdpDatagram> requests(count);
    for (int id = 0; id < count; ++id)
        QVERIFY(
            session.send(entity, context, SNMP_PDU_GET, id, {{{1, 3, static_cast<std::uint32_t>(id)}, {}}}));
    for (UdpDatagram &request : requests)
        request = *agent.receive();
    std::shuffle(requests.begin(), requests.end(), std::mt19937(3));
    for (const UdpDatagram &request : requests)
        QVERIFY(agent.reply(request, WireMessage::parse(request.octets)->answer().encode()));
    QSet<int> seen;
    for (int i = 0; i < count; ++i) {
        Message message = session.receiveNext();
        QCOMPARE(message.code, SNMPAPI_STATUS{1});
        QCOMPARE(message.list.at(0).name.back(), static_cast<std::uint32_t>(message.requestId));
        seen.insert(message.requestId);
        message.release();
    }
    QCOMPARE(seen.size(), count);
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
    verifyCountersAddUp();
}

void TestMatching::equalIds()
{
    const UdpPeer agents[2];
    TestSession sessions[2];
    HSNMP_CONTEXT contexts[2];
    for (int s = 0; s < 2; ++s) {
        contexts[s] = sessions[s].context();
        for (const UdpPeer &agent : agents)
            QVERIFY(sessions[s].send(sessions[s].entity(agent), contexts[s], SNMP_PDU_GET, 5));
    }
    for (const UdpPeer &agent : agents) {
        for (int i = 0; i < 2; ++i) {
            UdpDatagram datagram;
            const WireMessage request = agent.receiveMessage(&datagram);
            QVERIFY(agent.reply(datagram, request.answer().encode()));
        }
    }
    for (TestSession &session : sessions) {
        QSet<HSNMP_ENTITY> sources;
        for (int i = 0; i < 2; ++i) {
            Message message = session.receiveNext();
            QCOMPARE(message.code, SNMPAPI_STATUS{1});
            QCOMPARE(message.requestId, 5);
            sources.insert(message.source);
            message.release();
        }
        QCOMPARE(sources.size(), 2);
        QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
    }
}

/// Reference 4.4: an application may run its own retransmission; an answer to either datagram completes the
/// request.
void TestMatching::replacedRequest()
{
    QCOMPARE(SnmpSetRetransmitMode(SNMPAPI_OFF), SNMPAPI_STATUS{1});
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    UdpDatagram datagrams[2];
    for (UdpDatagram &datagram : datagrams) {
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, 5, {{sysDescr, {}}}));
        (void)agent.receiveMessage(&datagram);
    }
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{1});
    const std::uint64_t droppedBefore = dropped();
    for (const UdpDatagram &datagram : datagrams)
        QVERIFY(agent.reply(datagram, WireMessage::parse(datagram.octets)->answer().encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.requestId, 5);
    message.release();
    QTRY_COMPARE(dropped(), droppedBefore + 1);
    QCOMPARE(session.notifications().size(), 1);
    const auto counters = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(counters.sent, std::uint64_t{2});
    QCOMPARE(counters.answered, std::uint64_t{1});
    QCOMPARE(counters.cancelled, std::uint64_t{1});
    QCOMPARE(datagrams[0].octets, datagrams[1].octets); // one wire id over all retransmissions
    verifyCountersAddUp();
}

/// A hostile agent: of every request's answer some are wrong, late, doubled, missing; each request ends
/// exactly once.
void TestMatching::everyRequestEndsOnce()
{
    constexpr int count = 400;
    const UdpPeer agent;
    TestSession session;
    TestSession other;
    const HSNMP_ENTITY entity = session.entity(agent, SNMPAPI_UNTRANSLATED_V2, 30, 1);
    const HSNMP_CONTEXT context = session.context();
    std::mt19937 random(11);
    for (int id = 0; id < count; ++id)
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
    QVERIFY(other.send(entity, context, SNMP_PDU_GET, 77)); // with another session's entity and context
    int cancelled = 0;
    for (int i = 0; i <= count; ++i) {
        const UdpDatagram datagram = *agent.receive();
        const WireMessage request = *WireMessage::parse(datagram.octets);
        const QByteArray answer = request.answer().encode();
        if (i == count || random() % 3 == 0)
            QVERIFY(agent.reply(datagram, answer));
        if (random() % 3 == 0)
            QVERIFY(agent.reply(datagram, answer.first(static_cast<int>(random() % 30))));
        if (random() % 4 == 0)
            QVERIFY(agent.reply(datagram, answer + answer));
        if (i < count && random() % 5 == 0 && SnmpCancelMsg(session.handle(), static_cast<smiINT32>(i)))
            ++cancelled;
    }
    Message answerOfOther = other.receiveNext();
    QCOMPARE(answerOfOther.requestId, 77);
    answerOfOther.release();
    QTRY_COMPARE_WITH_TIMEOUT(winsnmp::snapshot().outstanding, std::uint64_t{0}, Patience);
    QVERIFY(session.waitFor(count - cancelled));
    QList<int> ended;
    for (const Notification &notification : session.notifications())
        ended.append(static_cast<int>(notification.lParam));
    QCOMPARE(QSet<int>(ended.begin(), ended.end()).size(), ended.size());
    QCOMPARE(ended.size(), count - cancelled);
    const auto counters = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(counters.cancelled, static_cast<std::uint64_t>(cancelled));
    QVERIFY(counters.timedOut > 0 && counters.answered > 0);
    verifyCountersAddUp();
}

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
