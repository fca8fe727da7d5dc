// SPDX-License-Identifier: GPL-3.0-or-later
//
// Start-up and clean-up in every order (reference 3.1, 4.1).
#include "apifunctions.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"

#include <QTest>

using namespace apitest;

namespace {

enum class Step { Startup, StartupEx, Cleanup, CleanupEx };

struct Expected {
    Step step;
    SNMPAPI_STATUS code; ///< SNMPAPI_SUCCESS or the last error
    bool isStarted; ///< afterwards
};

SNMPAPI_STATUS perform(Step step)
{
    switch (step) {
    case Step::Startup:
        return SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
    case Step::StartupEx:
        return SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr);
    case Step::Cleanup:
        return SnmpCleanup();
    case Step::CleanupEx:
        return SnmpCleanupEx();
    }
    return SNMPAPI_FAILURE;
}

bool isStarted()
{
    smiUINT32 mode = 0;
    return SnmpGetTranslateMode(&mode) == SNMPAPI_SUCCESS;
}

using Startup = SNMPAPI_STATUS (*)(smiLPUINT32, smiLPUINT32, smiLPUINT32, smiLPUINT32, smiLPUINT32);

void addStartupRows()
{
    QTest::addColumn<bool>("isCounted");
    QTest::newRow("SnmpStartup") << false;
    QTest::newRow("SnmpStartupEx") << true;
}

Startup startupFor(bool isCounted)
{
    return isCounted ? &SnmpStartupEx : &SnmpStartup;
}

} // namespace

Q_DECLARE_METATYPE(std::vector<Expected>)

class TestStartup : public QObject {
    Q_OBJECT

private slots:
    void cleanup();
    void order_data();
    void order();
    void reports_data() { addStartupRows(); }
    void reports();
    void reportsToOnePointer_data() { addStartupRows(); }
    void reportsToOnePointer();
    void repeatedKeepsModes_data() { addStartupRows(); }
    void repeatedKeepsModes();
    void defaultsComeBack();
    void cleanUpFreesEverything_data();
    void cleanUpFreesEverything();
    void plainCleanUpLeavesCountedUsers();
    void lastErrorInEveryState();
    void insideCallback();
    void functionTypes();
};

void TestStartup::cleanup()
{
    while (SnmpCleanupEx()) { }
    SnmpCleanup();
}

void TestStartup::order_data()
{
    using enum Step;
    constexpr SNMPAPI_STATUS ok = SNMPAPI_SUCCESS;
    constexpr SNMPAPI_STATUS none = SNMPAPI_NOT_INITIALIZED;
    constexpr SNMPAPI_STATUS other = SNMPAPI_OTHER_ERROR;
    QTest::addColumn<std::vector<Expected>>("steps");
    const auto add = [](const char *name, std::vector<Expected> steps) { QTest::newRow(name) << steps; };
    add("never started", {{Cleanup, none, false}, {CleanupEx, other, false}});
    add("plain", {{Startup, ok, true}, {Cleanup, ok, false}, {Cleanup, none, false}});
    add("plain many times, ended at once",
        {{Startup, ok, true},
         {Startup, ok, true},
         {Startup, ok, true},
         {Cleanup, ok, false},
         {Cleanup, none, false}});
    add("counted",
        {{StartupEx, ok, true},
         {StartupEx, ok, true},
         {CleanupEx, ok, true},
         {CleanupEx, ok, false},
         {CleanupEx, other, false}});
    add("both, plain ends first",
        {{Startup, ok, true}, {StartupEx, ok, true}, {Cleanup, ok, true}, {CleanupEx, ok, false}});
    add("both, counted ends first",
        {{StartupEx, ok, true}, {Startup, ok, true}, {CleanupEx, ok, true}, {Cleanup, ok, false}});
    add("SnmpCleanup does not end the counted",
        {{StartupEx, ok, true}, {Cleanup, none, true}, {Cleanup, none, true}, {CleanupEx, ok, false}});
    add("SnmpCleanupEx does not end the plain",
        {{Startup, ok, true}, {CleanupEx, other, true}, {Cleanup, ok, false}});
    add("again",
        {{Startup, ok, true},
         {Cleanup, ok, false},
         {StartupEx, ok, true},
         {CleanupEx, ok, false},
         {Startup, ok, true},
         {Cleanup, ok, false}});
}

void TestStartup::order()
{
    QFETCH(const std::vector<Expected>, steps);
    for (const Expected &expected : steps) {
        const bool succeeds = expected.code == SNMPAPI_SUCCESS;
        QCOMPARE(perform(expected.step), SNMPAPI_STATUS{succeeds});
        if (!succeeds)
            QCOMPARE(SnmpGetLastError(nullptr), expected.code);
        QCOMPARE(winsnmp::snapshot().started, expected.isStarted);
        QCOMPARE(isStarted(), expected.isStarted);
    }
}

void TestStartup::reports()
{
    QFETCH(const bool, isCounted);
    smiUINT32 values[5] = {99, 99, 99, 99, 99};
    QVERIFY(startupFor(isCounted)(&values[0], &values[1], &values[2], &values[3], &values[4]));
    const smiUINT32 expected[5] = {2, 0, SNMPAPI_V2_SUPPORT, SNMPAPI_UNTRANSLATED_V1, SNMPAPI_ON};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(values[i], expected[i]);
}

