// SPDX-License-Identifier: GPL-3.0-or-later
//
// The owners of handles and descriptors: what they hold is freed once, whatever happens to them.
#include "usage.h"
#include "winsnmp/owners.hpp"
#include "world.h"

#include <QTest>

#include <array>
#include <type_traits>

using namespace apitest;

static_assert(
    !std::is_copy_constructible_v<winsnmp::OwnedPdu> && !std::is_copy_assignable_v<winsnmp::OwnedPdu>);
static_assert(std::is_nothrow_move_constructible_v<
                  winsnmp::OwnedPdu> && std::is_nothrow_move_assignable_v<winsnmp::OwnedPdu>);
static_assert(
    !std::is_move_constructible_v<winsnmp::OwnedOid> && !std::is_move_constructible_v<winsnmp::OwnedVarBind>);

class TestOwners : public QObject {
    Q_OBJECT

private slots:
    void freeAtTheEnd();
    void closesItsSession();
    void moveFreesWhatWasHeld();
    void moveToItself();
    void releaseKeepsTheHandle();
    void receiveFreesWhatWasHeld();
    void outlivesTheSession();
    void descriptors();
    void varBinds_data();
    void varBinds();
    void varBindThatIsNotThere();
};

void TestOwners::freeAtTheEnd()
{
    const World world;
    HSNMP_SESSION session = world.handles.session;
    const QString before = usage();
    {
        const winsnmp::OwnedEntity entity(makeEntity(session, 161));
        const winsnmp::OwnedContext context(makeContext(session, "public"));
        const winsnmp::OwnedVbl list(makeList(session));
        const winsnmp::OwnedPdu pdu(SnmpCreatePdu(session, SNMP_PDU_GET, 0, 0, 0, list.get()));
        const winsnmp::OwnedEntity none(SnmpStrToEntity(session, "not an address"));
        QVERIFY(entity && context && list && pdu && !none);
        QVERIFY(usage() != before);
    }
    QCOMPARE(usage(), before);
}

void TestOwners::closesItsSession()
{
    World world;
    const QString before = usage();
    {
        const winsnmp::OwnedSession session(openSession(world.mailbox));
        QVERIFY(makeEntity(session.get(), 161));
    }
    QCOMPARE(usage(), before);
}

void TestOwners::moveFreesWhatWasHeld()
{
    const World world;
    const QString before = usage();
    HSNMP_CONTEXT first = makeContext(world.handles.session, "first");
    HSNMP_CONTEXT second = makeContext(world.handles.session, "second");
    {
        winsnmp::OwnedContext owner(first);
        winsnmp::OwnedContext other(second);
        owner = std::move(other);
        QCOMPARE(owner.get(), second);
        QVERIFY(!SnmpFreeContext(first));
        winsnmp::OwnedContext last(std::move(owner));
        QCOMPARE(last.get(), second);
    }
    QVERIFY(!SnmpFreeContext(second));
    QCOMPARE(usage(), before);
}

void TestOwners::moveToItself()
{
    const World world;
    HSNMP_CONTEXT handle = makeContext(world.handles.session, "public");
    winsnmp::OwnedContext owner(handle);
    winsnmp::OwnedContext &same = owner;
    owner = std::move(same);
    QCOMPARE(owner.get(), handle);
    owner.reset();
    QVERIFY(!owner);
    QVERIFY(!SnmpFreeContext(handle));
}

void TestOwners::releaseKeepsTheHandle()
{
    const World world;
    HSNMP_CONTEXT handle = nullptr;
    {
        winsnmp::OwnedContext owner(makeContext(world.handles.session, "public"));
        handle = owner.release();
        QVERIFY(!owner);
    }
    QVERIFY(SnmpFreeContext(handle));
}

void TestOwners::receiveFreesWhatWasHeld()
{
    World world;
    world.queueAnswer();
    const QString before = usage();
    HSNMP_PDU old = SnmpDuplicatePdu(world.handles.session, world.handles.pdu);
    winsnmp::OwnedPdu pdu(old);
    QVERIFY(SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, pdu.receive()));
    QVERIFY(pdu && !SnmpFreePdu(old));
    pdu.reset();
    QVERIFY(usage() != before); // the answer is no longer in the queue
}

