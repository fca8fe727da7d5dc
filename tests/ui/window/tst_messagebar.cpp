// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include <QPushButton>
#include <QTest>

class TestMessageBar : public QObject {
    Q_OBJECT

private slots:
    void buttonsAreThereAtOnce();
    void sameButtonsSurviveAnUpdate();
    void otherWordsMakeOtherButtons();
    void choiceMayChangeTheBar();
    void dismissing_data();
    void dismissing();

private:
    [[nodiscard]] static QList<QPushButton *> shownButtons(const MessageBar &bar);
};

QList<QPushButton *> TestMessageBar::shownButtons(const MessageBar &bar)
{
    QList<QPushButton *> buttons = bar.findChildren<QPushButton *>();
    buttons.removeIf([](const QPushButton *button) { return !button->isVisible(); });
    return buttons;
}

void TestMessageBar::buttonsAreThereAtOnce()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Information, QStringLiteral("first"));
    QCOMPARE(shownButtons(bar).size(), 0);
    bar.showMessage(MessageBar::Kind::Error, QStringLiteral("second"), {{QStringLiteral("Retry"), [] {}}});
    QCOMPARE(shownButtons(bar).size(), 1);
    QCOMPARE(bar.accessibleName(), QStringLiteral("second"));
}

void TestMessageBar::sameButtonsSurviveAnUpdate()
{
    MessageBar bar;
    QString chosen;
    const auto show = [&](const QString &text) {
        bar.showMessage(MessageBar::Kind::Error, text,
                        {{QStringLiteral("Retry"), [&chosen, text] { chosen = text; }}});
    };
    show(QStringLiteral("one refused"));
    QPushButton *button = shownButtons(bar).constFirst();
    QTest::mousePress(button, Qt::LeftButton);
    show(QStringLiteral("two refused"));
    QCOMPARE(shownButtons(bar), QList<QPushButton *>{button});
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(chosen, QStringLiteral("two refused"));
}

void TestMessageBar::otherWordsMakeOtherButtons()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Error, QStringLiteral("text"),
                    {{QStringLiteral("Show"), [] {}}, {QStringLiteral("Retry"), [] {}}});
    bar.showMessage(MessageBar::Kind::Error, QStringLiteral("text"), {{QStringLiteral("Retry"), [] {}}});
    QCOMPARE(shownButtons(bar).size(), 1);
    QCOMPARE(shownButtons(bar).constFirst()->text(), QStringLiteral("Retry"));
}

void TestMessageBar::choiceMayChangeTheBar()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Error, QStringLiteral("refused"),
                    {{QStringLiteral("Retry"),
                      [&bar] { bar.showMessage(MessageBar::Kind::Success, QStringLiteral("open")); }}});
    QTest::mouseClick(shownButtons(bar).constFirst(), Qt::LeftButton);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), QStringLiteral("open"));
    QCOMPARE(shownButtons(bar).size(), 0);
}

void TestMessageBar::dismissing_data()
{
    QTest::addColumn<bool>("closesBar");
    QTest::newRow("closes the bar") << true;
    QTest::newRow("leaves the bar") << false;
}

void TestMessageBar::dismissing()
{
    QFETCH(bool, closesBar);
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Warning, QStringLiteral("text"),
                    {{QStringLiteral("Go"), [] {}, closesBar}});
    QTest::mouseClick(shownButtons(bar).constFirst(), Qt::LeftButton);
    QCOMPARE(bar.isVisible(), !closesBar);
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
