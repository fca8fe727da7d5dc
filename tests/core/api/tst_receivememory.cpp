// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library's own thread without memory: the request ends with SNMPAPI_TL_RESOURCE_ERROR, the log says why,
// and nobody else notices.
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"
#include "winsnmp/platform.hpp"
#include "world.h"

#include <QTest>

using namespace apitest;
using winsnmp::Limits;
using winsnmp::RefusalCause;

namespace {

smiINT32 requestIdOf(HSNMP_PDU pdu)
{
    smiINT32 id = 0;
    return SnmpGetPduData(pdu, nullptr, &id, nullptr, nullptr, nullptr) ? id : -1;
}

/// A second session with a request of its own to the same peer.
struct Neighbour {
    Mailbox mailbox;
    HSNMP_SESSION session = openSession(mailbox);
    QByteArray request;

    explicit Neighbour(World &world)
    {
        HSNMP_PDU pdu = SnmpDuplicatePdu(session, world.handles.pdu);
        SnmpSendMsg(session, nullptr, world.handles.destination, world.handles.context, pdu);
        request = world.peer.receive();
    }
};

/// A v2c trap, coldStart, community "public".
QByteArray trap(int type)
{
    QByteArray message = QByteArray::fromHex("3040020101"
                                             "04067075626c6963"
                                             "a7330201050201000201003028"
                                             "300d06082b06010201010300430101"
                                             "3017060a2b06010603010104010006092b0601060301010501");
    return withPduType(message, type);
}

} // namespace

class TestReceiveMemory : public QObject {
    Q_OBJECT

private slots:
    void answer_data();
    void answer();
    void eachAllocationOfSending();
    void eachAllocationOfReceiving_data();
    void eachAllocationOfReceiving();
    void unaskedIsDropped_data();
    void unaskedIsDropped();
    void errorsStayWhenTheMessageIsRefused_data();
    void errorsStayWhenTheMessageIsRefused();
    void fullQueueOfOneSession();
    void unreadTraps();
};

void TestReceiveMemory::answer_data()
{
    QTest::addColumn<int>("cause");
    QTest::newRow("fault") << static_cast<int>(RefusalCause::FaultNth);
    QTest::newRow("size") << static_cast<int>(RefusalCause::FaultSize);
    QTest::newRow("bytes") << static_cast<int>(RefusalCause::ByteLimit);
    QTest::newRow("bytes per session") << static_cast<int>(RefusalCause::SessionByteLimit);
    QTest::newRow("queue") << static_cast<int>(RefusalCause::QueueLimit);
}

namespace {

void takeMemoryAway(RefusalCause cause)
{
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    if (cause == RefusalCause::FaultNth)
        winsnmp::setFaultPlan({.failNth = 1});
    if (cause == RefusalCause::FaultSize)
        winsnmp::setFaultPlan({.aboveSize = 16});
    if (cause == RefusalCause::ByteLimit)
        winsnmp::setLimits({.bytes = now.memory.bytes});
    if (cause == RefusalCause::SessionByteLimit)
        winsnmp::setLimits({.bytesPerSession = now.sessions.front().memory.bytes});
    if (cause == RefusalCause::QueueLimit)
        winsnmp::setLimits({.queuedMessages = 1});
}

void giveMemoryBack()
{
    winsnmp::setFaultPlan({});
    winsnmp::setLimits({});
}

} // namespace