void TestStartup::reportsToOnePointer()
{
    QFETCH(const bool, isCounted);
    smiUINT32 value = 99;
    QVERIFY(startupFor(isCounted)(&value, &value, &value, &value, &value));
    QCOMPARE(value, smiUINT32{SNMPAPI_ON}); // the retransmission mode is written last
}

void TestStartup::repeatedKeepsModes()
{
    QFETCH(const bool, isCounted);
    QVERIFY(startupFor(isCounted)(nullptr, nullptr, nullptr, nullptr, nullptr));
    QVERIFY(SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V2));
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_OFF));
    smiUINT32 translate = 99;
    smiUINT32 retransmit = 99;
    QVERIFY(startupFor(isCounted)(nullptr, nullptr, nullptr, &translate, &retransmit));
    QCOMPARE(translate, smiUINT32{SNMPAPI_UNTRANSLATED_V2});
    QCOMPARE(retransmit, smiUINT32{SNMPAPI_OFF});
}

void TestStartup::defaultsComeBack()
{
    QVERIFY(perform(Step::Startup));
    QVERIFY(SnmpSetTranslateMode(SNMPAPI_TRANSLATED));
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_OFF));
    QVERIFY(perform(Step::Cleanup));
    smiUINT32 translate = 99;
    smiUINT32 retransmit = 99;
    QVERIFY(SnmpStartup(nullptr, nullptr, nullptr, &translate, &retransmit));
    QCOMPARE(translate, smiUINT32{SNMPAPI_UNTRANSLATED_V1});
    QCOMPARE(retransmit, smiUINT32{SNMPAPI_ON});
}

void TestStartup::cleanUpFreesEverything_data()
{
    addStartupRows();
}

/// Sessions, objects, descriptors, a request, a queued message and sockets, none of them given back.
void TestStartup::cleanUpFreesEverything()
{
    QFETCH(const bool, isCounted);
    World world;
    world.queueAnswer();
    world.send();
    QVERIFY(world.peer.hasDatagram(10000));
    SnmpSetPort(world.handles.source, freePort());
    QVERIFY(SnmpListen(world.handles.source, SNMPAPI_ON));
    if (isCounted) {
        QVERIFY(perform(Step::StartupEx));
        QVERIFY(perform(Step::Cleanup));
        QVERIFY(winsnmp::snapshot().handles != 0);
    }
    QVERIFY(perform(isCounted ? Step::CleanupEx : Step::Cleanup));
    const winsnmp::LibrarySnapshot after = winsnmp::snapshot();
    QVERIFY(!after.started);
    QCOMPARE(usage(),
             QStringLiteral("0 bytes in 0 blocks, 0 handles, 0 descriptors of 0 bytes, 0 outstanding, "
                            "0 queued, 0 sockets"));

    // What was there stays gone after another start-up.
    QVERIFY(perform(Step::Startup));
    QCOMPARE(SnmpCountVbl(world.handles.list), SNMPAPI_STATUS{SNMPAPI_FAILURE});
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_VBL_INVALID});
    QVERIFY(!SnmpClose(world.handles.session));
    smiOID descriptor = world.handles.descriptor;
    QVERIFY(!SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&descriptor)));
}

void TestStartup::plainCleanUpLeavesCountedUsers()
{
    QVERIFY(perform(Step::StartupEx));
    World world;
    QVERIFY(perform(Step::Cleanup));
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
}

void TestStartup::lastErrorInEveryState()
{
    QVERIFY(!perform(Step::Cleanup));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_NOT_INITIALIZED});
    QVERIFY(perform(Step::Startup));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_NOT_INITIALIZED});
    QVERIFY(!SnmpSetTranslateMode(9));
    QVERIFY(perform(Step::Cleanup));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_MODE_INVALID});
}

/// A callback may clean up, whatever thread it runs on, and start again.
void TestStartup::insideCallback()
{
    World world;
    std::vector<SNMPAPI_STATUS> results;
    world.mailbox.inside = [&](const Notification &) -> SNMPAPI_STATUS {
        results = {perform(Step::Cleanup), SNMPAPI_STATUS{isStarted()}, perform(Step::Startup),
                   SNMPAPI_STATUS{isStarted()}};
        return SNMPAPI_SUCCESS;
    };
    world.send();
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(results, (std::vector<SNMPAPI_STATUS>{1, 0, 1, 1}));
    QVERIFY(perform(Step::Cleanup));
    QVERIFY(perform(Step::Startup));
    QVERIFY(openSession(world.mailbox));
}

/// The counted pair can be looked up at run time.
void TestStartup::functionTypes()
{
    const PFNSNMPSTARTUPEX start = &SnmpStartupEx;
    const PFNSNMPCLEANUPEX end = &SnmpCleanupEx;
    QVERIFY(start(nullptr, nullptr, nullptr, nullptr, nullptr));
    QVERIFY(end());
}

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
