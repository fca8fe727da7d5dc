// SPDX-License-Identifier: GPL-3.0-or-later
//
// DISPLAY-HINT of RFC 2579 section 3.1 on numbers and octets, hostile ones included.
#include "mib/displayhint.h"

#include <QTest>

#include <limits>

using winsnmp::mib::detail::applyIntegerHint;
using winsnmp::mib::detail::applyOctetHint;
using winsnmp::mib::detail::OctetView;

namespace {

OctetView view(const QByteArray &octets)
{
    return {reinterpret_cast<const std::uint8_t *>(octets.constData()),
            static_cast<std::size_t>(octets.size())};
}

QString shown(const std::optional<std::string> &text)
{
    return text ? QString::fromStdString(*text) : QStringLiteral("(none)");
}

} // namespace

class TestDisplayHint : public QObject {
    Q_OBJECT

private slots:
    void integer_data();
    void integer();
    void octets_data();
    void octets();
    void lengthIsBounded_data();
    void lengthIsBounded();
};

void TestDisplayHint::integer_data()
{
    QTest::addColumn<QByteArray>("hint");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");

    QTest::newRow("d") << QByteArray("d") << qint64(1234) << "1234";
    QTest::newRow("d negative") << QByteArray("d") << qint64(-5) << "-5";
    QTest::newRow("d-2") << QByteArray("d-2") << qint64(1234) << "12.34";
    QTest::newRow("d-2 small") << QByteArray("d-2") << qint64(5) << "0.05";
    QTest::newRow("d-2 zero") << QByteArray("d-2") << qint64(0) << "0.00";
    QTest::newRow("d-2 negative") << QByteArray("d-2") << qint64(-5) << "-0.05";
    QTest::newRow("d-4 as long as the number") << QByteArray("d-4") << qint64(1234) << "0.1234";
    QTest::newRow("d-0") << QByteArray("d-0") << qint64(7) << "7";
    QTest::newRow("x") << QByteArray("x") << qint64(255) << "ff";
    QTest::newRow("x negative") << QByteArray("x") << qint64(-255) << "-ff";
    QTest::newRow("o") << QByteArray("o") << qint64(8) << "10";
    QTest::newRow("b") << QByteArray("b") << qint64(5) << "101";
    QTest::newRow("least 32-bit number") << QByteArray("d") << qint64(-2147483648LL) << "-2147483648";
    QTest::newRow("largest 32-bit number") << QByteArray("x") << qint64(4294967295LL) << "ffffffff";
    QTest::newRow("least number") << QByteArray("b") << std::numeric_limits<qint64>::min()
                                  << QLatin1Char('-') + QString(QLatin1Char('1'))
            + QString(63, QLatin1Char('0'));
    QTest::newRow("empty") << QByteArray() << qint64(1) << "(none)";
    QTest::newRow("octet hint") << QByteArray("255a") << qint64(1) << "(none)";
    QTest::newRow("unknown letter") << QByteArray("z") << qint64(1) << "(none)";
    QTest::newRow("places missing") << QByteArray("d-") << qint64(1) << "(none)";
    QTest::newRow("places of hex") << QByteArray("x-2") << qint64(1) << "(none)";
    QTest::newRow("something after") << QByteArray("d-2x") << qint64(1) << "(none)";
    QTest::newRow("negative places") << QByteArray("d--2") << qint64(1) << "(none)";
    QTest::newRow("absurd places") << QByteArray("d-4000000000") << qint64(1) << "(none)";
    QTest::newRow("places beyond any integer")
        << QByteArray("d-99999999999999999999999") << qint64(1) << "(none)";
}

void TestDisplayHint::integer()
{
    QFETCH(const QByteArray, hint);
    QFETCH(const qint64, value);
    QTEST(shown(applyIntegerHint(hint.toStdString(), value)), "text");
}

