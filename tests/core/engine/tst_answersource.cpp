// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers from elsewhere than was asked (reference 4.4): refused and shown, or taken by entities told so.
#include "matchingtest.h"
#include "winsnmp/extensions.h"

#include <QTest>

namespace {

/// An agent and somebody else, as far apart as a row says.
void addStrangers()
{
    QTest::addColumn<QByteArray>("agentAddress");
    QTest::addColumn<QByteArray>("strangerAddress");
    QTest::addColumn<bool>("samePort");
    QTest::newRow("other port") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1") << false;
    QTest::newRow("other address, same port") << QByteArray("127.0.0.1") << QByteArray("127.0.0.2") << true;
    QTest::newRow("other address and port") << QByteArray("127.0.0.1") << QByteArray("127.0.0.2") << false;
    QTest::newRow("other port, IPv6") << QByteArray("::1") << QByteArray("::1") << false;
}

winsnmp::SessionSnapshot onlySession()
{
    return winsnmp::snapshot().sessions.at(0);
}

} // namespace

class TestAnswerSource : public LibraryTest {
    Q_OBJECT

private slots:
    void refused_data() { addStrangers(); }
    void refused();
    void accepted_data() { addStrangers(); }
    void accepted();
    void acceptedWithItsCommunityOnly();
    void takesEffectOnOutstandingRequests();
    void survivesTheHandle();
    void eachSessionHasItsOwn();
};