/// Its handle died with the session: nothing to free, no harm done.
void TestOwners::outlivesTheSession()
{
    World world;
    HSNMP_SESSION session = openSession(world.mailbox);
    const winsnmp::OwnedContext context(makeContext(session, "public"));
    QVERIFY(SnmpClose(session));
    QVERIFY(context);
}

void TestOwners::descriptors()
{
    const World world;
    const QString before = usage();
    {
        winsnmp::OwnedOctets octets;
        winsnmp::OwnedOid oid;
        for (int i = 0; i < 2; ++i) {
            QVERIFY(SnmpContextToStr(world.handles.context, octets.receive()));
            QVERIFY(SnmpStrToOid("1.3.6.1", oid.receive()));
        }
        QCOMPARE(octets.get().len, 6U);
        QCOMPARE(subIdentifiersOf(oid.get()), (std::vector<smiUINT32>{1, 3, 6, 1}));
        QVERIFY(usage() != before);
        QVERIFY(!SnmpStrToOid("none", oid.receive()));
        QVERIFY(!oid.get().ptr);
    }
    QCOMPARE(usage(), before);
}

void TestOwners::varBinds_data()
{
    QTest::addColumn<smiUINT32>("syntax");
    QTest::newRow("INTEGER") << smiUINT32{SNMP_SYNTAX_INT};
    QTest::newRow("BITS") << smiUINT32{SNMP_SYNTAX_BITS};
    QTest::newRow("OCTET STRING") << smiUINT32{SNMP_SYNTAX_OCTETS};
    QTest::newRow("NULL") << smiUINT32{SNMP_SYNTAX_NULL};
    QTest::newRow("OBJECT IDENTIFIER") << smiUINT32{SNMP_SYNTAX_OID};
    QTest::newRow("IpAddress") << smiUINT32{SNMP_SYNTAX_IPADDR};
    QTest::newRow("Counter64") << smiUINT32{SNMP_SYNTAX_CNTR64};
    QTest::newRow("Opaque") << smiUINT32{SNMP_SYNTAX_OPAQUE};
    QTest::newRow("NsapAddress") << smiUINT32{SNMP_SYNTAX_NSAPADDR};
    QTest::newRow("endOfMibView") << smiUINT32{SNMP_SYNTAX_ENDOFMIBVIEW};
}

void TestOwners::varBinds()
{
    QFETCH(const smiUINT32, syntax);
    const World world;
    OidArgument sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
    const smiOID name = sysUpTime.get();
    std::array<smiBYTE, 4> octets{127, 0, 0, 1};
    smiVALUE value{};
    value.syntax = syntax;
    if (syntax == SNMP_SYNTAX_OID)
        value.value.oid = name;
    else if (syntax != SNMP_SYNTAX_INT && syntax != SNMP_SYNTAX_CNTR64)
        value.value.string = {static_cast<smiUINT32>(octets.size()), octets.data()};
    const winsnmp::OwnedVbl list(SnmpCreateVbl(world.handles.session, &name, &value));
    QVERIFY(list);
    const QString before = usage();
    {
        winsnmp::OwnedVarBind binding;
        QVERIFY(binding.read(list.get(), 1));
        QVERIFY(binding.read(list.get(), 1));
        QCOMPARE(binding.value().syntax, syntax);
        QCOMPARE(subIdentifiersOf(binding.name()), subIdentifiersOf(name));
    }
    QCOMPARE(usage(), before);
}

void TestOwners::varBindThatIsNotThere()
{
    const World world;
    const QString before = usage();
    winsnmp::OwnedVarBind binding;
    QVERIFY(binding.read(world.handles.list, 1));
    QVERIFY(!binding.read(world.handles.list, 2));
    QVERIFY(!binding.name().ptr);
    QCOMPARE(binding.value().syntax, smiUINT32{0});
    QCOMPARE(usage(), before);
}

QTEST_GUILESS_MAIN(TestOwners)
#include "tst_owners.moc"
