// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values as a person reads them, also when the agent is hostile or disagrees with the module.
#include "mibtesting.h"

#include <QTest>

#include <algorithm>

using namespace mibtest;
namespace mib = winsnmp::mib;

namespace {

smiVALUE number(smiUINT32 syntax, qint64 value)
{
    smiVALUE result{};
    result.syntax = syntax;
    if (syntax == SNMP_SYNTAX_INT)
        result.value.sNumber = static_cast<smiINT>(value);
    else
        result.value.uNumber = static_cast<smiUINT32>(value);
    return result;
}

smiVALUE octets(smiUINT32 syntax, QByteArray &text)
{
    smiVALUE result{};
    result.syntax = syntax;
    result.value.string.len = static_cast<smiUINT32>(text.size());
    result.value.string.ptr = reinterpret_cast<smiLPBYTE>(text.data());
    return result;
}

QString shown(const QByteArray &name, const smiVALUE &value)
{
    return QString::fromStdString(mib::display(oid(name), value));
}

} // namespace

class TestMibDisplay : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void numbers_data();
    void numbers();
    void counter64_data();
    void counter64();
    void octetStrings_data();
    void octetStrings();
    void oids_data();
    void oids();
    void emptyValues_data();
    void emptyValues();
    void nullPointers_data();
    void nullPointers();
    void longOctets_data();
    void longOctets();
};

void TestMibDisplay::initTestCase()
{
    QCOMPARE(list(loadOwn()), QByteArray());
}

void TestMibDisplay::numbers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<uint>("syntax");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *what, const char *name, uint syntax, qint64 value, const char *text) {
        QTest::newRow(what) << QByteArray(name) << syntax << value << QString::fromLatin1(text);
    };

    row("enumeration", "1.3.6.1.2.1.2.2.1.8.1", SNMP_SYNTAX_INT, 1, "up(1)");
    row("enumeration of a convention", "1.3.6.1.2.1.2.2.1.3.1", SNMP_SYNTAX_INT, 6, "ethernetCsmacd(6)");
    row("negative enumeration", "1.3.6.1.2.1.4.37.1.5.1", SNMP_SYNTAX_INT, -2, "reserved(-2)");
    row("number without a name", "1.3.6.1.2.1.2.2.1.8.1", SNMP_SYNTAX_INT, 99, "99");
    row("enumeration as gauge", "1.3.6.1.2.1.2.2.1.8.1", SNMP_SYNTAX_GAUGE32, 2, "down(2)");
    row("plain", "1.3.6.1.2.1.2.1.0", SNMP_SYNTAX_INT, -7, "-7");
    row("least", "1.3.6.1.2.1.2.1.0", SNMP_SYNTAX_INT, -2147483648LL, "-2147483648");
    row("units", "1.3.6.1.2.1.33.1.2.3.0", SNMP_SYNTAX_INT, 37, "37 minutes");
    row("units of a tenth", "1.3.6.1.2.1.33.1.2.5.0", SNMP_SYNTAX_INT, 541, "54.1 Volt DC");
    row("units of a tenth, negative", "1.3.6.1.2.1.33.1.2.6.0", SNMP_SYNTAX_INT, -5, "-0.5 Amp DC");
    row("counter", "1.3.6.1.2.1.2.2.1.10.1", SNMP_SYNTAX_CNTR32, 4294967295LL, "4294967295");
    row("gauge", "1.3.6.1.2.1.2.2.1.5.1", SNMP_SYNTAX_GAUGE32, 1000000000, "1000000000");
    row("historic unsigned", "1.2.3", SNMP_SYNTAX_UINT32, 4294967295LL, "4294967295");
    row("unknown object", "1.3.6.1.4.1.99999.1.0", SNMP_SYNTAX_INT, 1, "1");
    row("no object", "", SNMP_SYNTAX_INT, 1, "1");

    row("no time", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 0, "0:00:00.00");
    row("hundredth", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 1, "0:00:00.01");
    row("hour", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 360000, "1:00:00.00");
    row("before a day", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 8639999, "23:59:59.99");
    row("a day", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 8640000, "1 day, 0:00:00.00");
    row("days", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 27390678, "3 days, 4:05:06.78");
    row("longest", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_TIMETICKS, 4294967295LL, "497 days, 2:27:52.95");
    row("time of a convention", "1.3.6.1.2.1.1.8.0", SNMP_SYNTAX_TIMETICKS, 100, "0:00:01.00");
    row("unknown syntax", "1.3.6.1.2.1.1.3.0", 0x99, 1, "syntax 153");
    row("sequence", "1.3.6.1.2.1.1.3.0", SNMP_SYNTAX_SEQUENCE, 1, "syntax 48");
}

void TestMibDisplay::numbers()
{
    QFETCH(const QByteArray, name);
    QFETCH(const uint, syntax);
    QFETCH(const qint64, value);
    QTEST(shown(name, number(syntax, value)), "text");
}

