// SPDX-License-Identifier: GPL-3.0-or-later
//
// Variable bindings lists (reference 3.5).
#include "usage.h"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

using SubIdentifiers = std::vector<smiUINT32>;

/// A value that owns its data.
struct Value {
    smiUINT32 syntax = SNMP_SYNTAX_NULL;
    quint64 number = 0;
    QByteArray octets{};
    SubIdentifiers oid{};

    bool operator==(const Value &) const = default;

    [[nodiscard]] smiVALUE get()
    {
        smiVALUE value{};
        value.syntax = syntax;
        if (syntax == SNMP_SYNTAX_OID)
            value.value.oid = {static_cast<smiUINT32>(oid.size()), oid.data()};
        else if (syntax == SNMP_SYNTAX_CNTR64)
            value.value.hNumber = {static_cast<smiUINT32>(number >> 32), static_cast<smiUINT32>(number)};
        else if (!octets.isNull())
            value.value.string = octetsOf(octets);
        else
            value.value.uNumber = static_cast<smiUINT32>(number);
        return value;
    }
};

bool isOctets(smiUINT32 syntax)
{
    return syntax == SNMP_SYNTAX_OCTETS || syntax == SNMP_SYNTAX_BITS || syntax == SNMP_SYNTAX_IPADDR
        || syntax == SNMP_SYNTAX_OPAQUE || syntax == SNMP_SYNTAX_NSAPADDR;
}

/// Takes the value over and gives its memory back.
Value taken(smiVALUE &value)
{
    Value result{value.syntax, 0, {}, {}};
    if (value.syntax == SNMP_SYNTAX_OID) {
        result.oid = subIdentifiersOf(value.value.oid);
        SnmpFreeDescriptor(SNMP_SYNTAX_OID, &value.value.string);
    } else if (isOctets(value.syntax)) {
        result.octets = QByteArray(reinterpret_cast<const char *>(value.value.string.ptr),
                                   static_cast<qsizetype>(value.value.string.len));
        if (value.value.string.ptr[value.value.string.len] != 0)
            result.octets = "not terminated";
        SnmpFreeDescriptor(value.syntax, &value.value.string);
    } else if (value.syntax == SNMP_SYNTAX_CNTR64) {
        result.number = quint64{value.value.hNumber.hipart} << 32 | value.value.hNumber.lopart;
    } else {
        result.number = value.value.uNumber;
    }
    return result;
}

Value valueAt(HSNMP_VBL list, smiUINT32 index)
{
    smiVALUE value{};
    return SnmpGetVb(list, index, nullptr, &value) ? taken(value) : Value{.syntax = 0};
}

SubIdentifiers nameAt(HSNMP_VBL list, smiUINT32 index)
{
    smiOID name{};
    if (!SnmpGetVb(list, index, &name, nullptr))
        return {};
    const SubIdentifiers result = subIdentifiersOf(name);
    SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&name));
    return result;
}

/// As SnmpSetVb, from values.
SNMPAPI_STATUS set(HSNMP_VBL list, smiUINT32 index, const SubIdentifiers &name, Value value)
{
    OidArgument argument(name);
    const smiOID oid = argument.get();
    const smiVALUE given = value.get();
    return SnmpSetVb(list, index, name.empty() ? nullptr : &oid, &given);
}

Value number(smiUINT32 syntax, quint64 number)
{
    return {.syntax = syntax, .number = number, .octets = {}, .oid = {}};
}

HSNMP_VBL threeBindings(HSNMP_SESSION session)
{
    HSNMP_VBL list = SnmpCreateVbl(session, nullptr, nullptr);
    for (smiUINT32 i = 1; i <= 3; ++i)
        set(list, 0, {1, 3, i}, number(SNMP_SYNTAX_INT, i));
    return list;
}

