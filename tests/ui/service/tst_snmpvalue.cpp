// SPDX-License-Identifier: GPL-3.0-or-later
//
// Variable bindings as a person reads them.
#include "snmpvalue.h"

#include <QTest>

namespace {

QString timeTicks(quint32 hundredths)
{
    smiUINT32 arcs[] = {1, 3, 6, 1, 2, 1, 1, 3, 0};
    const smiOID name{std::size(arcs), arcs};
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_TIMETICKS;
    value.value.uNumber = hundredths;
    const Sample sample = sampleOf(name, value);
    return sample.raw == RawValue(quint64(hundredths)) ? sample.text : QStringLiteral("another raw value");
}

} // namespace

class TestSnmpValue : public QObject {
    Q_OBJECT

private slots:
    void timeTicksText_data();
    void timeTicksText();
    void shownTextIsHarmless_data();
    void shownTextIsHarmless();
    void shownTextIsShort();
};

void TestSnmpValue::timeTicksText_data()
{
    QTest::addColumn<quint32>("hundredths");
    QTest::addColumn<QString>("text");
    constexpr quint32 day = 8'640'000;
    QTest::newRow("zero") << 0U << "0:00:00.00";
    QTest::newRow("just under a day") << day - 1 << "23:59:59.99";
    QTest::newRow("a day") << day << "1 day, 0:00:00.00";
    QTest::newRow("days") << 27'390'678U << "3 days, 4:05:06.78";
    QTest::newRow("longest") << 0xFFFFFFFFU << "497 days, 2:27:52.95";
}

void TestSnmpValue::timeTicksText()
{
    QFETCH(const quint32, hundredths);
    QTEST(timeTicks(hundredths), "text");
}

void TestSnmpValue::shownTextIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const QChar instead = QChar::ReplacementCharacter;
    QTest::newRow("text") << QStringLiteral("Linux 交換器") << QStringLiteral("Linux 交換器");
    QTest::newRow("lines and tabs") << QStringLiteral("a\nb\tc") << QStringLiteral("a\nb\tc");
    QTest::newRow("escape") << QStringLiteral("a\x1b[2J") << QStringLiteral("a%1[2J").arg(instead);
    QTest::newRow("override") << QStringLiteral("a\u202Ecba") << QStringLiteral("a%1cba").arg(instead);
    QTest::newRow("isolate") << QStringLiteral("a\u2066b") << QStringLiteral("a%1b").arg(instead);
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a%1b").arg(instead);
}

void TestSnmpValue::shownTextIsHarmless()
{
    QFETCH(const QString, text);
    QTEST(shownText(text), "shown");
}

void TestSnmpValue::shownTextIsShort()
{
    const QString longest(4096, u'x');
    QCOMPARE(shownText(longest), longest);
    QCOMPARE(shownText(longest + u'x'), longest + QChar(0x2026));
}

QTEST_GUILESS_MAIN(TestSnmpValue)
#include "tst_snmpvalue.moc"
