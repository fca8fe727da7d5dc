// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nothing that a person sees, in the window or on a terminal, can hide, reorder or steer anything.
#include "visibletext.h"

#include <QTest>

class TestVisibleText : public QObject {
    Q_OBJECT

private slots:
    void visible_data();
    void visible();
};

void TestVisibleText::visible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "MIB folder, 100 %"
                           << "MIB folder, 100 %";
    QTest::newRow("Chinese") << QStringLiteral("工作階段") << QStringLiteral("工作階段");
    QTest::newRow("beyond 16 bits") << QStringLiteral("\U0001F4BE") << QStringLiteral("\U0001F4BE");
    QTest::newRow("escape") << QStringLiteral("\x1b[31mred") << "\\x1B[31mred";
    QTest::newRow("title") << QStringLiteral("\x1b]0;owned\x07") << "\\x1B]0;owned\\x07";
    QTest::newRow("lines") << "a\nb\r\tc"
                           << "a\\nb\\r\\tc";
    QTest::newRow("delete") << QStringLiteral("\x7f") << "\\x7F";
    QTest::newRow("eight-bit control") << QStringLiteral("\u009b2J") << "\\u009B2J";
    QTest::newRow("right to left") << QStringLiteral("\u202egpj.exe") << "\\u202Egpj.exe";
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << "a\\u2028b";
    QTest::newRow("no character") << QStringLiteral("\uFFFE") << "\\uFFFE";
    QTest::newRow("tag beyond 16 bits") << QStringLiteral("\U000E0041") << "\\u0E0041";
    QTest::newRow("zero") << QString(QChar(0)) << "\\x00";
    QTest::newRow("half a pair") << QString(QChar(0xD800)) << QString(QChar(QChar::ReplacementCharacter));
}

void TestVisibleText::visible()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(visibleText(text), shown);
}

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"