QString contentOf(HSNMP_VBL list)
{
    QString text;
    for (smiUINT32 i = 1; i <= SnmpCountVbl(list); ++i) {
        for (const smiUINT32 subIdentifier : nameAt(list, i))
            text += QStringLiteral(".%1").arg(subIdentifier);
        text += QStringLiteral("=%1 ").arg(valueAt(list, i).number);
    }
    return text;
}

} // namespace

Q_DECLARE_METATYPE(Value)

class TestLists : public QObject {
    Q_OBJECT

private slots:
    void value_data();
    void value();
    void names_data();
    void names();
    void createWithoutName();
    void createWithoutValue();
    void appendAndReplace();
    void replaceKeepsName();
    void replaceByNull();
    void failedSetChangesNothing();
    void checksInOrder();
    void deleteMovesUp();
    void deleteLast();
    void getWritesOnlyOnSuccess();
    void dataIsCopied();
    void outputsMayHoldAnything();
    void duplicate();
    void freeTwice();
    void manyBindings();
};

void TestLists::value_data()
{
    QTest::addColumn<Value>("value");
    const auto add = [](const char *name, Value value) { QTest::newRow(name) << value; };
    add("INT -1", number(SNMP_SYNTAX_INT, 0xFFFFFFFF));
    add("INT low", number(SNMP_SYNTAX_INT32, 0x80000000));
    add("CNTR32", number(SNMP_SYNTAX_CNTR32, 0xFFFFFFFF));
    add("GAUGE32", number(SNMP_SYNTAX_GAUGE32, 0));
    add("TIMETICKS", number(SNMP_SYNTAX_TIMETICKS, 1));
    add("UINT32", number(SNMP_SYNTAX_UINT32, 0x80000000));
    add("CNTR64", number(SNMP_SYNTAX_CNTR64, 0xFEDCBA9876543210));
    add("NULL", number(SNMP_SYNTAX_NULL, 0));
    add("NOSUCHOBJECT", number(SNMP_SYNTAX_NOSUCHOBJECT, 0));
    add("NOSUCHINSTANCE", number(SNMP_SYNTAX_NOSUCHINSTANCE, 0));
    add("ENDOFMIBVIEW", number(SNMP_SYNTAX_ENDOFMIBVIEW, 0));
    for (const smiUINT32 syntax : std::initializer_list<smiUINT32>{
             SNMP_SYNTAX_OCTETS, SNMP_SYNTAX_BITS, SNMP_SYNTAX_OPAQUE, SNMP_SYNTAX_NSAPADDR}) {
        QTest::addRow("%#x empty", syntax) << Value{syntax, 0, QByteArray(""), {}};
        QTest::addRow("%#x zeros", syntax) << Value{syntax, 0, QByteArray("\0a\0", 3), {}};
        QTest::addRow("%#x 64 KB", syntax) << Value{syntax, 0, QByteArray(65535, 'x'), {}};
    }
    add("IPADDR", {SNMP_SYNTAX_IPADDR, 0, QByteArray("\x7F\0\0\1", 4), {}});
    add("OID", {SNMP_SYNTAX_OID, 0, {}, {1, 3}});
    add("OID long", {SNMP_SYNTAX_OID, 0, {}, SubIdentifiers(128, 0xFFFFFFFF)});
}

void TestLists::value()
{
    QFETCH(Value, value);
    const World world;
    OidArgument name{1, 3, 6, 1};
    const smiOID oid = name.get();
    const smiVALUE given = value.get();
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, &oid, &given);
    QVERIFY(list);
    QVERIFY(valueAt(list, 1) == value);
    QCOMPARE(SnmpSetVb(list, 0, &oid, &given), 2U);
    QVERIFY(valueAt(list, 2) == value);
    QCOMPARE(SnmpSetVb(list, 1, nullptr, &given), 1U);
    QVERIFY(valueAt(list, 1) == value);
}

void TestLists::names_data()
{
    QTest::addColumn<SubIdentifiers>("name");
    QTest::newRow("shortest") << SubIdentifiers{1, 3};
    QTest::newRow("longest") << SubIdentifiers(128, 1);
    QTest::newRow("largest") << SubIdentifiers{2, 0xFFFFFFFF, 0xFFFFFFFF};
    QTest::newRow("arcs are the encoder's business") << SubIdentifiers{9, 99, 999};
}

