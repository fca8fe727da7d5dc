// SPDX-License-Identifier: GPL-3.0-or-later
//
// Memory runs out at every place where a call asks for some, one after the other: the call fails with the
// documented code, nothing has changed, and it succeeds as soon as there is memory.
#include "apifunctions.h"
#include "usage.h"
#include "winsnmp/limits.hpp"
#include "winsnmp/platform.hpp"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <thread>
#include <unistd.h>

using namespace apitest;

namespace {

enum class Where { KnownThread, NewThread };

/// What a call under a fault did, told from the thread it ran on.
struct Attempt {
    bool succeeded = false;
    std::uint64_t allocations = 0;
    SNMPAPI_STATUS lastError = SNMPAPI_SUCCESS;
    bool succeededWithMemory = false;
    QString before;
    QString after;
};

Attempt attempt(const ApiFunction &function, const Handles &handles, std::uint64_t failNth)
{
    Attempt result;
    result.before = usage();
    winsnmp::setFaultPlan({.failNth = failNth, .thisThreadOnly = true});
    result.succeeded = function.call(handles);
    result.allocations = winsnmp::faultPlanAllocations();
    winsnmp::setFaultPlan({});
    result.lastError = SnmpGetLastError(nullptr);
    result.after = usage();
    result.succeededWithMemory = result.succeeded || function.call(handles);
    return result;
}

/// Not possible once the library has been cleaned up.
void leaveHandle(HSNMP_SESSION session)
{
    [[maybe_unused]] HSNMP_CONTEXT left = makeContext(session, "anchor");
}

/// On a thread that has never called the library, with a place in its tables that was never used: `anchor`
/// keeps a handle of each such thread, so that its place is not given to the next one.
Attempt attemptOnNewThread(const ApiFunction &function, const Handles &handles, std::uint64_t failNth,
                           HSNMP_SESSION anchor)
{
    Attempt result;
    std::thread([&] {
        result = attempt(function, handles, failNth);
        leaveHandle(anchor);
    }).join();
    return result;
}

bool hasFreshTable()
{
    smiUINT32 mode = 0;
    SnmpGetTranslateMode(&mode);
    const auto self = static_cast<std::uint64_t>(::gettid());
    const std::vector<winsnmp::ThreadSnapshot> threads = winsnmp::snapshot().threads;
    return std::ranges::any_of(
        threads, [self](const auto &thread) { return thread.nativeId == self && thread.tableBytes == 0; });
}

/// A session that outlives the worlds.
class AnchorSession {
public:
    AnchorSession()
    {
        SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr);
        m_session = openSession(m_mailbox);
    }
    ~AnchorSession() { SnmpCleanupEx(); }
    AnchorSession(const AnchorSession &) = delete;
    AnchorSession &operator=(const AnchorSession &) = delete;

    [[nodiscard]] HSNMP_SESSION get() const { return m_session; }

private:
    Mailbox m_mailbox;
    HSNMP_SESSION m_session = nullptr;
};

/// Gives the places that earlier threads have left to threads which leave a handle behind.
void useUpOldThreads(HSNMP_SESSION anchor)
{
    bool fresh = false;
    while (!fresh) {
        std::thread([&] {
            fresh = hasFreshTable();
            leaveHandle(anchor);
        }).join();
    }
}

const QSet<QString> &functionsThatAllocate()
{
    static const QSet<QString> names{QStringLiteral("SnmpCreateSession"), QStringLiteral("SnmpOpen"),
                                     QStringLiteral("SnmpSendMsg"),       QStringLiteral("SnmpRecvMsg"),
                                     QStringLiteral("SnmpRegister"),      QStringLiteral("SnmpListen"),
                                     QStringLiteral("SnmpListenEx"),      QStringLiteral("SnmpStrToEntity"),
                                     QStringLiteral("SnmpStrToContext"),  QStringLiteral("SnmpContextToStr"),
                                     QStringLiteral("SnmpCreatePdu"),     QStringLiteral("SnmpGetPduData"),
                                     QStringLiteral("SnmpDuplicatePdu"),  QStringLiteral("SnmpCreateVbl"),
                                     QStringLiteral("SnmpDuplicateVbl"),  QStringLiteral("SnmpGetVb"),
                                     QStringLiteral("SnmpSetVb"),         QStringLiteral("SnmpStrToOid"),
                                     QStringLiteral("SnmpOidCopy"),       QStringLiteral("SnmpEncodeMsg"),
                                     QStringLiteral("SnmpDecodeMsg")};
    return names;
}

void addFunctionRows()
{
    QTest::addColumn<QByteArray>("name");
    for (const ApiFunction &function : apiFunctions())
        QTest::newRow(function.name) << QByteArray(function.name);
}

} // namespace

class TestOutOfMemory : public QObject {
    Q_OBJECT

private slots:
    void eachAllocation_data();
    void eachAllocation();
    void eachAllocationOfNewThread_data();
    void eachAllocationOfNewThread();
    void friendlyNames();
    void incomingRequest_data();
    void incomingRequest();
};

