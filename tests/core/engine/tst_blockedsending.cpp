// SPDX-License-Identifier: GPL-3.0-or-later
//
// One interface does not take what is sent: what is for the others goes on, time-outs come in time, nobody
// spins (reference 4.5).
#include "fullbuffer.h"
#include "retransmissiontest.h"

#include <QTest>

using enginetest::FullBuffer;

namespace {

constexpr const char *Slow = "127.0.0.2"; // behind the interface that is blocked

/// Every attempt that finds its way blocked leads to another way or to waiting, so there are few.
constexpr int FewAttempts = 4;

bool answerNext(const UdpPeer &agent)
{
    UdpDatagram request;
    const WireMessage message = agent.receiveMessage(&request);
    return agent.reply(request, message.answer().encode());
}

/// The next entry is the answer to this request.
bool isAnswered(TestSession &session, smiINT32 requestId)
{
    Message answer = session.receiveNext();
    answer.release();
    return answer.code == SNMPAPI_SUCCESS && answer.type == SNMP_PDU_RESPONSE
        && answer.requestId == requestId;
}

} // namespace

class TestBlockedSending : public LibraryTest {
    Q_OBJECT

private slots:
    void timesOut();
    void othersGoOn();
    void goesOutLater();
    void answerToTheFirstSocket();
    void withoutBuffers();
    void withoutBuffersAllTheTime();
    void trapWaits();
    void trapIsDropped();
    void cancelled();
    void closed();
    void agentStops();
};

/// The time-out counts from the call, whether or not the request has left.
void TestBlockedSending::timesOut()
{
    constexpr int count = 300;
    const FullBuffer slow(Slow);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(Slow, 161, V2, 5, 2);
    const HSNMP_CONTEXT context = session.context();
    QElapsedTimer clock;
    clock.start();
    for (int id = 1; id <= count; ++id)
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
    QVERIFY(session.waitFor(count));
    QVERIFY(clock.elapsed() >= 150);
    for (const Notification &notification : session.notifications())
        QCOMPARE(notification.wParam, WPARAM{SNMPAPI_TL_TIMEOUT});
    QVERIFY2(slow.refusals() <= FewAttempts, qPrintable(QString::number(slow.refusals())));
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.bytesSent, std::uint64_t{0});
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.timedOut, std::uint64_t{count});
    verifyCountersAddUp();
}

void TestBlockedSending::othersGoOn()
{
    const FullBuffer slow(Slow);
    const UdpPeer agent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    const HSNMP_ENTITY there = session.entity(Slow, 161, V2, 100'000);
    const HSNMP_ENTITY here = session.entity(agent, V2, 100'000);
    for (int id = 1; id <= 3; ++id) {
        QVERIFY(session.send(there, context, SNMP_PDU_GET, id));
        QVERIFY(session.send(here, context, SNMP_PDU_GET, 100 + id));
        UdpDatagram request;
        QVERIFY(answerNext(agent));
        QVERIFY(isAnswered(session, 100 + id));
    }
    QVERIFY2(slow.refusals() <= FewAttempts, qPrintable(QString::number(slow.refusals())));
}

/// Nothing is lost: what waited leaves as soon as it can, once.
void TestBlockedSending::goesOutLater()
{
    constexpr int count = 100;
    const UdpPeer agent(Slow);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent, V2, 100'000);
    const HSNMP_CONTEXT context = session.context();
    {
        const FullBuffer slow(Slow);
        for (int id = 1; id <= count; ++id)
            QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
        QTRY_VERIFY(slow.refusals() > 0);
        QVERIFY(arrived(agent).empty());
    }
    for (int answered = 0; answered < count; ++answered)
        QVERIFY(answerNext(agent));
    QVERIFY(session.waitFor(count));
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.answered, std::uint64_t{count});
    QVERIFY(arrived(agent).empty());
}

/// A retransmission takes another way than the first transmission; the answer to the first one counts.
void TestBlockedSending::answerToTheFirstSocket()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(session.entity(agent, V2, 30, 1000), context, SNMP_PDU_GET, 1));
    UdpDatagram first;
    const WireMessage request = agent.receiveMessage(&first);
    const FullBuffer slow(Slow);
    QVERIFY(session.send(session.entity(Slow, 161, V2, 100'000), context, SNMP_PDU_GET, 2));
    QTRY_VERIFY(slow.refusals() > 0);
    UdpDatagram again;
    do
        again = agent.receive().value_or(UdpDatagram());
    while (!again.octets.isEmpty() && again.fromPort() == first.fromPort());
    QCOMPARE(again.octets, first.octets);
    QVERIFY(agent.reply(first, request.answer().encode()));
    QVERIFY(isAnswered(session, 1));
}

/// The system has no buffer at this moment: tried again, without an event that would tell when.
void TestBlockedSending::withoutBuffers()
{
    const UdpPeer agent(Slow);
    TestSession session;
    {
        const FullBuffer slow(Slow, ENOBUFS);
        const HSNMP_ENTITY entity = session.entity(agent, V2, 100'000);
        QVERIFY(session.send(entity, session.context(), SNMP_PDU_GET, 1));
        QTRY_VERIFY(slow.refusals() > FewAttempts);
    }
    QVERIFY(answerNext(agent));
    QVERIFY(isAnswered(session, 1));
}

void TestBlockedSending::withoutBuffersAllTheTime()
{
    const FullBuffer slow(Slow, ENOBUFS);
    TestSession session;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(session.send(session.entity(Slow, 161, V2, 10, 2), session.context(), SNMP_PDU_GET, 1));
    Message error = session.receiveNext();
    QVERIFY(clock.elapsed() >= 300);
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_RESOURCE_ERROR});
    error.release();
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.failed, std::uint64_t{1});
    verifyCountersAddUp();
}

