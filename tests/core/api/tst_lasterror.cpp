// SPDX-License-Identifier: GPL-3.0-or-later
//
// SnmpGetLastError: what sets it, whose failures it tells, and when it works (reference 2.3).
#include "apifunctions.h"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <cerrno>
#include <thread>

using namespace apitest;

namespace {

SNMPAPI_STATUS applicationError()
{
    return SnmpGetLastError(nullptr);
}

void failUntied()
{
    SnmpSetTranslateMode(77);
}

/// Tied to the session of the list.
void failOf(HSNMP_VBL list)
{
    SnmpDeleteVb(list, 99);
}

} // namespace

class TestLastError : public QObject {
    Q_OBJECT

private slots:
    void nothingFailedYet();
    void successKeepsIt();
    void nextFailureOverwrites();
    void sessionsApart();
    void untiedCountsForAll();
    void tiedByHandle();
    void firstHandleDecides();
    void threadsApart();
    void libraryThreadApart();
    void afterClose();
    void afterCleanUp();
    void invalidSession();
    void manySessions();
    void withoutMemory();
    void errnoStays();
};

void TestLastError::nothingFailedYet()
{
    const World world;
    SNMPAPI_STATUS application = 99;
    SNMPAPI_STATUS session = 99;
    std::thread([&] {
        application = applicationError();
        session = SnmpGetLastError(world.handles.session);
    }).join();
    QCOMPARE(application, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(session, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
}

void TestLastError::successKeepsIt()
{
    const World world;
    failUntied();
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

void TestLastError::nextFailureOverwrites()
{
    const World world;
    failUntied();
    failOf(world.handles.list);
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
}

void TestLastError::sessionsApart()
{
    World world;
    HSNMP_SESSION other = openSession(world.mailbox);
    failOf(makeList(other));
    SnmpCancelMsg(world.handles.session, 1);
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
}

void TestLastError::untiedCountsForAll()
{
    World world;
    HSNMP_SESSION other = openSession(world.mailbox);
    failOf(world.handles.list);
    failUntied();
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
    SnmpCountVbl(nullptr); // a bad handle is tied to nothing
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_VBL_INVALID});
    failOf(world.handles.list);
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_VBL_INVALID});
}

void TestLastError::tiedByHandle()
{
    World world;
    HSNMP_SESSION other = openSession(world.mailbox);
    failUntied();
    SnmpGetTimeout(world.handles.destination, nullptr, nullptr);
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
    SnmpContextToStr(world.handles.context, nullptr);
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_ALLOC_ERROR});
    SnmpGetPduData(world.handles.pdu, nullptr, nullptr, nullptr, nullptr, nullptr);
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

/// A session argument ties the failure, whatever session the other handles were made on.
void TestLastError::firstHandleDecides()
{
    World world;
    HSNMP_SESSION other = openSession(world.mailbox);
    failUntied();
    SnmpSendMsg(other, nullptr, world.handles.destination, nullptr, world.handles.pdu);
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_CONTEXT_INVALID});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

void TestLastError::threadsApart()
{
    const World world;
    failUntied();
    SNMPAPI_STATUS seen = 0;
    SNMPAPI_STATUS own = 0;
    SNMPAPI_STATUS ofSession = 0;
    std::thread([&] {
        seen = applicationError();
        failOf(world.handles.list);
        own = applicationError();
        ofSession = SnmpGetLastError(world.handles.session);
    }).join();
    QCOMPARE(seen, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(own, SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(ofSession, SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

/// Callbacks run on a library thread: what they get wrong is not the application's other threads' last error.
void TestLastError::libraryThreadApart()
{
    World world;
    SNMPAPI_STATUS inCallback = 0;
    world.mailbox.inside = [&](const Notification &notification) -> SNMPAPI_STATUS {
        SnmpCancelMsg(notification.session, 1);
        inCallback = SnmpGetLastError(notification.session);
        return SNMPAPI_SUCCESS;
    };
    failUntied();
    world.send();
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(inCallback, SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

void TestLastError::afterClose()
{
    World world;
    HSNMP_SESSION other = openSession(world.mailbox);
    failOf(makeList(other));
    failUntied();
    QVERIFY(SnmpClose(other));
    QCOMPARE(SnmpGetLastError(other), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID}); // as for NULL
    HSNMP_SESSION next = openSession(world.mailbox);
    QVERIFY(next != other);
    failOf(world.handles.list);
    QCOMPARE(SnmpGetLastError(next), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

void TestLastError::afterCleanUp()
{
    const World world;
    QVERIFY(SnmpCleanup());
    QVERIFY(!SnmpClose(world.handles.session));
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_NOT_INITIALIZED});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOT_INITIALIZED});
}

void TestLastError::invalidSession()
{
    const World world;
    failOf(world.handles.list);
    QCOMPARE(SnmpGetLastError(world.handles.list), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(SnmpGetLastError(HSNMP_SESSION(&world.handles)), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
}

/// Codes of open sessions are kept however many sessions come and go meanwhile.
void TestLastError::manySessions()
{
    World world;
    failOf(world.handles.list);
    for (int i = 0; i < 3000; ++i) {
        HSNMP_SESSION passing = openSession(world.mailbox);
        SnmpCancelMsg(passing, 1);
        QVERIFY(SnmpClose(passing));
    }
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(applicationError(), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
}

void TestLastError::withoutMemory()
{
    const World world;
    SNMPAPI_STATUS code = 0;
    winsnmp::setFaultPlan({.aboveSize = 1});
    std::thread([&] { // nothing of this thread exists yet
        SnmpCancelMsg(world.handles.session, 1);
        code = SnmpGetLastError(world.handles.session);
    })
        .join();
    winsnmp::setFaultPlan({});
    QCOMPARE(code, SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
}

void TestLastError::errnoStays()
{
    World world;
    errno = EXDEV;
    failUntied();
    failOf(world.handles.list);
    applicationError();
    SnmpClose(nullptr);
    winsnmp::setFaultPlan({.failNth = 1, .thisThreadOnly = true});
    const bool opened = openSession(world.mailbox);
    winsnmp::setFaultPlan({});
    QVERIFY(!opened);
    QCOMPARE(errno, EXDEV);
}

QTEST_GUILESS_MAIN(TestLastError)
#include "tst_lasterror.moc"
