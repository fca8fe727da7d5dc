// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long objects live: handles, internal references, closed sessions, ended threads (reference 2.7).
#include "lifecycle/closing.h"
#include "lifecycle/library.h"
#include "objects/context.h"
#include "objects/pdu.h"
#include "objects/varbindlist.h"
#include "resources/memorygate.h"
#include "state/handles.h"
#include "state/threadregistry.h"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <thread>

using namespace winsnmp::core;
using winsnmp::ObjectKind;

namespace {

/// A started library with a session that has a handle.
class Fixture {
public:
    Fixture()
    {
        library().startPlain();
        session = Session::create({});
        if (publishSession(*session).isNull())
            qFatal("no session");
    }
    ~Fixture()
    {
        session = {};
        if (library().cleanUpPlain() != Code::Success)
            qFatal("no clean-up");
    }
    Fixture(const Fixture &) = delete;
    Fixture &operator=(const Fixture &) = delete;

    [[nodiscard]] Ref<Context> makeContext() { return Context::create(*session, OctetView()); }

    Ref<Session> session;
};

std::uint32_t contextsOf(Session &session)
{
    return session.snapshot().contexts;
}

} // namespace

class TestObjectLife : public QObject {
    Q_OBJECT

private slots:
    void blockComesAndGoes();
    void handleKeepsAlive();
    void internalReferenceKeepsAlive();
    void revivedHandle();
    void takeBackOfOtherKind();
    void closedSessionTakesNoObjects();
    void closeKillsWhatIsOwned();
    void sessionOutlivesItsHandle();
    void failedPublishLeavesNothing();
    void failedGiveAgainLeavesNothing();
    void pduKeepsList();
    void sessionOfObjects();
    void libraryNotStarted();
    void placeOfEndedThread();
};

void TestObjectLife::blockComesAndGoes()
{
    Fixture fixture;
    const auto before = fixture.session->memory().usage();
    {
        const Ref<Context> object = fixture.makeContext();
        QVERIFY(fixture.session->memory().usage().bytes > before.bytes);
        QVERIFY(object->handle().isNull());
        QCOMPARE(contextsOf(*fixture.session), 0U);
    }
    QCOMPARE(fixture.session->memory().usage().bytes, before.bytes);
    QCOMPARE(fixture.session->memory().usage().blocks, before.blocks);
}

void TestObjectLife::handleKeepsAlive()
{
    Fixture fixture;
    const Handle handle = publish(*fixture.makeContext());
    QVERIFY(!handle.isNull());
    QVERIFY(threadRegistry().find(handle));
    QCOMPARE(contextsOf(*fixture.session), 1U);
    bool last = false;
    QVERIFY(takeBack(handle, ObjectKind::Context, last));
    QVERIFY(last);
    QVERIFY(!threadRegistry().find(handle));
    QCOMPARE(contextsOf(*fixture.session), 0U);
}

void TestObjectLife::internalReferenceKeepsAlive()
{
    Fixture fixture;
    Ref<Context> held = fixture.makeContext();
    const Handle handle = publish(*held);
    const auto used = fixture.session->memory().usage().bytes;
    bool last = false;
    QVERIFY(takeBack(handle, ObjectKind::Context, last));
    QCOMPARE(fixture.session->memory().usage().bytes, used);
    QVERIFY(held->handle() == handle); // the value is kept in case it comes back
    held = {};
    QVERIFY(fixture.session->memory().usage().bytes < used);
}

void TestObjectLife::revivedHandle()
{
    Fixture fixture;
    const Ref<Context> held = fixture.makeContext();
    const Handle handle = publish(*held);
    QVERIFY(giveAgain(*held));
    bool last = true;
    QVERIFY(takeBack(handle, ObjectKind::Context, last));
    QVERIFY(!last);
    QVERIFY(takeBack(handle, ObjectKind::Context, last));
    QVERIFY(last);
    QVERIFY(!takeBack(handle, ObjectKind::Context, last));
    QVERIFY(giveAgain(*held));
    QCOMPARE(contextsOf(*fixture.session), 1U);
    QVERIFY(threadRegistry().find(handle).get() == held.get());
    kill(*held);
    QCOMPARE(contextsOf(*fixture.session), 0U);
}

void TestObjectLife::takeBackOfOtherKind()
{
    Fixture fixture;
    const Handle handle = publish(*fixture.makeContext());
    bool last = false;
    QVERIFY(!takeBack(handle, ObjectKind::Pdu, last));
    QVERIFY(threadRegistry().find(handle));
}