void TestLists::names()
{
    QFETCH(const SubIdentifiers, name);
    const World world;
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, nullptr, nullptr);
    QCOMPARE(set(list, 0, name, {}), 1U);
    QVERIFY(nameAt(list, 1) == name);
}

void TestLists::createWithoutName()
{
    const World world;
    smiVALUE bad{};
    bad.syntax = 0x1234;
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, nullptr, &bad); // not even looked at
    QVERIFY(list);
    QCOMPARE(SnmpCountVbl(list), 0U);
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_NOOP});
}

void TestLists::createWithoutValue()
{
    const World world;
    OidArgument name{1, 3, 6, 1};
    const smiOID oid = name.get();
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, &oid, nullptr);
    QCOMPARE(SnmpCountVbl(list), 1U);
    QCOMPARE(valueAt(list, 1).syntax, smiUINT32{SNMP_SYNTAX_NULL});
}

void TestLists::appendAndReplace()
{
    const World world;
    HSNMP_VBL list = threeBindings(world.handles.session);
    QCOMPARE(contentOf(list), QStringLiteral(".1.3.1=1 .1.3.2=2 .1.3.3=3 "));
    QCOMPARE(set(list, 2, {1, 3, 9, 9}, number(SNMP_SYNTAX_INT, 9)), 2U);
    QCOMPARE(set(list, 0, {1, 3, 4}, number(SNMP_SYNTAX_INT, 4)), 4U);
    QCOMPARE(contentOf(list), QStringLiteral(".1.3.1=1 .1.3.9.9=9 .1.3.3=3 .1.3.4=4 "));
}

void TestLists::replaceKeepsName()
{
    const World world;
    HSNMP_VBL list = threeBindings(world.handles.session);
    QCOMPARE(set(list, 3, {}, number(SNMP_SYNTAX_INT, 30)), 3U);
    QCOMPARE(contentOf(list), QStringLiteral(".1.3.1=1 .1.3.2=2 .1.3.3=30 "));
}

void TestLists::replaceByNull()
{
    const World world;
    HSNMP_VBL list = threeBindings(world.handles.session);
    QCOMPARE(SnmpSetVb(list, 2, nullptr, nullptr), 2U);
    QCOMPARE(valueAt(list, 2).syntax, smiUINT32{SNMP_SYNTAX_NULL});
    QVERIFY(nameAt(list, 2) == (SubIdentifiers{1, 3, 2}));
}

void TestLists::failedSetChangesNothing()
{
    const World world;
    HSNMP_VBL list = threeBindings(world.handles.session);
    const QString before = contentOf(list);
    QCOMPARE(set(list, 4, {1, 3}, {}), 0U);
    QCOMPARE(set(list, 1, {1}, {}), 0U);
    QCOMPARE(set(list, 1, {1, 3, 7}, {.syntax = 99}), 0U);
    QCOMPARE(set(list, 0, {1, 3, 7}, {.syntax = SNMP_SYNTAX_OID, .oid = {1}}), 0U);
    QCOMPARE(contentOf(list), before);
}

/// Position, name, value: the first that is wrong decides.
void TestLists::checksInOrder()
{
    const World world;
    HSNMP_VBL list = world.handles.list;
    QVERIFY(!set(list, 5, {1}, {.syntax = 99}));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QVERIFY(!set(list, 1, {1}, {.syntax = 99}));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_OID_INVALID});
    QVERIFY(!set(list, 1, {1, 3}, {.syntax = 99}));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SYNTAX_INVALID});
}

void TestLists::deleteMovesUp()
{
    const World world;
    HSNMP_VBL list = threeBindings(world.handles.session);
    QVERIFY(SnmpDeleteVb(list, 1));
    QCOMPARE(contentOf(list), QStringLiteral(".1.3.2=2 .1.3.3=3 "));
    QVERIFY(SnmpDeleteVb(list, 2));
    QCOMPARE(contentOf(list), QStringLiteral(".1.3.2=2 "));
}

