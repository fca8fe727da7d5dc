// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window for people who do not see it or have no pointer: every control has a name, and Tab reaches it.
#include "testagent.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QTreeView>

class TestAccessibility : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void controlsHaveNames_data();
    void controlsHaveNames();
    void tabReachesControls_data();
    void tabReachesControls();
    void menuKeyOpensMenu_data();
    void menuKeyOpensMenu();

private:
    static void addPages();
    void show(const QString &page);
    [[nodiscard]] QList<QWidget *> controls();

    std::unique_ptr<TestAgent> m_agent;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

QString describe(const QWidget *widget)
{
    return QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

} // namespace

void TestAccessibility::init()
{
    m_agent = std::make_unique<TestAgent>();
    m_fixture = std::make_unique<WindowFixture>();
    const QList<SessionId> ids = m_fixture->open({WindowFixture::specFor(m_agent->port())});
    m_fixture->select(ids);
    QTRY_VERIFY(m_fixture->service().session(ids.front())->polls > 1);
}

void TestAccessibility::cleanup()
{
    m_fixture.reset();
    m_agent.reset();
}

void TestAccessibility::addPages()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"Overview", "Results", "Chart", "Resources", "Allocation failures", "Limits"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestAccessibility::show(const QString &page)
{
    m_fixture->showPage(page);
    QTest::qWait(0);
}

QList<QWidget *> TestAccessibility::controls()
{
    QList<QWidget *> found;
    const QList<QWidget *> all = m_fixture->window().findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesTab && !widget->focusProxy() && widget->isVisible() && widget->isEnabled())
            found.append(widget);
    }
    return found;
}

void TestAccessibility::controlsHaveNames_data()
{
    addPages();
}

void TestAccessibility::controlsHaveNames()
{
    QFETCH(QString, page);
    show(page);
    const QList<QWidget *> all = controls();
    QVERIFY(!all.isEmpty());
    for (QWidget *widget : all) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(describe(widget)));
    }
}

void TestAccessibility::tabReachesControls_data()
{
    addPages();
}

void TestAccessibility::tabReachesControls()
{
    QFETCH(QString, page);
    show(page);
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    m_fixture->table().setFocus();
    const QList<QWidget *> all = controls();
    QSet<QWidget *> reached;
    for (int steps = 0; steps < 200; ++steps) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        if (QApplication::focusWidget() == &m_fixture->table())
            break;
    }
    for (QWidget *widget : all)
        QVERIFY2(reached.contains(widget), qPrintable(describe(widget)));
}

void TestAccessibility::menuKeyOpensMenu_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("part");
    QTest::newRow("chart") << "Chart"
                           << "chart";
    QTest::newRow("resources' chart") << "Resources"
                                      << "resourceChart";
}

void TestAccessibility::menuKeyOpensMenu()
{
    QFETCH(QString, page);
    QFETCH(QString, part);
    show(page);
    auto *widget = m_fixture->window().findChild<QWidget *>(part);
    QVERIFY(widget);
    widget->setFocus();
    QStringList entries;
    QTimer::singleShot(0, this, [&entries] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            for (const QAction *action : menu->actions())
                entries.append(action->text());
            menu->close();
        }
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), widget->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(widget, &event);
    QVERIFY(entries.contains(QStringLiteral("&Copy picture")));
    QVERIFY(entries.contains(QStringLiteral("&Save picture…")));
    QVERIFY(entries.contains(QStringLiteral("&Reset zoom")));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