void TestDisplayHint::octets_data()
{
    QTest::addColumn<QByteArray>("hint");
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("text");
    const auto hex = [](const char *digits) { return QByteArray::fromHex(digits); };

    QTest::newRow("255a") << QByteArray("255a") << QByteArray("eth0") << "eth0";
    QTest::newRow("255a empty") << QByteArray("255a") << QByteArray() << "";
    QTest::newRow("255a Latin-1") << QByteArray("255a") << QByteArray("Z\xFCrich") << "Z\\xFCrich";
    QTest::newRow("255a control") << QByteArray("255a") << QByteArray("a\r\nb\x1B[31m")
                                  << "a\\r\\nb\\x1B[31m";
    QTest::newRow("255t UTF-8") << QByteArray("255t") << QByteArray("\xE5\x8F\xB0\xE5\x8C\x97")
                                << QString::fromUtf8("\xE5\x8F\xB0\xE5\x8C\x97");
    QTest::newRow("character over two groups")
        << QByteArray("2t") << QByteArray("\xE5\x8F\xB0") << QString::fromUtf8("\xE5\x8F\xB0");
    QTest::newRow("1x:") << QByteArray("1x:") << hex("001a2b3c4d5e") << "00:1a:2b:3c:4d:5e";
    QTest::newRow("1x: one octet") << QByteArray("1x:") << hex("0a") << "0a";
    QTest::newRow("2x: odd length") << QByteArray("2x:") << hex("fe800001ff") << "fe80:0001:ff";
    QTest::newRow("1d.1d.1d.1d") << QByteArray("1d.1d.1d.1d") << hex("c0a80001") << "192.168.0.1";
    QTest::newRow("IPv4 with zone") << QByteArray("1d.1d.1d.1d%4d") << hex("c0a8000100000002")
                                    << "192.168.0.1%2";
    QTest::newRow("IPv6") << QByteArray("2x:2x:2x:2x:2x:2x:2x:2x") << hex("20010db8000000000000000000000001")
                          << "2001:0db8:0000:0000:0000:0000:0000:0001";
    QTest::newRow("transport address")
        << QByteArray("0a[2x:2x:2x:2x:2x:2x:2x:2x]0a:2d") << hex("20010db800000000000000000000000100a1")
        << "[2001:0db8:0000:0000:0000:0000:0000:0001]:161";
    QTest::newRow("date") << QByteArray("2d-1d-1d,1d:1d:1d.1d,1a1d:1d") << hex("07c8051a0d1e0f00")
                          << "1992-5-26,13:30:15.0";
    QTest::newRow("date with zone") << QByteArray("2d-1d-1d,1d:1d:1d.1d,1a1d:1d")
                                    << hex("07c8051a0d1e0f002d0400") << "1992-5-26,13:30:15.0,-4:0";
    QTest::newRow("UUID") << QByteArray("4x-2x-2x-1x1x-6x") << hex("00112233445566778899aabbccddeeff")
                          << "00112233-4455-6677-8899-aabbccddeeff";
    QTest::newRow("octal") << QByteArray("1o ") << hex("00ff08") << "000 377 010";
    QTest::newRow("8 octets decimal")
        << QByteArray("8d") << hex("ffffffffffffffff") << "18446744073709551615";
    QTest::newRow("9 octets hex") << QByteArray("9x") << hex("000102030405060708") << "000102030405060708";
    QTest::newRow("last one goes on") << QByteArray("1d.1x:") << hex("0a0b0c") << "10.0b:0c";
    QTest::newRow("repeat") << QByteArray("*1x:/1d.") << hex("0301020304050607") << "01:02:03/4.5.6.7";
    QTest::newRow("repeat without terminator") << QByteArray("*1x:1d.") << hex("02010203") << "01:02:3";
    QTest::newRow("repeat more than there is") << QByteArray("*1x:/1d.") << hex("ff0102") << "01:02";
    QTest::newRow("repeat nothing") << QByteArray("*1x:/1d.") << hex("0007") << "7";
    QTest::newRow("shorter than the hint") << QByteArray("1d.1d.1d.1d") << hex("0a") << "10";

    QTest::newRow("9 octets decimal") << QByteArray("9d") << hex("000102030405060708") << "(none)";
    QTest::newRow("empty hint") << QByteArray() << QByteArray("x") << "(none)";
    QTest::newRow("integer hint") << QByteArray("d-2") << QByteArray("x") << "(none)";
    QTest::newRow("length missing") << QByteArray("x:") << QByteArray("x") << "(none)";
    QTest::newRow("format missing") << QByteArray("255") << QByteArray("x") << "(none)";
    QTest::newRow("unknown format") << QByteArray("1z") << QByteArray("x") << "(none)";
    QTest::newRow("star alone") << QByteArray("*") << QByteArray("x") << "(none)";
    QTest::newRow("length beyond any integer")
        << QByteArray("99999999999999999999999a") << QByteArray("x") << "(none)";
    QTest::newRow("huge length") << QByteArray("4294967295a") << QByteArray("text") << "text";
    QTest::newRow("nothing for ever") << QByteArray("0a") << QByteArray("x") << "(none)";
    QTest::newRow("repeat of nothing") << QByteArray("*0a-") << QByteArray(100, '\xFF') << "(none)";
    QTest::newRow("control characters in the hint") << QByteArray("1d\n") << hex("0102") << "1\\n2";
}

void TestDisplayHint::octets()
{
    QFETCH(const QByteArray, hint);
    QFETCH(const QByteArray, octets);
    QTEST(shown(applyOctetHint(hint.toStdString(), view(octets))), "text");
}

void TestDisplayHint::lengthIsBounded_data()
{
    QTest::addColumn<QByteArray>("hint");

    for (const char *hint :
         {"1d.", "1x:", "1o:", "255a", "*1x:/", "0a[1d]", "1a", "2d-1d-1d,1d:1d:1d.1d,1a1d:1d"})
        QTest::newRow(hint) << QByteArray(hint);
}

void TestDisplayHint::lengthIsBounded()
{
    QFETCH(const QByteArray, hint);
    const QByteArray octets(65535, '\xFF');
    const auto text = applyOctetHint(hint.toStdString(), view(octets));
    QVERIFY(text);
    QVERIFY(!text->empty());
    QVERIFY(text->size() <= 5 * static_cast<std::size_t>(octets.size()));
}

QTEST_APPLESS_MAIN(TestDisplayHint)

#include "tst_displayhint.moc"
