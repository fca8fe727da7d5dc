// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every key of the window does what the shortcut list says.
#include "testagent.h"
#include "windowfixture.h"

#include "sessiontreemodel.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

class TestWindowKeys : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newSession();
    void quickConnect();
    void pollNow();
    void startAndStop();
    void filterAndEscape();
    void escapeCancelsRequests();
    void deleteClosesInTableOnly();
    void copiesSessionsAsTsv();
    void copiesOtherTables();
    void pages();
    void edits();
    void duplicates();
    void shortcutList();
    void everyControlHasAName();

private:
    SessionId openIdle(TestAgent &agent, const QString &name = {});
    [[nodiscard]] SessionInfo session(SessionId id) { return *m_fixture->service().session(id); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowKeys::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void TestWindowKeys::cleanup()
{
    if (QDialog *dialog = WindowFixture::dialog())
        dialog->reject();
    m_fixture.reset();
}

SessionId TestWindowKeys::openIdle(TestAgent &agent, const QString &name)
{
    SessionSpec spec = WindowFixture::specFor(agent.port(), name);
    spec.plan.enabled = false;
    const QList<SessionId> ids = m_fixture->open({spec});
    m_fixture->select(ids);
    return ids.front();
}

void TestWindowKeys::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QKeySequence keys(QKeyCombination(modifiers, key));
    const QList<QAction *> actions = m_fixture->window().findChildren<QAction *>();
    for (const QAction *action : actions) {
        // An action follows what is selected, which the window hears of a moment later.
        if (action->shortcut() == keys)
            QTRY_VERIFY2(action->isEnabled(), qPrintable(keys.toString()));
    }
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestWindowKeys::newSession()
{
    m_fixture->table().setFocus();
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(WindowFixture::dialog());
    QTRY_VERIFY(WindowFixture::dialog()->findChild<QLineEdit *>(QStringLiteral("host"))->hasFocus());
}

void TestWindowKeys::quickConnect()
{
    TestAgent agent;
    m_fixture->table().setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    auto &target = m_fixture->part<QLineEdit>("quickTarget");
    QVERIFY(target.hasFocus());
    QTest::keyClicks(&target, QStringLiteral("127.0.0.1:%1").arg(agent.port()));
    press(Qt::Key_Return);
    QVERIFY(m_fixture->part<QLineEdit>("quickCommunity").hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("public"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->service().sessionCount(), 1);
}

void TestWindowKeys::pollNow()
{
    TestAgent agent;
    const SessionId id = openIdle(agent);
    press(Qt::Key_F5);
    QTRY_COMPARE(session(id).polls, quint64{1});
}

void TestWindowKeys::startAndStop()
{
    TestAgent agent;
    const SessionId id = openIdle(agent);
    press(Qt::Key_F6);
    QTRY_VERIFY(session(id).polls >= 2);
    press(Qt::Key_F7);
    QTRY_VERIFY(!session(id).polling());
}

void TestWindowKeys::filterAndEscape()
{
    TestAgent agent;
    const SessionId first = openIdle(agent, QStringLiteral("alpha"));
    const SessionId second = openIdle(agent, QStringLiteral("beta"));
    m_fixture->select({second});
    press(Qt::Key_F, Qt::ControlModifier);
    auto &filter = m_fixture->part<QLineEdit>("filterText");
    QVERIFY(filter.hasFocus());
    QTest::keyClicks(&filter, QStringLiteral("BETA"));
    QTRY_COMPARE(m_fixture->shownSessions(), 1);
    QCOMPARE(m_fixture->selected(), QList<SessionId>{second});
    press(Qt::Key_Escape);
    QVERIFY(filter.text().isEmpty());
    QTRY_COMPARE(m_fixture->shownSessions(), 2);
    QCOMPARE(m_fixture->selected(), QList<SessionId>{second});
    QVERIFY(m_fixture->service().session(first).has_value());
}

void TestWindowKeys::escapeCancelsRequests()
{
    TestAgent silent(TestAgent::Behaviour::Silent);
    SessionSpec spec = WindowFixture::specFor(silent.port());
    spec.timeout = std::chrono::seconds(30);
    const QList<SessionId> ids = m_fixture->open({spec});
    m_fixture->select(ids);
    QTRY_COMPARE(m_fixture->service().inFlight(ids), 1);
    press(Qt::Key_F7);
    press(Qt::Key_Escape);
    QTRY_COMPARE(m_fixture->service().inFlight(ids), 0);
    QVERIFY(session(ids.front()).isOpen());
}

void TestWindowKeys::deleteClosesInTableOnly()
{
    TestAgent agent;
    openIdle(agent);
    m_fixture->showPage(QStringLiteral("Results"));
    m_fixture->part<QTableView>("results").setFocus();
    press(Qt::Key_Delete);
    m_fixture->part<QLineEdit>("filterText").setFocus();
    press(Qt::Key_Delete);
    QCOMPARE(m_fixture->service().sessionCount(), 1);
    m_fixture->table().setFocus();
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_fixture->service().sessionCount(), 0);
}

void TestWindowKeys::copiesSessionsAsTsv()
{
    TestAgent agent;
    openIdle(agent, QStringLiteral("copied one"));
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3); // header, row, nothing after the last line end
    QVERIFY(lines.at(0).startsWith(QStringLiteral("Name\tTarget\tVersion\tState")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("copied one\t127.0.0.1:%1\t").arg(agent.port())));
    QCOMPARE(lines.at(0).count(QLatin1Char('\t')), lines.at(1).count(QLatin1Char('\t')));
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("public")));
}