void TestLists::deleteLast()
{
    const World world;
    QVERIFY(SnmpDeleteVb(world.handles.list, 1));
    QVERIFY(!SnmpDeleteVb(world.handles.list, 1));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_INDEX_INVALID});
    QCOMPARE(SnmpCountVbl(world.handles.list), 0U);
    QCOMPARE(set(world.handles.list, 0, {1, 3}, {}), 1U);
}

void TestLists::getWritesOnlyOnSuccess()
{
    const World world;
    smiUINT32 own = 7;
    smiOID name{1, &own};
    smiVALUE value{};
    value.syntax = 12345;
    QVERIFY(!SnmpGetVb(world.handles.list, 2, &name, &value));
    QCOMPARE(name.ptr, &own);
    QCOMPARE(value.syntax, 12345U);
}

/// What the caller passed may change or go as soon as the call has returned.
void TestLists::dataIsCopied()
{
    const World world;
    SubIdentifiers name{1, 3, 6};
    QByteArray octets("abc");
    const smiOID oid{3, name.data()};
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_OCTETS;
    value.value.string = octetsOf(octets);
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, &oid, &value);
    name[2] = 99;
    octets.fill('x');
    QVERIFY(nameAt(list, 1) == (SubIdentifiers{1, 3, 6}));
    QCOMPARE(valueAt(list, 1).octets, QByteArray("abc"));
}

void TestLists::outputsMayHoldAnything()
{
    const World world;
    smiOID name{0xFFFFFFFF, reinterpret_cast<smiLPUINT32>(0x10)}; // NOLINT(performance-no-int-to-ptr)
    smiVALUE value;
    std::memset(&value, 0xEE, sizeof value);
    QVERIFY(SnmpGetVb(world.handles.list, 1, &name, &value));
    QCOMPARE(subIdentifiersOf(name), (SubIdentifiers{1, 3, 6, 1, 2, 1, 1, 3, 0}));
    QCOMPARE(taken(value).octets, QByteArray("up"));
}

void TestLists::duplicate()
{
    World world;
    HSNMP_VBL list = threeBindings(world.handles.session);
    HSNMP_SESSION other = openSession(world.mailbox);
    HSNMP_VBL copy = SnmpDuplicateVbl(other, list);
    QVERIFY(SnmpDeleteVb(list, 1));
    QCOMPARE(contentOf(copy), QStringLiteral(".1.3.1=1 .1.3.2=2 .1.3.3=3 "));
    QVERIFY(SnmpClose(world.handles.session));
    QCOMPARE(SnmpCountVbl(copy), 3U);
    HSNMP_VBL empty = SnmpDuplicateVbl(other, SnmpCreateVbl(other, nullptr, nullptr));
    QVERIFY(empty);
    QCOMPARE(SnmpCountVbl(empty), 0U);
}

void TestLists::freeTwice()
{
    const World world;
    QVERIFY(SnmpFreeVbl(world.handles.list));
    QVERIFY(!SnmpFreeVbl(world.handles.list));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_VBL_INVALID});
}

void TestLists::manyBindings()
{
    const World world;
    const QString before = usage();
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, nullptr, nullptr);
    for (smiUINT32 i = 1; i <= 5000; ++i)
        QCOMPARE(set(list, 0, {1, 3, i}, number(SNMP_SYNTAX_CNTR64, i)), i);
    QCOMPARE(SnmpCountVbl(list), 5000U);
    for (smiUINT32 i = 5000; i > 2; --i)
        QVERIFY(SnmpDeleteVb(list, i - 1));
    QCOMPARE(contentOf(list), QStringLiteral(".1.3.1=1 .1.3.5000=5000 "));
    QVERIFY(SnmpFreeVbl(list));
    QCOMPARE(usage(), before);
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"
