// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagegenerator.h"
#include "values/oidtext.h"

#include <QTest>

using namespace codectest;
using winsnmp::core::compareOid;
using winsnmp::core::formatOid;
using winsnmp::core::MaxSubIdentifiers;
using winsnmp::core::parseOid;

namespace {

/// Empty when the text is refused.
Oid parsed(const QByteArray &text)
{
    std::uint32_t out[MaxSubIdentifiers];
    const auto count = parseOid({text.constData(), static_cast<std::size_t>(text.size())}, out);
    return count ? Oid(out, out + *count) : Oid();
}

QByteArray formatted(const Oid &oid)
{
    std::vector<char> out(formatOid(oid, {}));
    formatOid(oid, out);
    return {out.data(), static_cast<qsizetype>(out.size()) - 1};
}

QByteArray repeated(const char *head, int times, const char *part)
{
    return head + QByteArray(part).repeated(times);
}

} // namespace

Q_DECLARE_METATYPE(Oid)

class TestOidText : public QObject {
    Q_OBJECT

private slots:
    void parse_data();
    void parse();
    void format_data();
    void format();
    void formatNeverWritesPastTheBuffer_data();
    void formatNeverWritesPastTheBuffer();
    void textAndBackIsTheSame();
    void compare_data();
    void compare();
};

void TestOidText::parse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Oid>("expected");
    const auto row = [](const char *name, QByteArray text, Oid expected) {
        QTest::newRow(name) << text << std::move(expected);
    };
    row("usual", "1.3.6.1.2.1.1.3.0", {1, 3, 6, 1, 2, 1, 1, 3, 0});
    row("leading dot", ".1.3.6", {1, 3, 6});
    row("two", "0.0", {0, 0});
    row("largest second below 0", "0.39", {0, 39});
    row("largest second below 1", "1.39.4294967295", {1, 39, 4294967295U});
    row("largest second below 2", "2.4294967295", {2, 4294967295U});
    row("leading zeros", "01.003.0006", {1, 3, 6});
    row("very long number", "1.3.000000000000000000000000000000004294967295", {1, 3, 4294967295U});
    row("128", repeated("2", 127, ".4294967295"), largestOid(128));

    row("129", repeated("2", 128, ".1"), {});
    row("empty", "", {});
    row("dot", ".", {});
    row("two dots", "..", {});
    row("one", "1", {});
    row("one with dot", ".1", {});
    row("trailing dot", "1.3.6.", {});
    row("trailing dot after one", "1.", {});
    row("double dot", "1..3", {});
    row("two leading dots", "..1.3", {});
    row("plus", "1.+3", {});
    row("minus", "1.-3", {});
    row("leading space", " 1.3", {});
    row("trailing space", "1.3 ", {});
    row("newline", "1.3\n", {});
    row("letters", "1.3.iso", {});
    row("name", "sysUpTime.0", {});
    row("hexadecimal", "1.0x3", {});
    row("character above 127", "1.3\xB2", {});
    row("character behind 9", "1.3:6", {});
    row("character before 0", "1.3/6", {});
    row("inner NUL", QByteArray("1.3\0.6", 6), {});
    row("2^32", "1.3.4294967296", {});
    row("2^64 + 1", "1.3.18446744073709551617", {});
    row("2^64 + 1 in the first place", "18446744073709551617.3", {});
    row("first above 2", "3.1", {});
    row("second above 39 below 0", "0.40", {});
    row("second above 39 below 1", "1.40.1", {});
}

void TestOidText::parse()
{
    QFETCH(QByteArray, text);
    QFETCH(Oid, expected);
    QVERIFY(parsed(text) == expected);
}

void TestOidText::format_data()
{
    QTest::addColumn<Oid>("oid");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none") << Oid() << QByteArray();
    QTest::newRow("one") << Oid{7} << QByteArray("7");
    QTest::newRow("usual") << Oid{1, 3, 6, 1} << QByteArray("1.3.6.1");
    QTest::newRow("digits") << Oid{9, 10, 99, 100, 999, 1000, 65535, 4294967295U}
                            << QByteArray("9.10.99.100.999.1000.65535.4294967295");
    QTest::newRow("128 of the largest")
        << Oid(128, 4294967295U) << repeated("4294967295", 127, ".4294967295");
}

void TestOidText::format()
{
    QFETCH(Oid, oid);
    QFETCH(QByteArray, expected);
    QCOMPARE(formatted(oid), expected);
    QCOMPARE(formatOid(oid, {}), static_cast<std::size_t>(expected.size()) + 1);
}

void TestOidText::formatNeverWritesPastTheBuffer_data()
{
    format_data();
}

void TestOidText::formatNeverWritesPastTheBuffer()
{
    QFETCH(Oid, oid);
    QFETCH(QByteArray, expected);
    const auto needed = static_cast<std::size_t>(expected.size()) + 1;
    for (std::size_t size = 1; size < needed + 20; ++size) {
        std::vector<char> out(size, '#'); // AddressSanitizer sees a write behind it
        QCOMPARE(formatOid(oid, out), needed);
        QCOMPARE(QByteArray(out.data()), expected.first(static_cast<qsizetype>(std::min(size, needed)) - 1));
    }
}

void TestOidText::textAndBackIsTheSame()
{
    MessageGenerator random(4711);
    for (int i = 0; i < 2000; ++i) {
        const Oid oid = random.oid();
        QVERIFY(parsed(formatted(oid)) == oid);
        QVERIFY(parsed('.' + formatted(oid)) == oid);
    }
}

void TestOidText::compare_data()
{
    QTest::addColumn<Oid>("x");
    QTest::addColumn<Oid>("y");
    QTest::addColumn<int>("maxLength");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, Oid x, Oid y, int maxLength, int expected) {
        QTest::newRow(name) << std::move(x) << std::move(y) << maxLength << expected;
    };
    row("both empty", {}, {}, 0, 0);
    row("empty is less", {}, {1}, 0, -1);
    row("equal", {1, 3, 6}, {1, 3, 6}, 0, 0);
    row("difference decides", {1, 3, 6}, {1, 4}, 0, -1);
    row("unsigned", {1, 4294967295U}, {1, 1}, 0, 1);
    row("prefix is less", {1, 3}, {1, 3, 0}, 0, -1);
    row("longer is greater", {1, 3, 0}, {1, 3}, 0, 1);
    row("limit before the difference", {1, 3, 6}, {1, 3, 7}, 2, 0);
    row("limit at the difference", {1, 3, 6}, {1, 3, 7}, 3, -1);
    row("limit equal to the shorter one", {1, 3}, {1, 3, 6}, 2, 0);
    row("limit beyond the shorter one", {1, 3}, {1, 3, 6}, 3, -1);
    row("limit beyond both, equal", {1, 3}, {1, 3}, 128, 0);
    row("limit with an empty one", {}, {1, 3}, 1, -1);
}

void TestOidText::compare()
{
    QFETCH(Oid, x);
    QFETCH(Oid, y);
    QFETCH(int, maxLength);
    QFETCH(int, expected);
    QCOMPARE(compareOid(x, y, static_cast<std::size_t>(maxLength)), expected);
    QCOMPARE(compareOid(y, x, static_cast<std::size_t>(maxLength)), -expected);
}

QTEST_GUILESS_MAIN(TestOidText)

#include "tst_oidtext.moc"