namespace {

void checkFailure(const ApiFunction &function, const Attempt &done, std::uint64_t failuresBefore)
{
    QCOMPARE(done.lastError, SNMPAPI_STATUS{SNMPAPI_ALLOC_ERROR});
    QCOMPARE(done.after, done.before);
    QVERIFY(done.succeededWithMemory);
    const auto rows = winsnmp::allocationFailures(failuresBefore);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(std::string(rows[0].function), std::string(function.name));
    QCOMPARE(static_cast<int>(rows[0].cause), static_cast<int>(winsnmp::RefusalCause::FaultNth));
    QVERIFY(rows[0].asked > 0);
}

} // namespace

void TestOutOfMemory::eachAllocation_data()
{
    addFunctionRows();
}

void TestOutOfMemory::eachAllocation()
{
    QFETCH(const QByteArray, name);
    const ApiFunction &function = apiFunction(name.constData());
    for (std::uint64_t failNth = 1;; ++failNth) {
        World world;
        function.prepare(world);
        const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
        const Attempt done = attempt(function, world.handles, failNth);
        if (done.succeeded) {
            QVERIFY(done.allocations < failNth);
            QCOMPARE(failNth > 1, functionsThatAllocate().contains(QString::fromLatin1(name)));
            return;
        }
        checkFailure(function, done, failures);
        if (QTest::currentTestFailed()) {
            qWarning("allocation %llu", static_cast<unsigned long long>(failNth));
            return;
        }
    }
}

void TestOutOfMemory::eachAllocationOfNewThread_data()
{
    addFunctionRows();
}

/// Here the calling thread's own state and its first handle need memory as well. What needs neither works
/// without.
void TestOutOfMemory::eachAllocationOfNewThread()
{
    QFETCH(const QByteArray, name);
    const ApiFunction &function = apiFunction(name.constData());
    const AnchorSession anchor;
    useUpOldThreads(anchor.get());
    for (std::uint64_t failNth = 1;; ++failNth) {
        World world;
        function.prepare(world);
        const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
        const Attempt done = attemptOnNewThread(function, world.handles, failNth, anchor.get());
        if (done.succeeded && done.allocations < failNth)
            return;
        if (!done.succeeded)
            checkFailure(function, done, failures);
        if (QTest::currentTestFailed()) {
            qWarning("allocation %llu", static_cast<unsigned long long>(failNth));
            return;
        }
    }
}

/// The name is kept with the entity and may be long.
void TestOutOfMemory::friendlyNames()
{
    const QByteArray name(100, 'n');
    winsnmp::setNameDatabase([](std::string_view) { return winsnmp::NameEntry{.address = "127.0.0.1"}; });
    const ApiFunction translated{"SnmpStrToEntity", {}, [&](const Handles &given) {
                                     HSNMP_ENTITY entity = SnmpStrToEntity(given.session, name.constData());
                                     return entity && SnmpFreeEntity(entity);
                                 }};
    std::uint64_t failNth = 1;
    for (bool succeeded = false; !succeeded; ++failNth) {
        World world;
        SnmpSetTranslateMode(SNMPAPI_TRANSLATED);
        const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
        const Attempt done = attempt(translated, world.handles, failNth);
        succeeded = done.succeeded;
        if (!succeeded)
            checkFailure(translated, done, failures);
        if (QTest::currentTestFailed())
            break;
    }
    winsnmp::setNameDatabase({});
    QVERIFY(failNth > 3);
}

void TestOutOfMemory::incomingRequest_data()
{
    QTest::addColumn<bool>("asV1Trap");
    QTest::addColumn<smiUINT32>("addresses");
    QTest::newRow("request") << false << smiUINT32{SNMPLISTEN_USEENTITY_ADDR};
    QTest::newRow("request to one of all addresses") << false << smiUINT32{SNMPLISTEN_ALL_ADDR};
    QTest::newRow("v1 trap") << true << smiUINT32{SNMPLISTEN_USEENTITY_ADDR};
}

/// SnmpRecvMsg makes everything new for a message that an agent gets.
void TestOutOfMemory::incomingRequest()
{
    QFETCH(const bool, asV1Trap);
    QFETCH(const smiUINT32, addresses);
    const QByteArray trap = QByteArray::fromHex("3026020100"
                                                "04067075626c6963"
                                                "a41906062b060104010240047f000001"
                                                "020106020101430102"
                                                "3000");
    const ApiFunction receive{"SnmpRecvMsg", {}, [](const Handles &given) {
                                  HANDLE out[4] = {};
                                  return SnmpRecvMsg(given.session, &out[0], &out[1], &out[2], &out[3])
                                      && SnmpFreeEntity(out[0]) && SnmpFreeEntity(out[1])
                                      && SnmpFreeContext(out[2]) && SnmpFreePdu(out[3]);
                              }};
    std::uint64_t failNth = 1;
    for (bool succeeded = false; !succeeded; ++failNth) {
        World world;
        const std::uint16_t port = freePort();
        SnmpSetPort(world.handles.source, port);
        QVERIFY(SnmpListenEx(world.handles.source, SNMPAPI_ON, addresses));
        world.peer.sendTo(port, asV1Trap ? trap : getMessage());
        QVERIFY(waitForQueued(1));
        const std::uint64_t failures = winsnmp::snapshot().allocationFailures;
        const Attempt done = attempt(receive, world.handles, failNth);
        succeeded = done.succeeded;
        if (!succeeded)
            checkFailure(receive, done, failures);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(failNth > 5);
}

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "tst_outofmemory.moc"