void TestObjectLife::closedSessionTakesNoObjects()
{
    Fixture fixture;
    QVERIFY(closeSession(*fixture.session));
    QVERIFY(!closeSession(*fixture.session));
    const Ref<Context> late = fixture.makeContext();
    QVERIFY(publish(*late).isNull());
    QCOMPARE(contextsOf(*fixture.session), 0U);
    QVERIFY(!threadRegistry().find(late->handle()));
}

void TestObjectLife::closeKillsWhatIsOwned()
{
    Fixture fixture;
    const Ref<Context> held = fixture.makeContext();
    const Handle handle = publish(*held);
    QVERIFY(giveAgain(*held));
    QVERIFY(closeSession(*fixture.session));
    QVERIFY(!threadRegistry().find(handle));
    QVERIFY(!giveAgain(*held)); // a late SnmpRecvMsg makes a copy instead
    QVERIFY(!threadRegistry().find(handle));
    QCOMPARE(contextsOf(*fixture.session), 0U);
    QVERIFY(held->owner() == fixture.session.get());
}

/// What other sessions still use keeps its session's account.
void TestObjectLife::sessionOutlivesItsHandle()
{
    const auto before = objectMemory().usage();
    Ref<Context> held;
    {
        Fixture fixture;
        held = fixture.makeContext();
        QVERIFY(closeSession(*fixture.session));
    }
    QVERIFY(held->owner()->memory().usage().bytes > 0);
    held = {};
    QCOMPARE(objectMemory().usage().bytes, before.bytes);
    QCOMPARE(objectMemory().usage().blocks, before.blocks);
}

void TestObjectLife::failedPublishLeavesNothing()
{
    Fixture fixture;
    winsnmp::setLimits({.handlesPerSession = 1});
    const Handle first = publish(*fixture.makeContext());
    const Ref<Context> second = fixture.makeContext();
    QVERIFY_EXCEPTION_THROWN((void)publish(*second), std::bad_alloc);
    winsnmp::setLimits({});
    QCOMPARE(contextsOf(*fixture.session), 1U);
    QVERIFY(second->handle().isNull());
    QVERIFY(threadRegistry().find(first));
    QVERIFY(!publish(*second).isNull());
}

void TestObjectLife::failedGiveAgainLeavesNothing()
{
    Fixture fixture;
    const Ref<Context> held = fixture.makeContext();
    const Handle handle = publish(*held);
    bool last = false;
    QVERIFY(takeBack(handle, ObjectKind::Context, last));
    const Handle other = publish(*fixture.makeContext());
    winsnmp::setLimits({.handlesPerSession = 1});
    QVERIFY_EXCEPTION_THROWN((void)giveAgain(*held), std::bad_alloc);
    winsnmp::setLimits({});
    QVERIFY(!threadRegistry().find(handle));
    QVERIFY(threadRegistry().find(other));
    QCOMPARE(contextsOf(*fixture.session), 1U);
}

void TestObjectLife::pduKeepsList()
{
    Fixture fixture;
    Ref<VarBindList> list = VarBindList::create(*fixture.session);
    Ref<Pdu> pdu = Pdu::create(*fixture.session, Pdu::Content{{}, list, false});
    const auto before = fixture.session->memory().usage().blocks;
    list = {};
    QCOMPARE(fixture.session->memory().usage().blocks, before);
    pdu = {};
    QCOMPARE(fixture.session->memory().usage().blocks, before - 2);
}

void TestObjectLife::sessionOfObjects()
{
    Fixture fixture;
    const Ref<Context> object = fixture.makeContext();
    QVERIFY(object->owner() == fixture.session.get());
    QVERIFY(object->session() == fixture.session.get());
    QVERIFY(!fixture.session->owner());
    QVERIFY(fixture.session->session() == fixture.session.get());
}

void TestObjectLife::libraryNotStarted()
{
    const Ref<Session> session = Session::create({});
    QVERIFY(publishSession(*session).isNull());
}

/// A new thread gets the place of one that has ended and left nothing behind, not that of one that has.
void TestObjectLife::placeOfEndedThread()
{
    Fixture fixture;
    const auto handleOfNewThread = [&] {
        Handle handle;
        std::thread([&] { handle = publish(*fixture.makeContext()); }).join();
        return handle;
    };
    const Handle first = handleOfNewThread();
    const Handle second = handleOfNewThread();
    QVERIFY(first.thread() != second.thread());
    bool last = false;
    QVERIFY(takeBack(first, ObjectKind::Context, last));
    const Handle third = handleOfNewThread();
    QCOMPARE(third.thread(), first.thread());
    QVERIFY(third != first);
    QVERIFY(!threadRegistry().find(first));
}

QTEST_GUILESS_MAIN(TestObjectLife)
#include "tst_objectlife.moc"
