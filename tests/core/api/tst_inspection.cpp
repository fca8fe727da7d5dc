// SPDX-License-Identifier: GPL-3.0-or-later
//
// Snapshots, handle lists and logs tell exactly what is there (winsnmp/inspect.hpp).
#include "apifunctions.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <latch>
#include <thread>
#include <unistd.h>

using namespace apitest;
using winsnmp::HandleSnapshot;
using winsnmp::LibrarySnapshot;
using winsnmp::ObjectKind;
using winsnmp::SessionSnapshot;
using winsnmp::ThreadSnapshot;

namespace {

std::optional<ThreadSnapshot> threadWith(std::uint64_t nativeId)
{
    for (const ThreadSnapshot &thread : winsnmp::snapshot().threads) {
        if (thread.nativeId == nativeId)
            return thread;
    }
    return std::nullopt;
}

std::uint64_t ownNativeId()
{
    return static_cast<std::uint64_t>(::gettid());
}

/// A thread that has ended, and what it left behind.
struct EndedThread {
    explicit EndedThread(HSNMP_SESSION session, const char *label = "")
    {
        std::thread([&] {
            winsnmp::setThreadLabel(label);
            nativeId = ownNativeId();
            context = makeContext(session, "of a thread");
        }).join();
    }

    std::uint64_t nativeId = 0;
    HSNMP_CONTEXT context = nullptr;
};

SessionSnapshot onlySession()
{
    const LibrarySnapshot now = winsnmp::snapshot();
    return now.sessions.size() == 1 ? now.sessions.front() : SessionSnapshot{};
}

} // namespace

class TestInspection : public QObject {
    Q_OBJECT

private slots:
    void beforeStartUp();
    void numbersOfLibrary();
    void numbersOfSession();
    void handlesOfSession();
    void detailsTellNoSecret();
    void descriptorsAreCounted();
    void messagesAreCounted();
    void threadNumbers();
    void labels_data();
    void labels();
    void endedThreadStaysWhileItsHandlesLive();
    void endedThreadWithoutHandlesIsGone();
    void endedThreadsSession();
    void dormantObjectsAreNoHandles();
    void apiFailureRows();
    void noopIsNotLogged();
    void logKeepsTheLatest();
    void takenDoesNotChangeAnything();
    void statusNames();
};

void TestInspection::beforeStartUp()
{
    const LibrarySnapshot now = winsnmp::snapshot();
    QVERIFY(!now.started);
    QCOMPARE(now.memory.bytes, 0U);
    QCOMPARE(now.handles, 0U);
    QVERIFY(now.sessions.empty());
    QVERIFY(winsnmp::handlesOf(nullptr).empty());
}

void TestInspection::numbersOfLibrary()
{
    const World world;
    const LibrarySnapshot now = winsnmp::snapshot();
    QVERIFY(now.started);
    QCOMPARE(now.sessionCount, 1U);
    QCOMPARE(now.handles, 6U);
    QCOMPARE(now.descriptors, 1U);
    QCOMPARE(now.descriptorBytes, 16U); // four sub-identifiers
    QCOMPARE(now.memory.bytes, now.sessions[0].memory.bytes + now.descriptorBytes);
    QCOMPARE(now.memory.blocks, now.sessions[0].memory.blocks + 1);
    QCOMPARE(now.outstanding, 0U);
    QCOMPARE(now.queued, 0U);
}