void TestWindowKeys::copiesOtherTables()
{
    m_fixture->showPage(QStringLiteral("Resources"));
    auto &resources = m_fixture->part<QTableView>("resources");
    resources.setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), resources.model()->rowCount() + 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("Resource\tUsed\tLimit")));
}

void TestWindowKeys::pages()
{
    const QStringList pages = m_fixture->pages();
    m_fixture->table().setFocus();
    for (int page = 0; page < pages.size(); ++page) {
        const QWidget &panel = *m_fixture->page(pages.at(page)).widget();
        press(static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
        QTRY_VERIFY2(panel.isVisible(), qPrintable(pages.at(page)));
        const QWidget *focused = QApplication::focusWidget();
        QVERIFY2(focused == &panel || panel.isAncestorOf(focused), qPrintable(pages.at(page)));
    }
    QCOMPARE(pages.size(), 6);
}

void TestWindowKeys::edits()
{
    TestAgent agent;
    const SessionId id = openIdle(agent, QStringLiteral("old name"));
    const quintptr handle = session(id).handle;
    press(Qt::Key_F2);
    QTRY_VERIFY(WindowFixture::dialog());
    auto *name = WindowFixture::dialog()->findChild<QLineEdit *>(QStringLiteral("name"));
    QCOMPARE(name->text(), QStringLiteral("old name"));
    name->setText(QStringLiteral("new name"));
    WindowFixture::dialog()->accept();
    QTRY_COMPARE(session(id).spec->name, QStringLiteral("new name"));
    QCOMPARE(session(id).handle, handle);
}

void TestWindowKeys::duplicates()
{
    TestAgent agent;
    const SessionId id = openIdle(agent, QStringLiteral("twin"));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(WindowFixture::dialog());
    WindowFixture::dialog()->accept();
    QTRY_COMPARE(m_fixture->service().sessionCount(), 2);
    QCOMPARE(*m_fixture->service().sessions().back().spec, *session(id).spec);
}

void TestWindowKeys::shortcutList()
{
    m_fixture->table().setFocus();
    press(Qt::Key_F1);
    QTRY_VERIFY(WindowFixture::dialog());
    const auto *table = WindowFixture::dialog()->findChild<QTableWidget *>();
    QStringList keys;
    for (int row = 0; row < table->rowCount(); ++row) {
        QVERIFY(!table->item(row, 1)->text().isEmpty());
        QVERIFY2(!keys.contains(table->item(row, 0)->text()), qPrintable(table->item(row, 0)->text()));
        keys.append(table->item(row, 0)->text());
    }
    for (const char *key : {"Ctrl+N", "Ctrl+K", "F5", "Ctrl+F", "Ctrl+C", "Esc", "Del"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
}

void TestWindowKeys::everyControlHasAName()
{
    // The status bar speaks with the first reading of the library.
    QTRY_VERIFY(!m_fixture->part<QToolButton>("statusSessions").text().isEmpty());
    const QList<QWidget *> widgets = m_fixture->window().findChildren<QWidget *>();
    const QList<QLabel *> labels = m_fixture->window().findChildren<QLabel *>();
    int controls = 0;
    for (const QWidget *widget : widgets) {
        const bool inner = widget->isHidden()
            || widget->window() != &m_fixture->window() // lists of combo boxes
            || widget->objectName().startsWith(QStringLiteral("qt_"))
            || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<const QLineEdit *>(widget->parentWidget())
            || qobject_cast<const QHeaderView *>(widget)
            || qobject_cast<const QTabBar *>(widget->parentWidget())
            || qobject_cast<const QTableView *>(widget->parentWidget());
        if (inner || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool control = button || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget);
        if (!control)
            continue;
        const bool labelled = std::any_of(labels.begin(), labels.end(),
                                          [&](const QLabel *label) { return label->buddy() == widget; });
        const bool named =
            labelled || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(named, qPrintable(widget->objectName() + u' ' + widget->metaObject()->className()));
        ++controls;
    }
    QVERIFY(controls > 20);
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
