// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every function with every kind of wrong handle, and with handles of other threads, which are right.
#include "apifunctions.h"
#include "usage.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <thread>

using namespace apitest;
using winsnmp::ObjectKind;

namespace {

constexpr ObjectKind AllKinds[] = {ObjectKind::Session, ObjectKind::Entity, ObjectKind::Context,
                                   ObjectKind::Pdu, ObjectKind::VarBindList};
constexpr const char *KindNames[] = {"session", "entity", "context", "PDU", "list"};

HANDLE make(ObjectKind kind, HSNMP_SESSION session)
{
    switch (kind) {
    case ObjectKind::Session:
        return SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr);
    case ObjectKind::Entity:
        return makeEntity(session, 161);
    case ObjectKind::Context:
        return makeContext(session, "public");
    case ObjectKind::Pdu:
        return SnmpCreatePdu(session, SNMP_PDU_GET, 1, 0, 0, nullptr);
    case ObjectKind::VarBindList:
        return makeList(session);
    }
    return nullptr;
}

bool release(ObjectKind kind, HANDLE handle)
{
    switch (kind) {
    case ObjectKind::Session:
        return SnmpClose(handle) != 0;
    case ObjectKind::Entity:
        return SnmpFreeEntity(handle) != 0;
    case ObjectKind::Context:
        return SnmpFreeContext(handle) != 0;
    case ObjectKind::Pdu:
        return SnmpFreePdu(handle) != 0;
    case ObjectKind::VarBindList:
        return SnmpFreeVbl(handle) != 0;
    }
    return false;
}

/// Where the table keeps a handle: all of it but kind and generation, which tell its users apart.
std::uintptr_t slotOf(HANDLE handle)
{
    constexpr std::uintptr_t kindAndGeneration = std::uintptr_t{0x7FFFFF} << 24;
    return reinterpret_cast<std::uintptr_t>(handle) & ~kindAndGeneration;
}

/// A freed handle whose place has been taken by a new object of the same kind.
HANDLE freedAndReused(ObjectKind kind, HSNMP_SESSION session, std::vector<HANDLE> &live)
{
    HANDLE stale = make(kind, session);
    if (!release(kind, stale))
        return nullptr;
    for (int i = 0; i < 1000; ++i) {
        HANDLE next = make(kind, session);
        if (slotOf(next) == slotOf(stale) && next != stale) {
            live.push_back(next);
            return stale;
        }
        release(kind, next);
    }
    return nullptr;
}

/// Made and freed by a thread that has ended.
HANDLE freedByEndedThread(ObjectKind kind, HSNMP_SESSION session)
{
    HANDLE freed = nullptr;
    std::thread([&] {
        freed = make(kind, session);
        release(kind, freed);
    }).join();
    return freed;
}

/// The same, and a later thread has taken over the ended thread's table and this very place in it.
HANDLE placeOfNewThread(ObjectKind kind, HSNMP_SESSION session, std::vector<HANDLE> &live)
{
    HANDLE stale = freedByEndedThread(kind, session);
    bool taken = false;
    std::thread([&] {
        for (int i = 0; i < 1000 && !taken; ++i) {
            live.push_back(make(kind, session));
            taken = slotOf(live.back()) == slotOf(stale);
        }
    }).join();
    return taken ? stale : nullptr;
}

/// Of a life of the library that has been cleaned up. Called before the next one begins.
HANDLE fromEndedLife(ObjectKind kind)
{
    SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
    HSNMP_SESSION session = make(ObjectKind::Session, nullptr);
    HANDLE handle = kind == ObjectKind::Session ? session : make(kind, session);
    SnmpCleanup();
    return handle;
}

struct Wrong {
    QByteArray what;
    HANDLE handle = nullptr;
};

/// `live`: what is valid and may be met by changing a bit.
void addRandomHandles(std::vector<Wrong> &wrong, HANDLE valid, const std::vector<HANDLE> &live)
{
    std::mt19937_64 random(20260101);
    for (int i = 0; i < 200; ++i)
        wrong.push_back(
            {"random number", reinterpret_cast<HANDLE>(random())}); // NOLINT(performance-no-int-to-ptr)
    const auto bits = reinterpret_cast<std::uintptr_t>(valid);
    for (unsigned bit = 0; bit < 64; ++bit) {
        const auto changed = reinterpret_cast<HANDLE>(bits ^ std::uintptr_t{1} << bit); // NOLINT
        if (std::ranges::find(live, changed) == live.end())
            wrong.push_back({"bit " + QByteArray::number(bit) + " changed", changed});
    }
    for (const std::uintptr_t number :
         {std::uintptr_t{1}, std::uintptr_t{0x1000}, UINTPTR_MAX, UINTPTR_MAX >> 1})
        wrong.push_back({"number", reinterpret_cast<HANDLE>(number)}); // NOLINT(performance-no-int-to-ptr)
}

std::vector<Wrong> wrongHandles(World &world, const HandleParameter &parameter)
{
    const ObjectKind kind = parameter.kind;
    HSNMP_SESSION session = world.handles.session;
    std::vector<Wrong> wrong;
    if (!parameter.mayBeNull)
        wrong.push_back({"null", nullptr});
    const HANDLE others[] = {session, world.handles.source, world.handles.context, world.handles.pdu,
                             world.handles.list};
    for (const ObjectKind other : AllKinds) {
        const auto index = static_cast<std::size_t>(other);
        if (other != kind)
            wrong.push_back({QByteArray("a ") + KindNames[index], others[index]});
    }
    HANDLE freed = make(kind, session);
    release(kind, freed);
    wrong.push_back({"freed", freed});
    std::vector<HANDLE> live{world.handles.source, world.handles.destination};
    wrong.push_back({"freed and reused", freedAndReused(kind, session, live)});
    wrong.push_back({"freed by a thread that has ended", freedByEndedThread(kind, session)});
    wrong.push_back({"in the place of a new thread", placeOfNewThread(kind, session, live)});
    HSNMP_SESSION other = make(ObjectKind::Session, nullptr);
    HANDLE ofClosed = kind == ObjectKind::Session ? other : make(kind, other);
    SnmpClose(other);
    wrong.push_back({"from a closed session", ofClosed});
    // On an address of the test itself, too: handles are never followed.
    wrong.push_back({"address", &world});
    addRandomHandles(wrong, world.handles.*parameter.member, live);
    return wrong;
}

