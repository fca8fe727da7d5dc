// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opaque values that hold what a device has sent in an encoding its type does not have.
#include "mib/wrappedvalue.h"

#include <QByteArray>
#include <QTest>

using winsnmp::mib::detail::wrappedValueText;

class TestWrappedValue : public QObject {
    Q_OBJECT

private slots:
    void text_data();
    void text();
};

void TestWrappedValue::text_data()
{
    QTest::addColumn<QByteArray>("opaque");
    QTest::addColumn<QByteArray>("expected"); // empty: not one of these
    const auto row = [](const char *name, const char *opaque, const char *expected) {
        QTest::newRow(name) << QByteArray::fromHex(opaque) << QByteArray(expected);
    };
    row("INTEGER of 33 bits", "0205 00FFFFFC19", "INTEGER of 33 bits: 00 FF FF FC 19");
    row("INTEGER, negative", "0205 FF7FFFFFFF", "INTEGER of 33 bits: FF 7F FF FF FF");
    row("INTEGER of 64 bits", "0208 7FFFFFFFFFFFFFFF", "INTEGER of 64 bits: 7F FF FF FF FF FF FF FF");
    row("INTEGER in range", "020105", "");
    row("Counter32 of 34 bits", "4105 0100000000", "Counter32 of 34 bits: 01 00 00 00 00");
    row("Gauge32, negative", "4201FF", "negative Gauge32: FF");
    row("TimeTicks in range", "430105", "");
    row("Counter64", "4605 09E3C1E290", "42475840144");
    row("Counter64 of 66 bits", "4609 010000000000000000",
        "Counter64 of 66 bits: 01 00 00 00 00 00 00 00 00");
    row("Counter64 of no octets", "4600", "Counter64 of 0 octets: ");
    row("Unsigned32", "4705 00FFFFFFFF", "4294967295");
    row("noSuchObject", "8000", "noSuchObject");
    row("noSuchInstance", "8100", "noSuchInstance");
    row("endOfMibView", "8200", "endOfMibView");
    row("exception with content", "800100", "noSuchObject of 1 octets: 00");
    row("NULL with content", "050100", "NULL of 1 octets: 00");
    row("NULL", "0500", "");
    row("IpAddress of 5 octets", "4005 C0A8000101", "IpAddress of 5 octets: C0 A8 00 01 01");
    row("IpAddress", "4004 C0A80001", "");
    row("OID that is none", "0602 2B81", "OBJECT IDENTIFIER of 2 octets: 2B 81");
    row("any octets", "4142", "");
    row("octets behind", "810000", "");
    row("OCTET STRING", "0402 4142", "");
    row("unknown type", "0101FF", "");
    row("empty", "", "");
}

void TestWrappedValue::text()
{
    QFETCH(QByteArray, opaque);
    QFETCH(QByteArray, expected);
    const auto text = wrappedValueText({reinterpret_cast<const std::uint8_t *>(opaque.constData()),
                                        static_cast<std::size_t>(opaque.size())});
    QCOMPARE(text.has_value(), !expected.isEmpty());
    QCOMPARE(QByteArray::fromStdString(text.value_or("")), expected);
}

QTEST_APPLESS_MAIN(TestWrappedValue)
#include "tst_wrappedvalue.moc"