void TestAnswerSource::refused()
{
    QFETCH(const QByteArray, agentAddress);
    QFETCH(const QByteArray, strangerAddress);
    QFETCH(const bool, samePort);
    const UdpPeer agent(agentAddress);
    const UdpPeer stranger(strangerAddress, samePort ? agent.port() : 0);
    QVERIFY(stranger.isOpen());
    TestSession session;
    QVERIFY(session.send(session.entity(agent), session.context(), SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(!onlySession().strayAnswer);
    const std::uint64_t before = dropped(DropReason::OtherAddress);
    QVERIFY(stranger.reply(datagram, answerWith(request, "wrong").encode()));
    QVERIFY(agent.reply(datagram, answerWith(request, "right").encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.list.at(0).value.octets, QByteArray("right"));
    message.release();
    QCOMPARE(dropped(DropReason::OtherAddress), before + 1);
    QCOMPARE(session.notifications().size(), 1);
    const winsnmp::SessionSnapshot now = onlySession();
    QCOMPARE(now.drops.of(DropReason::OtherAddress), std::uint64_t{1});
    QVERIFY(now.strayAnswer);
    QCOMPARE(QByteArray::fromStdString(now.strayAnswer->from.address), strangerAddress);
    QCOMPARE(now.strayAnswer->from.port, stranger.port());
    QCOMPARE(QByteArray::fromStdString(now.strayAnswer->asked.address), agentAddress);
    QCOMPARE(now.strayAnswer->asked.port, agent.port());
    QVERIFY(now.strayAnswer->time >= now.opened);
}

void TestAnswerSource::accepted()
{
    QFETCH(const QByteArray, agentAddress);
    QFETCH(const QByteArray, strangerAddress);
    QFETCH(const bool, samePort);
    const UdpPeer agent(agentAddress);
    const UdpPeer stranger(strangerAddress, samePort ? agent.port() : 0);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    QVERIFY(SnmpXSetAnswerSource(entity, SNMPX_ANSWER_FROM_ANYWHERE));
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(stranger.reply(datagram, answerWith(request, "other way").encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QCOMPARE(message.source, entity); // as with every response: the one that was asked
    QCOMPARE(message.list.at(0).value.octets, QByteArray("other way"));
    message.release();
    QCOMPARE(onlySession().drops.total(), std::uint64_t{0});
    QVERIFY(!onlySession().strayAnswer);
}

/// From the target the community does not count; from elsewhere it is what is left to tell a stranger by.
void TestAnswerSource::acceptedWithItsCommunityOnly()
{
    const UdpPeer agent;
    const UdpPeer stranger;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    QVERIFY(SnmpXSetAnswerSource(entity, SNMPX_ANSWER_FROM_ANYWHERE));
    QVERIFY(session.send(entity, session.context("s3cret"), SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    WireMessage forged = answerWith(request, "wrong");
    forged.community = "public";
    const std::uint64_t before = dropped(DropReason::OtherCommunity);
    QVERIFY(stranger.reply(datagram, forged.encode()));
    QVERIFY(stranger.reply(datagram, answerWith(request, "right").encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.list.at(0).value.octets, QByteArray("right"));
    message.release();
    QCOMPARE(dropped(DropReason::OtherCommunity), before + 1);
    QCOMPARE(onlySession().drops.of(DropReason::OtherCommunity), std::uint64_t{1});
    QCOMPARE(onlySession().drops.total(), std::uint64_t{1});
}

void TestAnswerSource::takesEffectOnOutstandingRequests()
{
    const UdpPeer agent;
    const UdpPeer stranger;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    UdpDatagram datagram;
    for (const bool fromAnywhere : {true, false}) {
        QVERIFY(SnmpXSetAnswerSource(entity,
                                     fromAnywhere ? SNMPX_ANSWER_FROM_TARGET : SNMPX_ANSWER_FROM_ANYWHERE));
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {{sysDescr, {}}}));
        const WireMessage request = agent.receiveMessage(&datagram);
        QVERIFY(SnmpXSetAnswerSource(entity,
                                     fromAnywhere ? SNMPX_ANSWER_FROM_ANYWHERE : SNMPX_ANSWER_FROM_TARGET));
        QVERIFY(stranger.reply(datagram, answerWith(request, "stranger").encode()));
        if (!fromAnywhere) {
            QTRY_COMPARE(onlySession().drops.of(DropReason::OtherAddress), std::uint64_t{1});
            QVERIFY(agent.reply(datagram, answerWith(request, "agent").encode()));
        }
        Message message = session.receiveNext();
        QCOMPARE(message.list.at(0).value.octets, QByteArray(fromAnywhere ? "stranger" : "agent"));
        message.release();
    }
}

/// An entity whose handle was freed gets a new one with the answer, and stays what it was told to be.
void TestAnswerSource::survivesTheHandle()
{
    const UdpPeer agent;
    const UdpPeer stranger;
    TestSession other;
    TestSession session;
    const HSNMP_ENTITY entity = other.entity(agent);
    QVERIFY(SnmpXSetAnswerSource(entity, SNMPX_ANSWER_FROM_ANYWHERE));
    QVERIFY(SnmpXSetRetries(entity, 0));
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    other.close();
    UdpDatagram datagram;
    WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(stranger.reply(datagram, answerWith(request, "first").encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.code, SNMPAPI_STATUS{1});
    QVERIFY(SnmpSetTimeout(message.source, 5));
    QVERIFY(session.send(message.source, context, SNMP_PDU_GET, 2, {{sysDescr, {}}}));
    request = agent.receiveMessage(&datagram);
    QVERIFY(stranger.reply(datagram, answerWith(request, "second").encode()));
    Message second = session.receiveNext();
    QCOMPARE(second.code, SNMPAPI_STATUS{1});
    second.release();
    QVERIFY(session.send(message.source, context, SNMP_PDU_GET, 3));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    error.release();
    message.release();
    QCOMPARE(winsnmp::snapshot().messages.retransmitted, std::uint64_t{0});
}

void TestAnswerSource::eachSessionHasItsOwn()
{
    const UdpPeer agent;
    const UdpPeer stranger;
    TestSession concerned;
    const TestSession bystander;
    QVERIFY(concerned.send(concerned.entity(agent), concerned.context(), SNMP_PDU_GET, 1));
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    for (int i = 0; i < 3; ++i)
        QVERIFY(stranger.reply(datagram, request.answer().encode()));
    const auto drops = [](const TestSession &session) {
        for (const winsnmp::SessionSnapshot &each : winsnmp::snapshot().sessions) {
            if (each.handle == reinterpret_cast<std::uintptr_t>(session.handle()))
                return each.drops.total();
        }
        return std::uint64_t{99};
    };
    QTRY_COMPARE(drops(concerned), std::uint64_t{3});
    QCOMPARE(drops(bystander), std::uint64_t{0});
    const std::uint64_t inAll = dropped(DropReason::OtherAddress);
    concerned.close();
    QCOMPARE(dropped(DropReason::OtherAddress), inAll); // the process remembers
}

QTEST_GUILESS_MAIN(TestAnswerSource)
#include "tst_answersource.moc"