void addParameterRows()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("place");
    for (const ApiFunction &function : apiFunctions()) {
        for (int place = 0; place < static_cast<int>(function.handles.size()); ++place) {
            const auto kind =
                static_cast<std::size_t>(function.handles[static_cast<std::size_t>(place)].kind);
            QTest::addRow("%s, %s #%d", function.name, KindNames[kind], place)
                << QByteArray(function.name) << place;
        }
    }
}

/// New handles for all that the function takes, the session included, so that none is of the test's own
/// thread.
void replaceHandles(const ApiFunction &function, Handles &handles, std::uint16_t port)
{
    for (const HandleParameter &parameter : function.handles) {
        HANDLE &handle = handles.*parameter.member;
        if (parameter.kind == ObjectKind::Entity) {
            handle = makeEntity(handles.session, port);
            SnmpSetTimeout(handle, 6000);
        } else if (parameter.kind == ObjectKind::Pdu) {
            handle = SnmpCreatePdu(handles.session, SNMP_PDU_GET, World::RequestId, 0, 0, handles.list);
        } else if (parameter.kind != ObjectKind::Session) {
            handle = make(parameter.kind, handles.session);
        }
    }
}

} // namespace

class TestHandles : public QObject {
    Q_OBJECT

private slots:
    void wrongHandle_data();
    void wrongHandle();
    void firstWrongHandleCounts_data();
    void firstWrongHandleCounts();
    void otherThread_data();
    void otherThread();
    void endedThread_data();
    void endedThread();
    void lastErrorOfBadHandles();
};

void TestHandles::wrongHandle_data()
{
    addParameterRows();
}

void TestHandles::wrongHandle()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, place);
    const ApiFunction &function = apiFunction(name.constData());
    const HandleParameter &parameter = function.handles[static_cast<std::size_t>(place)];
    const HANDLE ofEndedLife = fromEndedLife(parameter.kind);
    World world;
    function.prepare(world);
    std::vector<Wrong> all = wrongHandles(world, parameter);
    all.push_back({"from a life that has ended", ofEndedLife});
    const QString before = usage();
    for (const Wrong &wrong : all) {
        QVERIFY2(wrong.handle || wrong.what == "null", wrong.what);
        Handles spoiled = world.handles;
        spoiled.*parameter.member = wrong.handle;
        QVERIFY2(!function.call(spoiled), wrong.what);
        QVERIFY2(SnmpGetLastError(nullptr) == invalidCode(parameter.kind), wrong.what);
    }
    QCOMPARE(usage(), before);
    QVERIFY(function.call(world.handles));
}

void TestHandles::firstWrongHandleCounts_data()
{
    addParameterRows();
}

/// Handles are checked in the order of the parameters, and before anything else.
void TestHandles::firstWrongHandleCounts()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, place);
    const ApiFunction &function = apiFunction(name.constData());
    World world;
    function.prepare(world);
    Handles spoiled = world.handles;
    for (std::size_t i = static_cast<std::size_t>(place); i < function.handles.size(); ++i)
        spoiled.*function.handles[i].member = &world;
    QVERIFY(!function.call(spoiled));
    QCOMPARE(SnmpGetLastError(nullptr), invalidCode(function.handles[static_cast<std::size_t>(place)].kind));
}

void TestHandles::otherThread_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const ApiFunction &function : apiFunctions())
        QTest::newRow(function.name) << QByteArray(function.name);
}

void TestHandles::otherThread()
{
    QFETCH(const QByteArray, name);
    const ApiFunction &function = apiFunction(name.constData());
    World world;
    function.prepare(world);
    bool succeeded = false;
    std::thread([&] { succeeded = function.call(world.handles); }).join();
    QVERIFY(succeeded);
}

void TestHandles::endedThread_data()
{
    otherThread_data();
}

/// Handles of a thread that has ended work until they are freed.
void TestHandles::endedThread()
{
    QFETCH(const QByteArray, name);
    const ApiFunction &function = apiFunction(name.constData());
    World world;
    std::thread([&] { replaceHandles(function, world.handles, world.peer.port()); }).join();
    function.prepare(world);
    QVERIFY(function.call(world.handles));
    for (const HandleParameter &parameter : function.handles) {
        if (parameter.kind == ObjectKind::Session)
            return; // the rest is over with SnmpClose, or lives on with it
        HANDLE handle = world.handles.*parameter.member;
        const bool isFreedByCall = name.startsWith("SnmpFree");
        QCOMPARE(release(parameter.kind, handle), !isFreedByCall);
        QVERIFY(!release(parameter.kind, handle));
        QCOMPARE(SnmpGetLastError(nullptr), invalidCode(parameter.kind));
    }
}

void TestHandles::lastErrorOfBadHandles()
{
    World world;
    std::vector<Wrong> all = wrongHandles(world, apiFunction("SnmpClose").handles[0]);
    SnmpSetTranslateMode(99);
    for (const Wrong &wrong : all)
        QVERIFY2(SnmpGetLastError(wrong.handle) == SNMPAPI_MODE_INVALID, wrong.what);
}

QTEST_GUILESS_MAIN(TestHandles)
#include "tst_handles.moc"
