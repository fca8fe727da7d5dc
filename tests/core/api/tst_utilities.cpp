// SPDX-License-Identifier: GPL-3.0-or-later
//
// Object identifiers and descriptors (reference 3.6).
#include "usage.h"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

using SubIdentifiers = std::vector<smiUINT32>;

SNMPAPI_STATUS freeOid(smiOID &oid)
{
    return SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&oid));
}

QByteArray longestText()
{
    QByteArray text("2.4294967295");
    for (int i = 2; i < 128; ++i)
        text += ".4294967295";
    return text;
}

} // namespace

class TestUtilities : public QObject {
    Q_OBJECT

private slots:
    void strToOid_data();
    void strToOid();
    void badOidText_data();
    void badOidText();
    void oidToStr_data();
    void oidToStr();
    void longestText();
    void oidCopy();
    void oidCopyOntoItself();
    void oidCompare_data();
    void oidCompare();
    void checksOfOidToStrInOrder();
    void freeByAnyDescriptorSyntax_data();
    void freeByAnyDescriptorSyntax();
    void otherSyntaxesReadNothing();
    void freeIgnoresLength();
    void freeClears();
    void freeFromOtherThreadAndSession();
    void insideOfDescriptorIsNotIt();
};

void TestUtilities::strToOid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SubIdentifiers>("oid");
    QTest::newRow("two") << QByteArray("1.3") << SubIdentifiers{1, 3};
    QTest::newRow("leading dot") << QByteArray(".1.3.6") << SubIdentifiers{1, 3, 6};
    QTest::newRow("zeros") << QByteArray("0.0") << SubIdentifiers{0, 0};
    QTest::newRow("largest") << QByteArray("2.4294967295") << SubIdentifiers{2, 0xFFFFFFFF};
    QTest::newRow("second of 1") << QByteArray("1.39.1") << SubIdentifiers{1, 39, 1};
    QTest::newRow("leading zeros") << QByteArray("1.003.0006") << SubIdentifiers{1, 3, 6};
    QTest::newRow("128") << QByteArray("1.3") + QByteArray(".1").repeated(126) << [] {
        SubIdentifiers oid(128, 1);
        oid[1] = 3;
        return oid;
    }();
}

void TestUtilities::strToOid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const SubIdentifiers, oid);
    const World world;
    smiOID parsed{99, nullptr};
    QCOMPARE(SnmpStrToOid(text, &parsed), static_cast<SNMPAPI_STATUS>(oid.size()));
    QVERIFY(subIdentifiersOf(parsed) == oid);
    QVERIFY(freeOid(parsed));
}

void TestUtilities::badOidText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             ".",
                             "1",
                             ".1",
                             "1.",
                             "1.3.",
                             "..1.3",
                             "1..3",
                             "1.3 ",
                             " 1.3",
                             "1.-3",
                             "1.+3",
                             "1.3a",
                             "iso.3",
                             "3.1",
                             "0.40",
                             "1.40",
                             "1.4294967296",
                             "1.3.99999999999999999999",
                             "1,3",
                             "1.0x3"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("129") << QByteArray("1.3") + QByteArray(".1").repeated(127);
    QTest::newRow("no end within 1408 bytes") << "1.3." + QByteArray(1404, '0');
    QTest::newRow("very long") << QByteArray(1000000, '1');
}

void TestUtilities::badOidText()
{
    QFETCH(const QByteArray, text);
    const World world;
    smiUINT32 own = 0;
    smiOID parsed{99, &own};
    QCOMPARE(SnmpStrToOid(text, &parsed), SNMPAPI_STATUS{SNMPAPI_FAILURE});
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_OID_INVALID});
    QCOMPARE(parsed.len, 99U);
    QCOMPARE(parsed.ptr, &own);
}

void TestUtilities::oidToStr_data()
{
    QTest::addColumn<smiUINT32>("size");
    QTest::addColumn<SNMPAPI_STATUS>("result");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("exact") << 8U << 8U << QByteArray("1.3.6.1");
    QTest::newRow("room") << 100U << 8U << QByteArray("1.3.6.1");
    QTest::newRow("one less") << 7U << 0U << QByteArray("1.3.6.");
    QTest::newRow("one") << 1U << 0U << QByteArray("");
}