void TestMibDisplay::counter64_data()
{
    QTest::addColumn<uint>("high");
    QTest::addColumn<uint>("low");
    QTest::addColumn<QString>("text");

    QTest::newRow("zero") << 0U << 0U << "0";
    QTest::newRow("low half") << 0U << 4294967295U << "4294967295";
    QTest::newRow("high half") << 1U << 0U << "4294967296";
    QTest::newRow("largest") << 4294967295U << 4294967295U << "18446744073709551615";
}

void TestMibDisplay::counter64()
{
    QFETCH(const uint, high);
    QFETCH(const uint, low);
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_CNTR64;
    value.value.hNumber = {high, low};
    QTEST(shown("1.3.6.1.2.1.31.1.1.1.6.1", value), "text");
    QTEST(shown("1.3.6.1.4.1.99999", value), "text");
}

void TestMibDisplay::octetStrings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<uint>("syntax");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *what, const char *name, uint syntax, const QByteArray &octets,
                        const char *text) {
        QTest::newRow(what) << QByteArray(name) << syntax << octets << QString::fromUtf8(text);
    };
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };
    constexpr uint Octets = SNMP_SYNTAX_OCTETS;
    const char *descr = "1.3.6.1.2.1.1.1.0";
    const char *mac = "1.3.6.1.2.1.2.2.1.6.1";
    const char *errorState = "1.3.6.1.2.1.25.3.5.1.2.1";
    const char *unknown = "1.3.6.1.4.1.99999.1.0";

    row("text", descr, Octets, "Linux router", "Linux router");
    row("several lines", descr, Octets, "Cisco IOS\r\nCopyright", "Cisco IOS\\r\\nCopyright");
    row("Latin-1", descr, Octets, "Z\xFCrich", "Z\\xFCrich");
    row("empty text", descr, Octets, "", "");
    row("UTF-8", "1.3.6.1.2.1.47.1.1.1.1.2.1", Octets, "\xE6\xA9\x9F\xE6\x88\xBF", "機房");
    row("hardware address", mac, Octets, hex("001a2b3c4d5e"), "00:1a:2b:3c:4d:5e");
    row("hardware address that looks like text", mac, Octets, "ABCDEF", "41:42:43:44:45:46");
    row("date", "1.3.6.1.2.1.25.1.2.0", Octets, hex("07ea0b170a141e052b0800"), "2026-11-23,10:20:30.5,+8:0");
    row("bits", errorState, Octets, hex("8420"), "lowPaper(0), jammed(5), markerSupplyMissing(10)");
    row("bit without a name", errorState, Octets, hex("0001"), "15");
    row("no bits", errorState, Octets, hex("00"), "{}");
    row("no octets of bits", errorState, Octets, "", "{}");
    row("bits of an unknown object", unknown, SNMP_SYNTAX_BITS, hex("c0"), "0, 1");
    row("InetAddress of IPv4", "1.3.6.1.2.1.4.34.1.2.1", Octets, hex("7f000001"), "127.0.0.1");
    row("InetAddress of IPv6", "1.3.6.1.2.1.4.34.1.2.1", Octets, hex("20010db8000000000000000000000001"),
        "2001:db8::1");
    row("InetAddress of a name", "1.3.6.1.2.1.4.34.1.2.1", Octets, "router.example", "router.example");
    row("text of an unknown object", unknown, Octets, "Rack 7", "Rack 7");
    row("terminated text", unknown, Octets, QByteArray("eth0\0", 5), "eth0\\x00");
    row("octets of an unknown object", unknown, Octets, hex("001a2b"), "00 1A 2B");
    row("escape sequence", unknown, Octets, "\x1B[2J", "1B 5B 32 4A");
    row("direction override", unknown, Octets,
        "a\xE2\x80\xAE"
        "b",
        "a\\u202Eb");
    row("octets for a number", "1.3.6.1.2.1.2.2.1.8.1", Octets, "up", "up");

    row("IpAddress", "1.3.6.1.2.1.4.20.1.1.127.0.0.1", SNMP_SYNTAX_IPADDR, hex("7f000001"), "127.0.0.1");
    row("IpAddress too short", unknown, SNMP_SYNTAX_IPADDR, hex("7f0000"), "7F 00 00");
    row("IpAddress too long", unknown, SNMP_SYNTAX_IPADDR, hex("7f00000102"), "7F 00 00 01 02");
    row("IpAddress empty", unknown, SNMP_SYNTAX_IPADDR, "", "");
    row("NsapAddress", unknown, SNMP_SYNTAX_NSAPADDR, hex("4700"), "47 00");
    row("opaque float", unknown, SNMP_SYNTAX_OPAQUE, hex("9f78043e800000"), "0.25");
    row("opaque double", unknown, SNMP_SYNTAX_OPAQUE, hex("9f7908c004000000000000"), "-2.5");
    row("opaque not a number", unknown, SNMP_SYNTAX_OPAQUE, hex("9f78047fc00000"), "nan");
    row("opaque float cut off", unknown, SNMP_SYNTAX_OPAQUE, hex("9f78043e8000"), "9F 78 04 3E 80 00");
    row("opaque text", unknown, SNMP_SYNTAX_OPAQUE, "abc", "61 62 63");
}

