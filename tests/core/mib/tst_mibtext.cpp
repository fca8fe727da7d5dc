// SPDX-License-Identifier: GPL-3.0-or-later
//
// Octets of the network and of module files as text.
#include "mib/printable.h"

#include <QTest>

using namespace winsnmp::mib::detail;

namespace {

OctetView view(const QByteArray &octets)
{
    return {reinterpret_cast<const std::uint8_t *>(octets.constData()),
            static_cast<std::size_t>(octets.size())};
}

} // namespace

class TestMibText : public QObject {
    Q_OBJECT

private slots:
    void decode_data();
    void decode();
    void everyCodePointRoundTrips();
    void text_data();
    void text();
    void hex_data();
    void hex();
    void utf8_data();
    void utf8();
};

void TestMibText::decode_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<uint>("value");
    QTest::addColumn<int>("length");

    QTest::newRow("ASCII") << QByteArray("A") << 0x41U << 1;
    QTest::newRow("two octets") << QByteArray("\xC3\xBC") << 0xFCU << 2;
    QTest::newRow("three octets") << QByteArray("\xE5\x8F\xB0") << 0x53F0U << 3;
    QTest::newRow("four octets") << QByteArray("\xF0\x9F\x98\x80") << 0x1F600U << 4;
    QTest::newRow("largest") << QByteArray("\xF4\x8F\xBF\xBF") << 0x10FFFFU << 4;
    QTest::newRow("above the largest") << QByteArray("\xF4\x90\x80\x80") << 0U << 0;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 0U << 0;
    QTest::newRow("overlong in three") << QByteArray("\xE0\x80\xAF") << 0U << 0;
    QTest::newRow("overlong in four") << QByteArray("\xF0\x80\x80\xAF") << 0U << 0;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0U << 0;
    QTest::newRow("lone continuation") << QByteArray("\x80") << 0U << 0;
    QTest::newRow("cut off") << QByteArray("\xE5\x8F") << 0U << 0;
    QTest::newRow("second octet wrong") << QByteArray("\xE5\x41\x42") << 0U << 0;
    QTest::newRow("FF") << QByteArray("\xFF") << 0U << 0;
}

void TestMibText::decode()
{
    QFETCH(const QByteArray, octets);
    const CodePoint point = decodeUtf8(view(octets), 0);
    QTEST(uint(point.value), "value");
    QTEST(int(point.length), "length");
}

void TestMibText::everyCodePointRoundTrips()
{
    for (char32_t value = 0; value <= 0x10FFFF; ++value) {
        if (value == 0xD800)
            value = 0xE000;
        if (value == 0xFEFF) // QString takes it for a byte order mark
            ++value;
        const QByteArray octets = QString::fromUcs4(&value, 1).toUtf8();
        const CodePoint point = decodeUtf8(view(octets), 0);
        if (point.value != value || point.length != static_cast<std::size_t>(octets.size()))
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(uint(value), 4, 16)));
    }
}

void TestMibText::text_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<QByteArray>("visible");

    QTest::newRow("empty") << QByteArray() << true << QByteArray();
    QTest::newRow("plain") << QByteArray("Rack 7") << true << QByteArray("Rack 7");
    QTest::newRow("backslash") << QByteArray("C:\\Windows") << true << QByteArray("C:\\Windows");
    QTest::newRow("lines") << QByteArray("a\r\n\tb") << true << QByteArray("a\\r\\n\\tb");
    QTest::newRow("UTF-8") << QByteArray("\xE5\x8F\xB0") << true << QByteArray("\xE5\x8F\xB0");
    QTest::newRow("terminator") << QByteArray("eth0\0", 5) << true << QByteArray("eth0\\x00");
    QTest::newRow("only a terminator") << QByteArray("\0", 1) << false << QByteArray("\\x00");
    QTest::newRow("two terminators") << QByteArray("a\0\0", 3) << false << QByteArray("a\\x00\\x00");
    QTest::newRow("escape sequence") << QByteArray("\x1B[2J") << false << QByteArray("\\x1B[2J");
    QTest::newRow("delete") << QByteArray("a\x7F") << false << QByteArray("a\\x7F");
    QTest::newRow("C1 control") << QByteArray("a\xC2\x85") << false << QByteArray("a\\u0085");
    QTest::newRow("Latin-1") << QByteArray("Z\xFCrich") << false << QByteArray("Z\\xFCrich");
    QTest::newRow("right to left override") << QByteArray("a\xE2\x80\xAE"
                                                          "b")
                                            << true << QByteArray("a\\u202Eb");
    QTest::newRow("zero width space") << QByteArray("a\xE2\x80\x8B") << true << QByteArray("a\\u200B");
    QTest::newRow("line separator") << QByteArray("\xE2\x80\xA8") << true << QByteArray("\\u2028");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFx") << true << QByteArray("\\uFEFFx");
    QTest::newRow("tag") << QByteArray("\xF3\xA0\x81\x81") << true << QByteArray("\\u0E0041");
}

void TestMibText::text()
{
    QFETCH(const QByteArray, octets);
    QTEST(isText(view(octets)), "isText");
    QTEST(QByteArray::fromStdString(visibleText(view(octets))), "visible");
}

void TestMibText::hex_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("one") << QByteArray("\0", 1) << QByteArray("00");
    QTest::newRow("several") << QByteArray("\x00\x1A\x2B", 3) << QByteArray("00 1A 2B");
}

void TestMibText::hex()
{
    QFETCH(const QByteArray, octets);
    QTEST(QByteArray::fromStdString(hexText(view(octets))), "text");
}

void TestMibText::utf8_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utf8");

    QTest::newRow("ASCII") << QByteArray("plain") << QByteArray("plain");
    QTest::newRow("UTF-8") << QByteArray("Z\xC3\xBCrich") << QByteArray("Z\xC3\xBCrich");
    QTest::newRow("Latin-1") << QByteArray("Z\xFCrich") << QByteArray("Z\xC3\xBCrich");
    QTest::newRow("end of Latin-1") << QByteArray("\xFF") << QByteArray("\xC3\xBF");
}

void TestMibText::utf8()
{
    QFETCH(const QByteArray, text);
    QTEST(QByteArray::fromStdString(toUtf8(text.toStdString())), "utf8");
}

QTEST_APPLESS_MAIN(TestMibText)

#include "tst_mibtext.moc"