void TestUtilities::oidToStr()
{
    QFETCH(const smiUINT32, size);
    QFETCH(const SNMPAPI_STATUS, result);
    QFETCH(const QByteArray, text);
    const World world;
    OidArgument internet{1, 3, 6, 1};
    const smiOID oid = internet.get();
    QByteArray buffer(100, 'x');
    QCOMPARE(SnmpOidToStr(&oid, size, buffer.data()), result);
    QCOMPARE(QByteArray(buffer.constData()), text);
    QCOMPARE(buffer.mid(text.size() + 1), QByteArray(99 - text.size(), 'x'));
}

void TestUtilities::longestText()
{
    const World world;
    smiOID oid{};
    QCOMPARE(SnmpStrToOid(::longestText(), &oid), 128U);
    char text[MAXOBJIDSTRSIZE];
    QCOMPARE(SnmpOidToStr(&oid, sizeof text, text), static_cast<SNMPAPI_STATUS>(::longestText().size() + 1));
    QCOMPARE(QByteArray(text), ::longestText());
    QVERIFY(freeOid(oid));
}

void TestUtilities::oidCopy()
{
    const World world;
    OidArgument source{1, 3, 0xFFFFFFFF};
    const smiOID from = source.get();
    smiOID copy{};
    QCOMPARE(SnmpOidCopy(&from, &copy), 3U);
    QVERIFY(copy.ptr != from.ptr);
    QVERIFY(subIdentifiersOf(copy) == subIdentifiersOf(from));
    QVERIFY(freeOid(copy));
}

void TestUtilities::oidCopyOntoItself()
{
    const World world;
    OidArgument source{1, 3, 6};
    smiOID oid = source.get();
    const smiLPUINT32 former = oid.ptr;
    QCOMPARE(SnmpOidCopy(&oid, &oid), 3U);
    QVERIFY(oid.ptr != former);
    QVERIFY(subIdentifiersOf(oid) == (SubIdentifiers{1, 3, 6}));
    QVERIFY(freeOid(oid));
}

void TestUtilities::oidCompare_data()
{
    QTest::addColumn<SubIdentifiers>("x");
    QTest::addColumn<SubIdentifiers>("y");
    QTest::addColumn<smiUINT32>("length");
    QTest::addColumn<smiINT>("result");
    const auto add = [](const char *name, SubIdentifiers x, SubIdentifiers y, smiUINT32 length,
                        smiINT result) {
        QTest::newRow(name) << x << y << length << result;
        QTest::addRow("%s, turned", name) << y << x << length << -result;
    };
    add("equal", {1, 3, 6}, {1, 3, 6}, 0, 0);
    add("less", {1, 3, 5}, {1, 3, 6}, 0, -1);
    add("unsigned", {1, 3, 0x7FFFFFFF}, {1, 3, 0x80000000}, 0, -1);
    add("shorter is less", {1, 3}, {1, 3, 0}, 0, -1);
    add("difference before length", {1, 4}, {1, 3, 0}, 0, 1);
    add("empty", {}, {}, 0, 0);
    add("empty is less", {}, {0}, 0, -1);
    add("prefix", {1, 3}, {1, 3, 6, 1}, 2, 0);
    add("prefix with difference behind", {1, 3, 6}, {1, 3, 7}, 2, 0);
    add("not a prefix", {1, 2}, {1, 3, 6}, 2, -1);
    add("limit beyond the shorter", {1, 3}, {1, 3, 6}, 3, -1);
    add("limit beyond both", {1, 3}, {1, 3}, 128, 0);
    add("limit of one", {1, 3}, {1, 9}, 1, 0);
    add("longest", SubIdentifiers(128, 1), SubIdentifiers(128, 1), 128, 0);
}