void TestMibDisplay::octetStrings()
{
    QFETCH(const QByteArray, name);
    QFETCH(const uint, syntax);
    QFETCH(QByteArray, octets);
    QTEST(shown(name, ::octets(syntax, octets)), "text");
}

void TestMibDisplay::oids_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");

    QTest::newRow("name") << QByteArray("1.3.6.1.2.1.25.2.1.4") << "HOST-RESOURCES-TYPES::hrStorageFixedDisk";
    QTest::newRow("enterprise") << QByteArray("1.3.6.1.4.1.8072.3.2.10")
                                << "SNMPv2-SMI::enterprises.8072.3.2.10";
    QTest::newRow("zeroDotZero") << QByteArray("0.0") << "SNMPv2-SMI::zeroDotZero";
    QTest::newRow("numbers") << QByteArray("1.2.840") << "1.2.840";
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("longer than allowed") << QByteArray("2" + QByteArray(".1").repeated(300))
                                         << QString::fromLatin1("2" + QByteArray(".1").repeated(300));
}

void TestMibDisplay::oids()
{
    QFETCH(const QByteArray, value);
    OidVector numbers = oid(value);
    smiVALUE shownValue{};
    shownValue.syntax = SNMP_SYNTAX_OID;
    shownValue.value.oid = {static_cast<smiUINT32>(numbers.size()), numbers.data()};
    QTEST(shown("1.3.6.1.2.1.1.2.0", shownValue), "text");
}

void TestMibDisplay::emptyValues_data()
{
    QTest::addColumn<uint>("syntax");
    QTest::addColumn<QString>("text");

    QTest::newRow("null") << uint(SNMP_SYNTAX_NULL) << "NULL";
    QTest::newRow("no such object") << uint(SNMP_SYNTAX_NOSUCHOBJECT) << "noSuchObject";
    QTest::newRow("no such instance") << uint(SNMP_SYNTAX_NOSUCHINSTANCE) << "noSuchInstance";
    QTest::newRow("end of view") << uint(SNMP_SYNTAX_ENDOFMIBVIEW) << "endOfMibView";
}

void TestMibDisplay::emptyValues()
{
    QFETCH(const uint, syntax);
    QTEST(shown("1.3.6.1.2.1.2.2.1.8.1", number(syntax, 0)), "text");
}

void TestMibDisplay::nullPointers_data()
{
    QTest::addColumn<uint>("syntax");

    for (const int syntax :
         {SNMP_SYNTAX_OCTETS, SNMP_SYNTAX_OID, SNMP_SYNTAX_IPADDR, SNMP_SYNTAX_OPAQUE, SNMP_SYNTAX_NSAPADDR})
        QTest::addRow("syntax %d", syntax) << uint(syntax);
}

void TestMibDisplay::nullPointers()
{
    QFETCH(const uint, syntax);
    smiVALUE value{};
    value.syntax = syntax;
    value.value.string = {5, nullptr};
    QCOMPARE(shown("1.3.6.1.4.1.99999", value), QString());
}

void TestMibDisplay::longOctets_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("octets");

    for (const char *name : {"1.3.6.1.2.1.1.1.0", "1.3.6.1.2.1.2.2.1.6.1", "1.3.6.1.2.1.25.3.5.1.2.1",
                             "1.3.6.1.2.1.25.1.2.0", "1.3.6.1.2.1.4.34.1.2.1", "1.3.6.1.4.1.99999"}) {
        QTest::addRow("%s text", name) << QByteArray(name) << QByteArray(65535, 'a');
        QTest::addRow("%s ones", name) << QByteArray(name) << QByteArray(65535, '\xFF');
        QTest::addRow("%s zeros", name) << QByteArray(name) << QByteArray(65535, '\0');
        QTest::addRow("%s cut off characters", name)
            << QByteArray(name) << QByteArray("\xE5\x8F").repeated(30000);
    }
}

/// Every octet string of any length gives text that grows with it and no faster, in UTF-8 without control
/// characters.
void TestMibDisplay::longOctets()
{
    QFETCH(const QByteArray, name);
    QFETCH(QByteArray, octets);
    const auto size = static_cast<std::size_t>(octets.size());
    const std::string text = mib::display(oid(name), ::octets(SNMP_SYNTAX_OCTETS, octets));
    QVERIFY(!text.empty());
    QVERIFY(text.size() <= 5 * size);
    const QString decoded = QString::fromStdString(text);
    QVERIFY(!decoded.contains(QChar::ReplacementCharacter));
    QVERIFY(std::all_of(decoded.begin(), decoded.end(), [](QChar c) { return c.isPrint(); }));
}

QTEST_GUILESS_MAIN(TestMibDisplay)

#include "tst_mibdisplay.moc"