void TestReceiveMemory::answer()
{
    QFETCH(const int, cause);
    World world;
    const bool isQueue = cause == static_cast<int>(RefusalCause::QueueLimit);
    const std::size_t waiting = isQueue ? 1 : 0;
    if (isQueue)
        world.queueAnswer();
    const Neighbour neighbour(world);
    world.send();
    const QByteArray request = world.peer.receive();
    const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
    SnmpSetTranslateMode(77); // the calling thread's last error, which other threads leave alone
    takeMemoryAway(static_cast<RefusalCause>(cause));
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    QVERIFY(world.mailbox.wait(static_cast<qsizetype>(waiting) + 1));
    giveMemoryBack();

    QCOMPARE(world.mailbox.last().wParam, WPARAM{SNMPAPI_TL_RESOURCE_ERROR});
    QCOMPARE(world.mailbox.last().lParam, LPARAM{World::RequestId});
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
    const auto rows = winsnmp::allocationFailures(failures);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(std::string(rows[0].function), std::string("I/O"));
    QCOMPARE(static_cast<int>(rows[0].cause), cause);
    QCOMPARE(rows[0].session, reinterpret_cast<std::uintptr_t>(world.handles.session));
    QCOMPARE(rows[0].threadLabel, std::string("I/O"));
    if (isQueue)
        QCOMPARE(Taken(world.handles.session).result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});

    const Taken taken(world.handles.session);
    QCOMPARE(taken.result, SNMPAPI_STATUS{SNMPAPI_FAILURE});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_TL_RESOURCE_ERROR});
    QCOMPARE(taken.source, nullptr);
    QCOMPARE(taken.destination, world.handles.destination);
    QCOMPARE(taken.context, world.handles.context);
    QCOMPARE(requestIdOf(taken.pdu), World::RequestId);

    world.peer.reply(withPduType(neighbour.request, SNMP_PDU_RESPONSE));
    QVERIFY(const_cast<Neighbour &>(neighbour).mailbox.wait(1));
    QCOMPARE(Taken(neighbour.session).result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    const winsnmp::MessageCounters counters = winsnmp::snapshot().sessions.front().messages;
    QCOMPARE(counters.failed, 1U);
    QCOMPARE(counters.answered, std::uint64_t{waiting});
}

/// Whatever allocation fails on whichever thread between SnmpSendMsg and the datagram: either the call fails
/// or the request ends with a notification.
void TestReceiveMemory::eachAllocationOfSending()
{
    int refusedCalls = 0;
    int failedRequests = 0;
    for (std::uint64_t failNth = 1;; ++failNth) {
        World world;
        const Handles &given = world.handles;
        const QString before = usage();
        winsnmp::setFaultPlan({.failNth = failNth});
        const bool accepted = SnmpSendMsg(given.session, nullptr, given.destination, given.context, given.pdu)
            == SNMPAPI_SUCCESS;
        const bool told = accepted
            && QTest::qWaitFor([&] { return world.peer.hasDatagram() || winsnmp::snapshot().queued == 1; });
        const bool arrived = world.peer.hasDatagram();
        const std::uint64_t allocations = winsnmp::faultPlanAllocations();
        winsnmp::setFaultPlan({});
        if (!accepted) {
            QCOMPARE(SnmpGetLastError(given.session), SNMPAPI_STATUS{SNMPAPI_ALLOC_ERROR});
            QCOMPARE(usage(), before);
            ++refusedCalls;
            continue;
        }
        QVERIFY(told);
        if (arrived && allocations < failNth)
            break;
        if (arrived)
            continue; // the label of the library's own thread, say
        QVERIFY(world.mailbox.wait(1));
        QCOMPARE(world.mailbox.last().wParam, WPARAM{SNMPAPI_TL_RESOURCE_ERROR});
        QCOMPARE(Taken(given.session).destination, given.destination);
        ++failedRequests;
        world.send();
        QVERIFY(!world.peer.receive().isEmpty());
    }
    QVERIFY(refusedCalls > 1);
    QVERIFY(failedRequests > 0);
}

void TestReceiveMemory::eachAllocationOfReceiving_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("answer") << int{SNMP_PDU_RESPONSE};
    QTest::newRow("trap") << int{SNMP_PDU_TRAP};
    QTest::newRow("inform") << int{SNMP_PDU_INFORM};
    QTest::newRow("request to an agent") << int{SNMP_PDU_GET};
}

