// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ending the program asks where something would be lost by it, and only there.
#include "testagent.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

class TestQuitting : public QObject {
    Q_OBJECT

private slots:
    void init();
    void asks_data();
    void asks();
    void namesTheSessions();
    void cancelKeepsTheWindow();
    void confirmingEnds();
    void canBeToldNotToAsk();
    void askingCanBeBroughtBack();

private:
    [[nodiscard]] QAction &action(const QString &text);
    [[nodiscard]] QList<SessionSpec> twoIdle() const;
    void quit();

    std::unique_ptr<WindowFixture> m_fixture;
    TestAgent m_agent;
};

void TestQuitting::init()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->settings().setAsksBeforeQuit(true);
}

QAction &TestQuitting::action(const QString &text)
{
    const QList<QAction *> actions = m_fixture->window().findChildren<QAction *>();
    for (QAction *each : actions) {
        if (each->iconText() == text)
            return *each;
    }
    qFatal("no action says %s", qPrintable(text));
}

QList<SessionSpec> TestQuitting::twoIdle() const
{
    SessionSpec spec = WindowFixture::specFor(m_agent.port(), QStringLiteral("<b>core</b>"));
    spec.plan.enabled = false;
    SessionSpec other = spec;
    other.name = QStringLiteral("edge");
    return {spec, other};
}

void TestQuitting::quit()
{
    action(QStringLiteral("Quit")).trigger();
}

void TestQuitting::asks_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<bool>("inFlight");
    QTest::addColumn<bool>("wanted"); // the setting
    QTest::addColumn<bool>("asks");
    QTest::newRow("nothing open") << 0 << false << true << false;
    QTest::newRow("one session") << 1 << false << true << false;
    QTest::newRow("one with a request in flight") << 1 << true << true << true;
    QTest::newRow("two sessions") << 2 << false << true << true;
    QTest::newRow("two, told not to ask") << 2 << false << false << false;
    QTest::newRow("in flight, told not to ask") << 1 << true << false << false;
}

void TestQuitting::asks()
{
    QFETCH(int, sessions);
    QFETCH(bool, inFlight);
    QFETCH(bool, wanted);
    TestAgent silent(TestAgent::Behaviour::Silent);
    m_fixture->settings().setAsksBeforeQuit(wanted);
    QList<SessionSpec> specs = twoIdle().first(sessions);
    if (inFlight) {
        specs.front().port = silent.port();
        specs.front().timeout = std::chrono::seconds(30);
    }
    const QList<SessionId> ids = m_fixture->open(specs);
    if (inFlight) {
        m_fixture->service().pollNow(ids);
        QTRY_COMPARE(m_fixture->service().inFlight(ids), 1);
    }
    quit();
    QTEST(WindowFixture::dialog() != nullptr, "asks");
    QTEST(m_fixture->window().isVisible(), "asks");
    m_fixture->settings().setAsksBeforeQuit(false); // the fixture closes the window
}

void TestQuitting::namesTheSessions()
{
    m_fixture->open(twoIdle());
    quit();
    const QDialog *question = WindowFixture::dialog();
    QVERIFY(question);
    QStringList texts;
    for (const QLabel *label : question->findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("core")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
        texts.append(label->text());
    }
    const QString all = texts.join(u' ');
    QVERIFY(all.contains(QStringLiteral("<b>core</b> (127.0.0.1:%1)").arg(m_agent.port())));
    QVERIFY(all.contains(QStringLiteral("edge")));
    QVERIFY(all.contains(QStringLiteral("2 session")));
    m_fixture->settings().setAsksBeforeQuit(false);
}

void TestQuitting::cancelKeepsTheWindow()
{
    m_fixture->open(twoIdle());
    quit();
    QTest::keyClick(WindowFixture::dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::dialog());
    QVERIFY(m_fixture->window().isVisible());
    QCOMPARE(m_fixture->service().sessionCount(), 2);
    QVERIFY(m_fixture->settings().asksBeforeQuit());
    m_fixture->window().close(); // as the window manager does
    QVERIFY(WindowFixture::dialog());
    m_fixture->settings().setAsksBeforeQuit(false);
}

void TestQuitting::confirmingEnds()
{
    m_fixture->open(twoIdle());
    quit();
    QTest::mouseClick(WindowFixture::dialog()->findChild<QPushButton *>(QStringLiteral("confirmQuit")),
                      Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->window().isVisible());
    QVERIFY(m_fixture->settings().asksBeforeQuit());
}

void TestQuitting::canBeToldNotToAsk()
{
    m_fixture->open(twoIdle());
    quit();
    WindowFixture::dialog()->findChild<QCheckBox *>(QStringLiteral("doNotAskAgain"))->setChecked(true);
    QTest::mouseClick(WindowFixture::dialog()->findChild<QPushButton *>(QStringLiteral("confirmQuit")),
                      Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->window().isVisible());
    QVERIFY(!m_fixture->settings().asksBeforeQuit());
}

void TestQuitting::askingCanBeBroughtBack()
{
    QAction &ask = action(QStringLiteral("Ask before quitting"));
    QVERIFY(ask.isChecked());
    m_fixture->settings().setAsksBeforeQuit(false);
    QVERIFY(!ask.isChecked());
    ask.trigger();
    QVERIFY(m_fixture->settings().asksBeforeQuit());
}

QTEST_MAIN(TestQuitting)
#include "tst_quitting.moc"