void TestUtilities::oidCompare()
{
    QFETCH(const SubIdentifiers, x);
    QFETCH(const SubIdentifiers, y);
    QFETCH(const smiUINT32, length);
    QFETCH(const smiINT, result);
    const World world;
    OidArgument xArgument(x);
    OidArgument yArgument(y);
    const smiOID xOid = xArgument.get();
    const smiOID yOid = yArgument.get();
    smiINT compared = 99;
    QCOMPARE(SnmpOidCompare(&xOid, &yOid, length, &compared), SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(compared, result);
}

void TestUtilities::checksOfOidToStrInOrder()
{
    const World world;
    QVERIFY(!SnmpOidToStr(nullptr, 0, nullptr));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_OID_INVALID});
    QVERIFY(!SnmpOidToStr(&world.handles.descriptor, 0, nullptr));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SIZE_INVALID});
    QVERIFY(!SnmpOidToStr(&world.handles.descriptor, 1, nullptr));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ALLOC_ERROR});
}

void TestUtilities::freeByAnyDescriptorSyntax_data()
{
    QTest::addColumn<smiUINT32>("syntax");
    for (const smiUINT32 syntax :
         std::initializer_list<smiUINT32>{SNMP_SYNTAX_BITS, SNMP_SYNTAX_OCTETS, SNMP_SYNTAX_OID,
                                          SNMP_SYNTAX_IPADDR, SNMP_SYNTAX_OPAQUE, SNMP_SYNTAX_NSAPADDR})
        QTest::addRow("%#x", syntax) << syntax;
}

void TestUtilities::freeByAnyDescriptorSyntax()
{
    QFETCH(const smiUINT32, syntax);
    const World world;
    smiOID oid{};
    smiOCTETS octets{};
    QVERIFY(SnmpStrToOid("1.3.6", &oid));
    QVERIFY(SnmpContextToStr(world.handles.context, &octets));
    QVERIFY(SnmpFreeDescriptor(syntax, reinterpret_cast<smiLPOPAQUE>(&oid)));
    QVERIFY(SnmpFreeDescriptor(syntax, &octets));
}

/// The union of such a value holds a number that must not be taken for an address.
void TestUtilities::otherSyntaxesReadNothing()
{
    const World world;
    for (smiUINT32 syntax = 0; syntax < 0x200; ++syntax) {
        const bool isDescriptor =
            (syntax >= 3 && syntax <= 6 && syntax != 5) || syntax == 0x40 || syntax == 0x44 || syntax == 0x45;
        if (isDescriptor)
            continue;
        QVERIFY(!SnmpFreeDescriptor(syntax,
                                    reinterpret_cast<smiLPOPAQUE>(8))); // NOLINT(performance-no-int-to-ptr)
        QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SYNTAX_INVALID});
    }
}

void TestUtilities::freeIgnoresLength()
{
    World world;
    const QString before = usage();
    smiOID oid{};
    QVERIFY(SnmpOidCopy(&world.handles.descriptor, &oid));
    oid.len = 0;
    QVERIFY(freeOid(oid));
    QCOMPARE(usage(), before);
}

void TestUtilities::freeClears()
{
    World world;
    smiOID oid{};
    QVERIFY(SnmpOidCopy(&world.handles.descriptor, &oid));
    QVERIFY(freeOid(oid));
    QCOMPARE(oid.ptr, nullptr);
    QCOMPARE(oid.len, 0U);
    QVERIFY(!freeOid(oid));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_OPERATION_INVALID});
}

/// Descriptors belong to no session and no thread.
void TestUtilities::freeFromOtherThreadAndSession()
{
    const World world;
    smiOCTETS octets{};
    QVERIFY(SnmpContextToStr(world.handles.context, &octets));
    QVERIFY(SnmpClose(world.handles.session));
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(octets.ptr)), QByteArray("public"));
    SNMPAPI_STATUS freed = 0;
    std::thread([&] { freed = SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets); }).join();
    QCOMPARE(freed, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
}

void TestUtilities::insideOfDescriptorIsNotIt()
{
    World world;
    smiOID inside = world.handles.descriptor;
    ++inside.ptr;
    QVERIFY(!freeOid(inside));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_OPERATION_INVALID});
    QVERIFY(freeOid(world.handles.descriptor));
}

QTEST_GUILESS_MAIN(TestUtilities)
#include "tst_utilities.moc"
