// SPDX-License-Identifier: GPL-3.0-or-later
//
// One thread's handle table: live, dormant and free slots, generations, reuse.
#include "objects/context.h"
#include "state/handletable.h"

#include <QTest>

#include <set>

using namespace winsnmp::core;
using winsnmp::ObjectKind;
using Revived = HandleTable::Revived;

namespace {

constexpr std::uint32_t ThreadSlot = 7;

class Fixture {
public:
    [[nodiscard]] Ref<Context> make() { return Context::create(*m_session, OctetView()); }
    void closeSession() { QVERIFY(m_session->close()); }
    HandleTable table{ThreadSlot};

private:
    Ref<Session> m_session = Session::create({});
};

/// Objects leave their slots when they die; here the test does that.
void release(HandleTable &table, Object &object)
{
    table.releaseSlot(object.handle());
    object.setHandle({});
}

} // namespace

class TestHandleTable : public QObject {
    Q_OBJECT

private slots:
    void bits_data();
    void bits();
    void insertAndFind();
    void findRefusesOthers();
    void references();
    void dormantComesBack();
    void closedSessionsStayDead();
    void killTakesAll();
    void releasedSlotHasNewGeneration();
    void oldestFreeSlotFirst();
    void growing();
    void generationWraps();
    void counts();
};

void TestHandleTable::bits_data()
{
    QTest::addColumn<std::uint32_t>("thread");
    QTest::addColumn<std::uint32_t>("generation");
    QTest::addColumn<std::uint32_t>("index");
    QTest::newRow("lowest") << 0U << 0U << 0U;
    QTest::newRow("highest") << Handle::MaxThread << Handle::MaxGeneration << Handle::MaxIndex;
    QTest::newRow("thread only") << Handle::MaxThread << 0U << 0U;
    QTest::newRow("generation only") << 0U << Handle::MaxGeneration << 0U;
    QTest::newRow("index only") << 0U << 0U << Handle::MaxIndex;
}

void TestHandleTable::bits()
{
    QFETCH(const std::uint32_t, thread);
    QFETCH(const std::uint32_t, generation);
    QFETCH(const std::uint32_t, index);
    for (const ObjectKind kind : {ObjectKind::Session, ObjectKind::Entity, ObjectKind::Context,
                                  ObjectKind::Pdu, ObjectKind::VarBindList}) {
        const Handle handle(thread, kind, generation, index);
        QVERIFY(!handle.isNull());
        QVERIFY(handle.isWellFormed());
        QCOMPARE(handle.thread(), thread);
        QCOMPARE(handle.generation(), generation);
        QCOMPARE(handle.index(), index);
        for (const ObjectKind other : {ObjectKind::Session, ObjectKind::Entity, ObjectKind::Context,
                                       ObjectKind::Pdu, ObjectKind::VarBindList})
            QCOMPARE(handle.isKind(other), other == kind);
        QVERIFY(Handle(handle.opaque()) == handle);
    }
}

void TestHandleTable::insertAndFind()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    QVERIFY(object->handle().isNull());
    fixture.table.insert(*object);
    QCOMPARE(object->handle().thread(), ThreadSlot);
    QVERIFY(object->handle().isKind(ObjectKind::Context));
    QCOMPARE(fixture.table.find(object->handle()).get(), static_cast<Object *>(object.get()));
    QVERIFY(fixture.table.kill(object->handle()));
    release(fixture.table, *object);
}

void TestHandleTable::findRefusesOthers()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle handle = object->handle();
    QVERIFY(!fixture.table.find(Handle(ThreadSlot, ObjectKind::Entity, handle.generation(), handle.index())));
    QVERIFY(!fixture.table.find(
        Handle(ThreadSlot, ObjectKind::Context, handle.generation() + 1, handle.index())));
    QVERIFY(!fixture.table.find(
        Handle(ThreadSlot, ObjectKind::Context, handle.generation(), handle.index() + 1)));
    QVERIFY(
        !fixture.table.find(Handle(ThreadSlot, ObjectKind::Context, handle.generation(), Handle::MaxIndex)));
    QVERIFY(fixture.table.kill(handle));
    release(fixture.table, *object);
}

void TestHandleTable::references()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle handle = object->handle();
    QVERIFY(fixture.table.revive(handle) == Revived::WasLive);
    QCOMPARE(fixture.table.applicationReferences(handle), 2U);
    Ref<Object> freed;
    QVERIFY(fixture.table.free(handle, freed) == HandleTable::Freed::StillLive);
    QVERIFY(freed && fixture.table.find(handle));
    QVERIFY(fixture.table.free(handle, freed) == HandleTable::Freed::Dormant);
    QCOMPARE(freed.get(), static_cast<Object *>(object.get()));
    QVERIFY(!fixture.table.find(handle));
    freed = {};
    QVERIFY(fixture.table.free(handle, freed) == HandleTable::Freed::NotLive);
    QVERIFY(!freed);
    release(fixture.table, *object);
}