void TestInspection::numbersOfSession()
{
    World world;
    const SessionSnapshot session = onlySession();
    QCOMPARE(session.handle, reinterpret_cast<std::uintptr_t>(world.handles.session));
    QCOMPARE(session.entities, 2U);
    QCOMPARE(session.contexts, 1U);
    QCOMPARE(session.pdus, 1U);
    QCOMPARE(session.varBindLists, 1U);
    QCOMPARE(session.memory.blocks,
             7U); // session, two entities, context with octets, PDU, list
    QCOMPARE(session.threadId, threadWith(ownNativeId())->id);
    QVERIFY(session.target.empty());

    // Freed memory comes off again, to the byte.
    HSNMP_CONTEXT context = makeContext(world.handles.session, QByteArray(1000, 'c'));
    QVERIFY(onlySession().memory.bytes >= session.memory.bytes + 1000);
    QVERIFY(SnmpFreeContext(context));
    QCOMPARE(onlySession().memory.bytes, session.memory.bytes);
    QCOMPARE(onlySession().memory.blocks, session.memory.blocks);
    QVERIFY(onlySession().memory.peakBytes >= session.memory.bytes + 1000);

    SnmpCancelMsg(world.handles.session, 1);
    QCOMPARE(onlySession().lastError, SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
}

void TestInspection::handlesOfSession()
{
    const World world;
    const std::vector<HandleSnapshot> all = winsnmp::handlesOf(world.handles.session);
    const std::vector<std::pair<HANDLE, ObjectKind>> expected{{world.handles.source, ObjectKind::Entity},
                                                              {world.handles.destination, ObjectKind::Entity},
                                                              {world.handles.context, ObjectKind::Context},
                                                              {world.handles.list, ObjectKind::VarBindList},
                                                              {world.handles.pdu, ObjectKind::Pdu}};
    QCOMPARE(all.size(), expected.size());
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].handle, reinterpret_cast<std::uintptr_t>(expected[i].first));
        QVERIFY(all[i].kind == expected[i].second);
        QCOMPARE(all[i].applicationReferences, 1U);
        QCOMPARE(all[i].threadId, threadWith(ownNativeId())->id);
        bytes += all[i].bytes;
    }
    QVERIFY(bytes < onlySession().memory.bytes);
    QVERIFY(winsnmp::handlesOf(world.handles.context).empty());
}

void TestInspection::detailsTellNoSecret()
{
    World world;
    HSNMP_CONTEXT secret = makeContext(world.handles.session, "secret");
    QVERIFY(secret);
    QStringList details;
    for (const HandleSnapshot &handle : winsnmp::handlesOf(world.handles.session))
        details.append(QString::fromStdString(handle.detail));
    const QString port = QString::number(world.peer.port());
    QCOMPARE(details,
             (QStringList{QStringLiteral("127.0.0.1:161 SNMPv2c"),
                          QStringLiteral("127.0.0.1:%1 SNMPv2c").arg(port), QString(), QStringLiteral("1"),
                          QStringLiteral("GET 4711"), QString()}));
}

void TestInspection::descriptorsAreCounted()
{
    const World world;
    smiOCTETS octets{};
    QVERIFY(SnmpContextToStr(world.handles.context, &octets));
    QCOMPARE(winsnmp::snapshot().descriptors, 2U);
    QCOMPARE(winsnmp::snapshot().descriptorBytes, 16U + 7U);
    QVERIFY(SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets));
    QCOMPARE(winsnmp::snapshot().descriptors, 1U);
    QCOMPARE(winsnmp::snapshot().descriptorBytes, 16U);
}

void TestInspection::messagesAreCounted()
{
    World world;
    world.send();
    QCOMPARE(winsnmp::snapshot().outstanding, 1U);
    QCOMPARE(onlySession().outstanding, 1U);
    const QByteArray request = world.peer.receive();
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    QVERIFY(waitForQueued(1));
    const SessionSnapshot session = onlySession();
    QCOMPARE(session.outstanding, 0U);
    QCOMPARE(session.queued, 1U);
    QCOMPARE(session.messages.sent, 1U);
    QCOMPARE(session.messages.answered, 1U);
    QCOMPARE(session.messages.received, 1U);
    QCOMPARE(session.messages.retransmitted, 0U);
    QCOMPARE(session.messages.bytesSent, static_cast<std::uint64_t>(request.size()));
    QCOMPARE(session.messages.bytesReceived, static_cast<std::uint64_t>(request.size()));
    QCOMPARE(session.target, "127.0.0.1:" + std::to_string(world.peer.port()));
}