/// Until the message gets through: each refusal ends the request, or drops what nobody asked for, and what
/// comes next is delivered.
void TestReceiveMemory::eachAllocationOfReceiving()
{
    QFETCH(const int, type);
    std::uint64_t failNth = 0;
    for (bool isDelivered = false; !isDelivered;) {
        ++failNth;
        World world;
        const Handles &given = world.handles;
        const std::uint16_t port = freePort();
        winsnmp::setTrapPort(port);
        SnmpSetPort(given.source, port);
        QVERIFY(type == SNMP_PDU_GET
                    ? SnmpListen(given.source, SNMPAPI_ON)
                    : SnmpRegister(given.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
        world.send();
        const QByteArray request = world.peer.receive();
        const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
        const QString before = usage();
        winsnmp::setFaultPlan({.failNth = failNth});
        if (type == SNMP_PDU_RESPONSE)
            world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
        else
            world.peer.sendTo(port, trap(type));
        QTRY_VERIFY(winsnmp::snapshot().droppedDatagrams != dropped || winsnmp::snapshot().queued != 0);
        const bool isRefused = winsnmp::faultPlanAllocations() >= failNth;
        winsnmp::setFaultPlan({});
        isDelivered = !isRefused;
        if (isRefused && type != SNMP_PDU_RESPONSE)
            QCOMPARE(usage(), before);
        if (type != SNMP_PDU_RESPONSE && isRefused)
            world.peer.sendTo(port, trap(type));
        QVERIFY(world.mailbox.wait(1));
        const bool isError = isRefused && type == SNMP_PDU_RESPONSE;
        QCOMPARE(world.mailbox.last().wParam, WPARAM{isError ? SNMPAPI_TL_RESOURCE_ERROR : 0U});
        QCOMPARE(Taken(given.session).result, SNMPAPI_STATUS(isError ? SNMPAPI_FAILURE : SNMPAPI_SUCCESS));
    }
    QVERIFY(failNth > 1);
}

void TestReceiveMemory::unaskedIsDropped_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("toAgent");
    QTest::addColumn<int>("cause");
    constexpr std::pair<RefusalCause, const char *> causes[] = {
        {RefusalCause::FaultNth, "fault"},
        {RefusalCause::FaultSize, "size"},
        {RefusalCause::ByteLimit, "bytes"},
        {RefusalCause::SessionByteLimit, "bytes per session"},
        {RefusalCause::QueueLimit, "queue"}};
    for (const auto &[cause, name] : causes) {
        QTest::addRow("trap, %s", name) << int{SNMP_PDU_TRAP} << false << static_cast<int>(cause);
        QTest::addRow("inform, %s", name) << int{SNMP_PDU_INFORM} << false << static_cast<int>(cause);
        QTest::addRow("request to an agent, %s", name)
            << int{SNMP_PDU_GET} << true << static_cast<int>(cause);
    }
}

/// There is no request to end. The sender of an inform gets no confirmation and may repeat it, like a
/// manager.
void TestReceiveMemory::unaskedIsDropped()
{
    QFETCH(const int, type);
    QFETCH(const bool, toAgent);
    QFETCH(const int, cause);
    World world;
    const Handles &given = world.handles;
    const bool isQueue = cause == static_cast<int>(RefusalCause::QueueLimit);
    if (isQueue)
        world.queueAnswer();
    const std::size_t waiting = isQueue ? 1 : 0;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    SnmpSetPort(given.source, port);
    QVERIFY(toAgent ? SnmpListen(given.source, SNMPAPI_ON)
                    : SnmpRegister(given.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
    const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
    const QString before = usage();
    takeMemoryAway(static_cast<RefusalCause>(cause));
    world.peer.sendTo(port, trap(type));
    QTRY_COMPARE(winsnmp::snapshot().droppedDatagrams, dropped + 1);
    giveMemoryBack();
    QCOMPARE(usage(), before);
    const auto rows = winsnmp::allocationFailures(failures);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(rows[0].cause), cause);
    QCOMPARE(rows[0].session, reinterpret_cast<std::uintptr_t>(given.session));
    QVERIFY(!world.peer.hasDatagram(100));

    world.peer.sendTo(port, trap(type));
    QVERIFY(world.mailbox.wait(static_cast<qsizetype>(waiting) + 1));
    for (std::size_t i = 0; i <= waiting; ++i)
        QCOMPARE(Taken(given.session).result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    const bool isConfirmed = type == SNMP_PDU_INFORM;
    QCOMPARE(world.peer.hasDatagram(isConfirmed ? 10000 : 100), isConfirmed);
}

/// Errors that have been notified make room for a message (reference 4.3), but only for one that is taken.
void TestReceiveMemory::errorsStayWhenTheMessageIsRefused_data()
{
    QTest::addColumn<quint64>("limit");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("room for one more, the error's") << quint64{2} << true;
    QTest::newRow("no room without the error either") << quint64{1} << false;
}

void TestReceiveMemory::errorsStayWhenTheMessageIsRefused()
{
    QFETCH(const quint64, limit);
    QFETCH(const bool, isTaken);
    World world;
    const Handles &given = world.handles;
    world.queueAnswer();
    SnmpSetTimeout(given.destination, 1);
    SnmpSetRetry(given.destination, 1);
    world.send();
    QVERIFY(world.mailbox.wait(2));
    QCOMPARE(world.mailbox.last().wParam, WPARAM{SNMPAPI_TL_TIMEOUT});
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    QVERIFY(SnmpRegister(given.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
    winsnmp::setLimits({.queuedMessages = limit});
    world.peer.sendTo(port, trap(SNMP_PDU_TRAP));
    if (isTaken)
        QVERIFY(world.mailbox.wait(3));
    else
        QTRY_COMPARE(winsnmp::snapshot().droppedDatagrams, dropped + 1);
    winsnmp::setLimits({});
    QCOMPARE(winsnmp::snapshot().queued, std::uint64_t{2});
    QCOMPARE(Taken(given.session).result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(Taken(given.session).result, SNMPAPI_STATUS(isTaken ? SNMPAPI_SUCCESS : SNMPAPI_FAILURE));
    if (!isTaken)
        QCOMPARE(SnmpGetLastError(given.session), SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
}

void TestReceiveMemory::fullQueueOfOneSession()
{
    World world;
    Mailbox mailbox;
    HSNMP_SESSION other = openSession(mailbox);
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    QVERIFY(SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    world.peer.sendTo(port, trap(SNMP_PDU_TRAP));
    QVERIFY(world.mailbox.wait(1));
    QVERIFY(SnmpRegister(other, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    winsnmp::setLimits({.queuedMessages = 1});
    const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
    world.peer.sendTo(port, trap(SNMP_PDU_TRAP));
    QVERIFY(mailbox.wait(1));
    QCOMPARE(winsnmp::snapshot().queued, 2U);
    QCOMPARE(world.mailbox.all().size(), 1);
    const auto rows = winsnmp::allocationFailures(failures);
    QCOMPARE(rows.size(), std::size_t{1});
    QVERIFY(rows[0].cause == RefusalCause::QueueLimit);
    QCOMPARE(rows[0].session, reinterpret_cast<std::uintptr_t>(world.handles.session));
    QCOMPARE(rows[0].inUse, 1U);
    QCOMPARE(rows[0].limit, 1U);
}

/// Nobody has set a limit, and a session that nobody reads is flooded with traps.
void TestReceiveMemory::unreadTraps()
{
    constexpr std::uint64_t bound = winsnmp::DefaultQueuedMessages;
    constexpr std::uint64_t batch = 100; // what a receive buffer holds for sure
    World world;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    QVERIFY(SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
    const std::uint64_t refusals = winsnmp::snapshot().sessions.at(0).memory.refusals;
    for (std::uint64_t sent = batch; sent <= bound + batch; sent += batch) {
        for (std::uint64_t i = 0; i < batch; ++i)
            world.peer.sendTo(port, trap(SNMP_PDU_TRAP));
        QVERIFY(QTest::qWaitFor([&] {
            const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
            return now.queued + now.droppedDatagrams - dropped == sent;
        }));
    }
    QCOMPARE(winsnmp::snapshot().queued, bound);
    QCOMPARE(winsnmp::snapshot().droppedDatagrams, dropped + batch);
    QCOMPARE(winsnmp::snapshot().sessions.at(0).memory.refusals, refusals + batch);
    const auto rows = winsnmp::allocationFailures();
    QVERIFY(rows.back().cause == RefusalCause::QueueLimit);
    QCOMPARE(rows.back().limit, bound);
    QVERIFY(Taken(world.handles.session).result); // there is room again
    world.peer.sendTo(port, trap(SNMP_PDU_TRAP));
    QTRY_COMPARE(winsnmp::snapshot().queued, bound);
}

QTEST_GUILESS_MAIN(TestReceiveMemory)
#include "tst_receivememory.moc"