void TestBlockedSending::trapWaits()
{
    const UdpPeer manager(Slow);
    TestSession session;
    {
        const FullBuffer slow(Slow);
        const HSNMP_ENTITY entity = session.entity(manager, V2, 100'000);
        QVERIFY(session.send(entity, session.context(), SNMP_PDU_TRAP, 1));
        QTRY_VERIFY(slow.refusals() > 0);
    }
    QCOMPARE(manager.receiveMessage().pduType, 0xA7);
}

/// Nobody is told of it, so it does not wait for ever.
void TestBlockedSending::trapIsDropped()
{
    const FullBuffer slow(Slow);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(Slow, 162, V2, 5, 1);
    const HSNMP_CONTEXT context = session.context();
    const std::uint64_t before = winsnmp::snapshot().sessions.at(0).memory.bytes;
    QVERIFY(session.send(entity, context, SNMP_PDU_TRAP, 1));
    QTRY_VERIFY(slow.refusals() > 0);
    QTRY_COMPARE(winsnmp::snapshot().sessions.at(0).memory.bytes, before);
}

void TestBlockedSending::cancelled()
{
    const FullBuffer slow(Slow);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(Slow, 161, V2, 100'000);
    const HSNMP_CONTEXT context = session.context();
    for (int id = 1; id <= 3; ++id)
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
    QTRY_VERIFY(slow.refusals() > 0);
    QVERIFY(SnmpCancelMsg(session.handle(), 2));
    QVERIFY(!SnmpCancelMsg(session.handle(), 2));
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{2});
    QCOMPARE(winsnmp::snapshot().sessions.at(0).messages.cancelled, std::uint64_t{1});
}

void TestBlockedSending::closed()
{
    const FullBuffer slow(Slow);
    {
        TestSession session;
        const HSNMP_ENTITY entity = session.entity(Slow, 161, V2, 100'000);
        const HSNMP_CONTEXT context = session.context();
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
        QVERIFY(session.send(entity, context, SNMP_PDU_TRAP, 2));
        QTRY_VERIFY(slow.refusals() > 0);
    }
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
}

/// Its socket is the only way for what it was to send.
void TestBlockedSending::agentStops()
{
    const FullBuffer slow(Slow);
    TestSession session;
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", freePort());
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    const HSNMP_ENTITY entity = session.entity(Slow, 161, V2, 100'000);
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_GET, 1, {}, 0, 0, agent));
    QTRY_VERIFY(slow.refusals() > 0);
    QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_OTHER});
    error.release();
}

QTEST_GUILESS_MAIN(TestBlockedSending)
#include "tst_blockedsending.moc"