void TestInspection::threadNumbers()
{
    const World world;
    const ThreadSnapshot before = *threadWith(ownNativeId());
    QCOMPARE(before.handles, 6U);
    QCOMPARE(before.sessions, 1U);
    QVERIFY(!before.ended);
    QVERIFY(before.tableBytes > 0);
    QVERIFY(SnmpCountVbl(world.handles.list));
    QVERIFY(!SnmpSetTranslateMode(50));
    const ThreadSnapshot after = *threadWith(ownNativeId());
    QCOMPARE(after.calls, before.calls + 2);
    QCOMPARE(after.failures, before.failures + 1);
    QCOMPARE(after.lastError, SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

void TestInspection::labels_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<std::string>("kept");
    QTest::newRow("short") << QByteArray("worker 1") << std::string("worker 1");
    QTest::newRow("empty") << QByteArray("") << std::string();
    QTest::newRow("31") << QByteArray(31, 'x') << std::string(31, 'x');
    QTest::newRow("32") << QByteArray(32, 'x') << std::string(31, 'x');
    QTest::newRow("long") << QByteArray(1000, 'x') << std::string(31, 'x');
}

void TestInspection::labels()
{
    QFETCH(const QByteArray, given);
    QFETCH(const std::string, kept);
    const World world;
    std::optional<ThreadSnapshot> seen;
    std::thread([&] {
        winsnmp::setThreadLabel("former");
        winsnmp::setThreadLabel(std::string_view(given.constData(), static_cast<std::size_t>(given.size())));
        seen = threadWith(ownNativeId());
    }).join();
    QVERIFY(seen);
    QCOMPARE(seen->label, kept);
}

void TestInspection::endedThreadStaysWhileItsHandlesLive()
{
    const World world;
    const EndedThread ended(world.handles.session, "short-lived");
    const std::optional<ThreadSnapshot> listed = threadWith(ended.nativeId);
    QVERIFY(listed);
    QVERIFY(listed->ended);
    QCOMPARE(listed->handles, 1U);
    QCOMPARE(listed->label, std::string("short-lived"));
    const HandleSnapshot handle = winsnmp::handlesOf(world.handles.session).back();
    QCOMPARE(handle.handle, reinterpret_cast<std::uintptr_t>(ended.context));
    QCOMPARE(handle.threadId, listed->id);
    QVERIFY(SnmpFreeContext(ended.context));
    QVERIFY(!threadWith(ended.nativeId));

    // A new thread in its place has a number of its own and does not bring the old handle back.
    const EndedThread next(world.handles.session);
    QVERIFY(threadWith(next.nativeId)->id > listed->id);
    QVERIFY(next.context != ended.context);
    QVERIFY(!SnmpFreeContext(ended.context));
}

void TestInspection::endedThreadWithoutHandlesIsGone()
{
    const World world;
    std::uint64_t nativeId = 0;
    bool wasListed = false;
    std::thread([&] {
        nativeId = ownNativeId();
        SnmpCountVbl(world.handles.list);
        wasListed = threadWith(nativeId).has_value();
    }).join();
    QVERIFY(wasListed);
    QVERIFY(!threadWith(nativeId));
}

void TestInspection::endedThreadsSession()
{
    World world;
    HSNMP_SESSION session = nullptr;
    std::uint64_t nativeId = 0;
    std::thread([&] {
        nativeId = ownNativeId();
        session = openSession(world.mailbox);
    }).join();
    QCOMPARE(threadWith(nativeId)->sessions, 1U);
    QCOMPARE(winsnmp::snapshot().sessions.back().threadId, threadWith(nativeId)->id);
    HSNMP_CONTEXT context = makeContext(session, "x"); // of this thread, on that session
    QCOMPARE(threadWith(nativeId)->handles, 1U);
    QVERIFY(SnmpClose(session));
    QVERIFY(!threadWith(nativeId));
    QVERIFY(!SnmpFreeContext(context));
}

/// What only the library still holds is not counted and not listed until it comes back.
void TestInspection::dormantObjectsAreNoHandles()
{
    World world;
    world.send();
    QVERIFY(SnmpFreeEntity(world.handles.destination));
    QCOMPARE(onlySession().entities, 1U);
    QCOMPARE(winsnmp::handlesOf(world.handles.session).size(), std::size_t{4});
    QVERIFY(world.peer.answer());
    QVERIFY(waitForQueued(1));
    HSNMP_ENTITY source = nullptr;
    QVERIFY(SnmpRecvMsg(world.handles.session, &source, nullptr, nullptr, nullptr));
    QCOMPARE(onlySession().entities, 2U);
    QCOMPARE(winsnmp::snapshot().handles, 6U);
}

void TestInspection::apiFailureRows()
{
    const World world;
    winsnmp::setThreadLabel("tester");
    const auto former = winsnmp::apiFailures();
    const std::uint64_t after = former.empty() ? 0 : former.back().sequence;
    SnmpCancelMsg(world.handles.session, 1);
    SnmpSetTranslateMode(50);
    const auto rows = winsnmp::apiFailures(after);
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].sequence, after + 1);
    QCOMPARE(std::string(rows[0].function), std::string("SnmpCancelMsg"));
    QCOMPARE(rows[0].code, SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
    QCOMPARE(rows[0].session, reinterpret_cast<std::uintptr_t>(world.handles.session));
    QCOMPARE(rows[0].sessionId, onlySession().id);
    QCOMPARE(rows[0].threadId, threadWith(ownNativeId())->id);
    QCOMPARE(rows[1].sessionId, 0U);
    QCOMPARE(rows[1].session, std::uintptr_t{0});
    QCOMPARE(winsnmp::apiFailures(after, 1).size(), std::size_t{1});
    QCOMPARE(winsnmp::apiFailures(after, 1)[0].sequence, after + 1);
    QVERIFY(winsnmp::apiFailures(after + 2).empty());
}

