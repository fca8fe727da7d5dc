// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers that are cut, huge, doubled, late or out of order: every request still ends once (reference 4.4).
#include "matchingtest.h"

#include <QTest>

class TestUnusualAnswers : public LibraryTest {
    Q_OBJECT

private slots:
    void truncatedAnswers();
    void hugeAnswer();
    void duplicates();
    void lateAnswer();
    void reorderedAnswers();
    void equalIds();
    void replacedRequest();
    void everyRequestEndsOnce();
};

void TestUnusualAnswers::truncatedAnswers()
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

void TestUnusualAnswers::hugeAnswer()
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

void TestUnusualAnswers::duplicates()
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

void TestUnusualAnswers::lateAnswer()
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

void TestUnusualAnswers::reorderedAnswers()
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

void TestUnusualAnswers::equalIds()
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
void TestUnusualAnswers::replacedRequest()
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
void TestUnusualAnswers::everyRequestEndsOnce()
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

QTEST_GUILESS_MAIN(TestUnusualAnswers)
#include "tst_unusualanswers.moc"
