// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts of modules: whole, each once, and where they are for good.
#include "mib/texts.h"

#include <QTest>

#include <string>
#include <utility>
#include <vector>

using winsnmp::mib::detail::Text;
using winsnmp::mib::detail::Texts;

class TestTexts : public QObject {
    Q_OBJECT

private slots:
    void keeps_data();
    void keeps();
    void emptyTextIsNone();
    void manyTextsStayApart();
    void textsOutliveAMove();
};

void TestTexts::keeps_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("kept");

    const QByteArray large(1 << 20, 'x');
    QTest::newRow("word") << QByteArray("ifDescr") << QByteArray("ifDescr");
    QTest::newRow("NUL inside") << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
    QTest::newRow("UTF-8") << QByteArray("\xC3\xBC") << QByteArray("\xC3\xBC");
    QTest::newRow("Latin-1") << QByteArray("\xFC") << QByteArray("\xC3\xBC");
    QTest::newRow("larger than a block") << large << large;
}

void TestTexts::keeps()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, kept);
    Texts texts;
    const Text first = texts.keep(text.toStdString());
    const Text second = texts.keep(text.toStdString());
    QVERIFY(first.view() == kept.toStdString());
    QVERIFY(first.size() == static_cast<std::size_t>(kept.size()));
    QVERIFY(first.place() == second.place());
}

void TestTexts::emptyTextIsNone()
{
    Texts texts;
    QVERIFY(texts.keep("").empty());
    QVERIFY(Text().view().empty());
    QVERIFY(!texts.keep("a").empty());
}

void TestTexts::manyTextsStayApart()
{
    constexpr int Count = 100'000;
    Texts texts;
    std::vector<Text> kept;
    for (int i = 0; i < Count; ++i)
        kept.push_back(texts.keep(std::to_string(i)));
    for (int i = 0; i < Count; ++i) {
        const Text text = kept[static_cast<std::size_t>(i)];
        QVERIFY(text.view() == std::to_string(i));
        QVERIFY(texts.keep(std::to_string(i)).place() == text.place());
    }
}

void TestTexts::textsOutliveAMove()
{
    Texts texts;
    const Text text = texts.keep("sysUpTime");
    texts.finish();
    const Texts moved = std::move(texts);
    QVERIFY(text.view() == "sysUpTime");
}

QTEST_APPLESS_MAIN(TestTexts)

#include "tst_texts.moc"