void TestInspection::noopIsNotLogged()
{
    const World world;
    SnmpSetTranslateMode(50);
    const std::uint64_t last = winsnmp::apiFailures().back().sequence;
    SnmpGetTranslateMode(nullptr);
    QVERIFY(winsnmp::apiFailures(last).empty());
}

void TestInspection::logKeepsTheLatest()
{
    const World world;
    for (int i = 0; i < 1500; ++i)
        SnmpSetTranslateMode(50);
    const auto rows = winsnmp::apiFailures();
    QCOMPARE(rows.size(), std::size_t{1024});
    QCOMPARE(rows.back().sequence - rows.front().sequence, 1023U);
}

void TestInspection::takenDoesNotChangeAnything()
{
    const World world;
    SnmpSetTranslateMode(50);
    const LibrarySnapshot before = winsnmp::snapshot();
    QVERIFY(!winsnmp::handlesOf(world.handles.session).empty());
    const LibrarySnapshot after = winsnmp::snapshot();
    QCOMPARE(after.threads.back().calls, before.threads.back().calls);
    QCOMPARE(after.memory.bytes, before.memory.bytes);
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

void TestInspection::statusNames()
{
    QCOMPARE(std::string(winsnmp::statusName(0)), std::string("SNMPAPI_FAILURE"));
    QCOMPARE(std::string(winsnmp::statusName(SNMPAPI_ALLOC_ERROR)), std::string("SNMPAPI_ALLOC_ERROR"));
    QCOMPARE(std::string(winsnmp::statusName(SNMPAPI_TL_OTHER)), std::string("SNMPAPI_TL_OTHER"));
    for (const SNMPAPI_STATUS number : {21U, 98U, 110U, 0xFFFFFFFFU})
        QCOMPARE(std::string(winsnmp::statusName(number)), std::string("unknown"));
}

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
