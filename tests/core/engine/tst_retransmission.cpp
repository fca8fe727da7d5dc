// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.5: what is sent how often, and how requests end that nobody answers.
#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"

#include <QElapsedTimer>
#include <QTest>

using namespace testsupport;

namespace {

constexpr SNMPAPI_STATUS V2 = SNMPAPI_UNTRANSLATED_V2;

/// Everything that has arrived by now.
std::vector<WireMessage> arrived(const UdpPeer &peer)
{
    std::vector<WireMessage> messages;
    while (const auto datagram = peer.receive(0))
        messages.push_back(*WireMessage::parse(datagram->octets));
    return messages;
}

} // namespace

class TestRetransmission : public LibraryTest {
    Q_OBJECT

private slots:
    void sameBytesAgain_data();
    void sameBytesAgain();
    void zeroMeansDefault();
    void valuesAreReadAtSend();
    void answerEndsRetransmission();
    void informIsRetransmitted();
    void oneWayMessagesGoOnce_data();
    void oneWayMessagesGoOnce();
    void offSendsOnce();
    void switchingOffStops();
    void cancelled();
    void cancelNeedsAnOutstandingRequest();
    void closedWithRequestsInFlight();
    void sendErrors_data();
    void sendErrors();
    void largestMessage_data();
    void largestMessage();
    void fullQueueEndsTheRequest();
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

void TestRetransmission::cancelled()
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

void TestRetransmission::cancelNeedsAnOutstandingRequest()
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

void TestRetransmission::closedWithRequestsInFlight()
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

void TestRetransmission::sendErrors_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("code");
    // The system refuses these itself; nothing leaves the machine.
    QTest::newRow("broadcast") << QByteArray("255.255.255.255") << uint{SNMPAPI_TL_INVALID_PARAM};
}

void TestRetransmission::sendErrors()
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

void TestRetransmission::largestMessage_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("most");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1") << 65'507;
    QTest::newRow("IPv6") << QByteArray("::1") << 65'527;
}

void TestRetransmission::largestMessage()
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

void TestRetransmission::fullQueueEndsTheRequest()
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

QTEST_GUILESS_MAIN(TestRetransmission)
#include "tst_retransmission.moc"
