// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagestack.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>

class TestMessageStack : public QObject {
    Q_OBJECT

private slots:
    void init();
    void showsOneAtATime();
    void newestComesToTheFront();
    void sameSubjectStaysInPlace();
    void goesWhenItsCauseGoes_data();
    void goesWhenItsCauseGoes();
    void dismissingShowsTheNext();
    void choiceMayPost();

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QToolButton &more() const;
    void post(const char *subject, const char *text);

    std::unique_ptr<MessageStack> m_stack;
};

void TestMessageStack::init()
{
    m_stack = std::make_unique<MessageStack>();
    m_stack->show();
}

QString TestMessageStack::shownText() const
{
    QStringList texts;
    for (const MessageBar *bar : m_stack->findChildren<MessageBar *>()) {
        if (bar->isVisible())
            texts.append(bar->text());
    }
    return texts.join(u'|');
}

QToolButton &TestMessageStack::more() const
{
    return *m_stack->findChild<QToolButton *>(QStringLiteral("moreMessages"));
}

void TestMessageStack::post(const char *subject, const char *text)
{
    m_stack->post(QLatin1String(subject), {MessageBar::Kind::Warning, QLatin1String(text)});
}

void TestMessageStack::showsOneAtATime()
{
    QCOMPARE(shownText(), QString());
    post("a", "first");
    QVERIFY(more().isHidden());
    post("b", "second");
    post("c", "third");
    QCOMPARE(shownText(), QStringLiteral("third"));
    QCOMPARE(more().text(), QStringLiteral("+2 more"));
    QStringList seen{shownText()};
    for (int i = 0; i < 2; ++i) {
        QTest::mouseClick(&more(), Qt::LeftButton);
        seen.append(shownText());
    }
    seen.sort();
    QCOMPARE(seen, (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
    QCOMPARE(more().text(), QStringLiteral("+2 more"));
}

void TestMessageStack::newestComesToTheFront()
{
    post("a", "first");
    post("b", "second");
    QCOMPARE(m_stack->shown(), QStringLiteral("b"));
    QCOMPARE(m_stack->text(QStringLiteral("a")), QStringLiteral("first"));
    QVERIFY(m_stack->holds(QStringLiteral("a")));
    QVERIFY(!m_stack->holds(QStringLiteral("c")));
}

void TestMessageStack::sameSubjectStaysInPlace()
{
    post("a", "one refused");
    post("b", "other");
    post("a", "two refused");
    QCOMPARE(shownText(), QStringLiteral("other"));
    QCOMPARE(m_stack->count(), 2);
    QCOMPARE(m_stack->text(QStringLiteral("a")), QStringLiteral("two refused"));
}

void TestMessageStack::goesWhenItsCauseGoes_data()
{
    QTest::addColumn<QString>("gone");
    QTest::addColumn<QString>("shown");
    QTest::newRow("in front") << "b"
                              << "first";
    QTest::newRow("behind") << "a"
                            << "second";
    QTest::newRow("none") << "c"
                          << "second";
}

void TestMessageStack::goesWhenItsCauseGoes()
{
    QFETCH(QString, gone);
    post("a", "first");
    post("b", "second");
    m_stack->withdraw(gone);
    QTEST(shownText(), "shown");
    QCOMPARE(more().isHidden(), m_stack->count() == 1);
}

void TestMessageStack::dismissingShowsTheNext()
{
    post("a", "first");
    m_stack->post(QStringLiteral("b"),
                  {MessageBar::Kind::Error, QStringLiteral("second"), {{QStringLiteral("Go"), [] {}}}});
    QTest::mouseClick(m_stack->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(shownText(), QStringLiteral("first"));
    const auto buttons = m_stack->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(shownText(), QString());
    QCOMPARE(m_stack->count(), 0);
}

void TestMessageStack::choiceMayPost()
{
    m_stack->post(QStringLiteral("a"),
                  {MessageBar::Kind::Error, QStringLiteral("refused"), {{QStringLiteral("Retry"), [this] {
                                                                             post("a", "refused again");
                                                                         }}}});
    QTest::mouseClick(m_stack->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(shownText(), QStringLiteral("refused again"));
}

QTEST_MAIN(TestMessageStack)
#include "tst_messagestack.moc"
