// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each limit against each function: those that would go beyond it fail as without memory, the others do not
// notice.
#include "apifunctions.h"
#include "usage.h"
#include "winsnmp/limits.hpp"

#include <QSet>
#include <QTest>

using namespace apitest;
using winsnmp::Limits;
using winsnmp::RefusalCause;

namespace {

/// Functions that meet a limit when it is set to what is in use.
struct LimitCase {
    const char *name;
    std::uint64_t Limits::*limit;
    RefusalCause cause;
    QSet<QByteArray> refused;
};

const QSet<QByteArray> OpensSession{"SnmpCreateSession", "SnmpOpen"};
const QSet<QByteArray> GivesHandle{"SnmpRecvMsg",   "SnmpStrToEntity",  "SnmpStrToContext",
                                   "SnmpCreatePdu", "SnmpGetPduData",   "SnmpDuplicatePdu",
                                   "SnmpCreateVbl", "SnmpDuplicateVbl", "SnmpDecodeMsg"};
const QSet<QByteArray> KeepsData{"SnmpSendMsg", "SnmpRegister", "SnmpSetVb"};
const QSet<QByteArray> GivesDescriptor{"SnmpContextToStr", "SnmpGetVb", "SnmpStrToOid", "SnmpOidCopy",
                                       "SnmpEncodeMsg"};

const std::vector<LimitCase> &limitCases()
{
    static const std::vector<LimitCase> cases{
        {"sessions", &Limits::sessions, RefusalCause::SessionLimit, OpensSession},
        {"handles per session", &Limits::handlesPerSession, RefusalCause::HandleLimit, GivesHandle},
        {"outstanding requests",
         &Limits::outstandingRequests,
         RefusalCause::OutstandingLimit,
         {"SnmpSendMsg"}},
        {"bytes", &Limits::bytes, RefusalCause::ByteLimit,
         OpensSession + GivesHandle + KeepsData + GivesDescriptor},
        {"bytes per session", &Limits::bytesPerSession, RefusalCause::SessionByteLimit,
         GivesHandle + KeepsData},
    };
    return cases;
}

std::uint64_t inUse(std::uint64_t Limits::*limit)
{
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    const winsnmp::SessionSnapshot &session = now.sessions.front();
    if (limit == &Limits::sessions)
        return now.sessionCount;
    if (limit == &Limits::handlesPerSession)
        return std::uint64_t{session.entities} + session.contexts + session.pdus + session.varBindLists;
    if (limit == &Limits::outstandingRequests)
        return now.outstanding;
    return limit == &Limits::bytes ? now.memory.bytes : session.memory.bytes;
}

/// Something is in use then: a limit of 0 would mean unlimited.
void makeOutstanding(World &world)
{
    HSNMP_PDU other = SnmpCreatePdu(world.handles.session, SNMP_PDU_GET, 1, 0, 0, nullptr);
    SnmpSendMsg(world.handles.session, nullptr, world.handles.destination, world.handles.context, other);
    SnmpFreePdu(other);
    if (world.peer.receive().isEmpty())
        qFatal("no request");
}

} // namespace

class TestLimits : public QObject {
    Q_OBJECT

private slots:
    void init() { winsnmp::setLimits({}); }
    void kept();
    void refused_data();
    void refused();
    void smallSession();
    void existingStays();
    void oneByteMore();
};

void TestLimits::kept()
{
    QCOMPARE(winsnmp::limits(), Limits{});
    const Limits some{1, 2, 3, 4, 5, 6};
    winsnmp::setLimits(some);
    QVERIFY(winsnmp::limits() == some);
    winsnmp::setLimits({});
}

void TestLimits::refused_data()
{
    QTest::addColumn<int>("limitCase");
    QTest::addColumn<QByteArray>("name");
    for (int i = 0; i < static_cast<int>(limitCases().size()); ++i) {
        const char *limit = limitCases()[static_cast<std::size_t>(i)].name;
        for (const ApiFunction &function : apiFunctions())
            QTest::addRow("%s, %s", limit, function.name) << i << QByteArray(function.name);
    }
}

void TestLimits::refused()
{
    QFETCH(const int, limitCase);
    QFETCH(const QByteArray, name);
    const LimitCase &row = limitCases()[static_cast<std::size_t>(limitCase)];
    const ApiFunction &function = apiFunction(name.constData());
    World world;
    if (row.limit == &Limits::outstandingRequests && name != "SnmpRecvMsg")
        makeOutstanding(world);
    function.prepare(world);
    const std::uint64_t limit = inUse(row.limit);
    Limits limits;
    limits.*row.limit = limit;
    const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
    const QString before = usage();
    winsnmp::setLimits(limits);
    const bool succeeded = function.call(world.handles);
    const QString after = usage();
    winsnmp::setLimits({});

    QCOMPARE(succeeded, !row.refused.contains(name));
    if (succeeded)
        return;
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ALLOC_ERROR});
    QCOMPARE(after, before);
    const auto rows = winsnmp::allocationFailures(failures);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(QByteArray(rows[0].function.data()), name);
    QVERIFY(rows[0].cause == row.cause);
    QCOMPARE(rows[0].limit, limit);
    QVERIFY(rows[0].asked + rows[0].inUse > limit);
    QVERIFY(function.call(world.handles));
}

/// A session itself counts for its own limit.
void TestLimits::smallSession()
{
    World world;
    winsnmp::setLimits({.bytesPerSession = 10});
    QVERIFY(!openSession(world.mailbox));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ALLOC_ERROR});
    winsnmp::setLimits({});
    QVERIFY(openSession(world.mailbox));
}

void TestLimits::existingStays()
{
    World world;
    HSNMP_SESSION second = openSession(world.mailbox);
    winsnmp::setLimits({1, 1, 1, 1, 1, 1});
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
    QVERIFY(SnmpFreeVbl(world.handles.list));
    QVERIFY(SnmpClose(second));
    QVERIFY(!openSession(world.mailbox));
}

/// Exactly what fits is allowed.
void TestLimits::oneByteMore()
{
    World world;
    const std::uint64_t before = inUse(&Limits::bytes);
    HSNMP_CONTEXT first = makeContext(world.handles.session, "community");
    const std::uint64_t needed = inUse(&Limits::bytes) - before;
    QVERIFY(SnmpFreeContext(first));
    winsnmp::setLimits({.bytes = before + needed - 1});
    QVERIFY(!makeContext(world.handles.session, "community"));
    winsnmp::setLimits({.bytes = before + needed});
    QVERIFY(makeContext(world.handles.session, "community"));
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