/// The very value that was freed is valid again, as SnmpRecvMsg needs it.
void TestHandleTable::dormantComesBack()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle handle = object->handle();
    Ref<Object> freed;
    QVERIFY(fixture.table.free(handle, freed) == HandleTable::Freed::Dormant);
    QVERIFY(!fixture.table.isUnused());
    QVERIFY(fixture.table.revive(handle) == Revived::FromDormant);
    QVERIFY(fixture.table.find(handle));
    QCOMPARE(fixture.table.applicationReferences(handle), 1U);
    QVERIFY(fixture.table.kill(handle));
    release(fixture.table, *object);
}

/// However late SnmpRecvMsg comes: before the handle is killed, or after.
void TestHandleTable::closedSessionsStayDead()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle handle = object->handle();
    fixture.closeSession();
    QVERIFY(fixture.table.revive(handle) == Revived::Refused);
    QCOMPARE(fixture.table.applicationReferences(handle), 1U);
    QVERIFY(fixture.table.kill(handle));
    QVERIFY(fixture.table.revive(handle) == Revived::Refused);
    QVERIFY(!fixture.table.find(handle));
    QCOMPARE(fixture.table.liveCount(), 0U);
    release(fixture.table, *object);
}

void TestHandleTable::killTakesAll()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle handle = object->handle();
    QVERIFY(fixture.table.revive(handle) == Revived::WasLive);
    QVERIFY(fixture.table.kill(handle));
    QCOMPARE(fixture.table.applicationReferences(handle), 0U);
    QVERIFY(!fixture.table.kill(handle));
    release(fixture.table, *object);
}

void TestHandleTable::releasedSlotHasNewGeneration()
{
    Fixture fixture;
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle old = object->handle();
    QVERIFY(fixture.table.kill(old));
    release(fixture.table, *object);
    for (int i = 0; i < 256; ++i) { // until the slot's turn comes again
        const Ref<Context> next = fixture.make();
        fixture.table.insert(*next);
        const Handle handle = next->handle();
        QVERIFY(handle != old);
        if (handle.index() == old.index()) {
            QCOMPARE(handle.generation(), old.generation() + 1);
            QVERIFY(!fixture.table.find(old));
        }
        QVERIFY(fixture.table.kill(handle));
        release(fixture.table, *next);
    }
}

/// A stale handle's slot is the last to be used again.
void TestHandleTable::oldestFreeSlotFirst()
{
    Fixture fixture;
    std::set<std::uint32_t> seen;
    for (int i = 0; i < 256; ++i) {
        const Ref<Context> object = fixture.make();
        fixture.table.insert(*object);
        QVERIFY(seen.insert(object->handle().index()).second);
        QVERIFY(fixture.table.kill(object->handle()));
        release(fixture.table, *object);
    }
}

void TestHandleTable::growing()
{
    Fixture fixture;
    std::vector<Ref<Context>> objects;
    std::set<std::uint64_t> values;
    for (int i = 0; i < 1000; ++i) {
        objects.push_back(fixture.make());
        fixture.table.insert(*objects.back());
        values.insert(objects.back()->handle().bits());
    }
    QCOMPARE(values.size(), std::size_t{1000});
    for (const Ref<Context> &object : objects) {
        QVERIFY(fixture.table.find(object->handle()).get() == object.get());
        QVERIFY(fixture.table.kill(object->handle()));
        release(fixture.table, *object);
    }
    QVERIFY(fixture.table.isUnused());
}

/// A stale handle is told apart for as many reuses of its slot as there are generations.
void TestHandleTable::generationWraps()
{
    Fixture fixture;
    std::vector<Ref<Context>> others; // all slots but one
    for (int i = 1; i < 256; ++i) {
        others.push_back(fixture.make());
        fixture.table.insert(*others.back());
    }
    const Ref<Context> object = fixture.make();
    fixture.table.insert(*object);
    const Handle first = object->handle();
    for (std::uint32_t generation = 1; generation <= Handle::MaxGeneration; ++generation) {
        fixture.table.kill(object->handle());
        release(fixture.table, *object);
        fixture.table.insert(*object);
        if (object->handle().generation() != generation || object->handle().index() != first.index())
            QFAIL("another slot or generation");
    }
    QVERIFY(!fixture.table.find(first));
    fixture.table.kill(object->handle());
    release(fixture.table, *object);
    for (const Ref<Context> &other : others) {
        fixture.table.kill(other->handle());
        release(fixture.table, *other);
    }
}

void TestHandleTable::counts()
{
    Fixture fixture;
    QCOMPARE(fixture.table.bytes(), 0U);
    const Ref<Context> object = fixture.make();
    const Ref<Session> session = Session::create({});
    fixture.table.insert(*object);
    fixture.table.insert(*session);
    QCOMPARE(fixture.table.liveCount(), 2U);
    QCOMPARE(fixture.table.liveSessions(), 1U);
    QVERIFY(fixture.table.bytes() > 0);
    QVERIFY(fixture.table.kill(session->handle()));
    QCOMPARE(fixture.table.liveCount(), 1U);
    QCOMPARE(fixture.table.liveSessions(), 0U);
    QVERIFY(!fixture.table.isUnused());
    release(fixture.table, *session);
    QVERIFY(fixture.table.kill(object->handle()));
    release(fixture.table, *object);
    QVERIFY(fixture.table.isUnused());
}

QTEST_GUILESS_MAIN(TestHandleTable)
#include "tst_handletable.moc"
