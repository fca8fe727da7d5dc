// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages as docks: tabs, windows of their own, side by side.
#include "pagedockstest.h"
#include "testagent.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace pagetitles;

class TestPageDocks : public PageDocksTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void firstLayout_data();
    void firstLayout();
    void tabsTellWhatPagesShow();
    void tearsOffAndPutsBack();
    void tabIsPulledOut();
    void keysWorkInAWindowOfItsOwn();
    void closedPageComesBackByKey_data();
    void closedPageComesBackByKey();
    void closesInMenu();
    void tabHasMenu();
    void standsBesideAndBack();
    void unseenPageIsNotRefreshed();
};

void TestPageDocks::firstLayout_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(1280, 720);
    QTest::newRow("large") << QSize(1920, 1080);
}

void TestPageDocks::firstLayout()
{
    QFETCH(QSize, size);
    MainWindow &window = m_fixture->window();
    window.showNormal();
    window.resize(size);
    QTRY_COMPARE(window.size(), size);
    const QStringList titles = m_fixture->pages();
    for (const QString &title : titles) {
        QVERIFY2(hasTab(title), qPrintable(title));
        QCOMPARE(window.dockWidgetArea(&page(title)), Qt::BottomDockWidgetArea);
        QCOMPARE(isSeen(title), title == overview);
    }
    // The tab says what the page is: no title takes a line away from it.
    QCOMPARE(page(overview).widget()->height(), page(overview).height());
    const int table = m_fixture->table().height();
    const int pages = page(overview).height();
    QVERIFY2(table * 100 >= (table + pages) * 45, qPrintable(QStringLiteral("%1 %2").arg(table).arg(pages)));
    QVERIFY2(table * 100 <= (table + pages) * 75, qPrintable(QStringLiteral("%1 %2").arg(table).arg(pages)));
}

void TestPageDocks::tabsTellWhatPagesShow()
{
    const QStringList titles = m_fixture->pages();
    for (const QString &title : titles) {
        const auto [row, tab] = m_fixture->tabOf(title);
        QVERIFY2(row, qPrintable(title));
        QVERIFY2(!row->tabIcon(tab).isNull(), qPrintable(title));
        QVERIFY2(row->tabToolTip(tab).contains(action(title).statusTip()), qPrintable(row->tabToolTip(tab)));
        QVERIFY(!row->accessibleName().isEmpty());
    }
}

void TestPageDocks::tearsOffAndPutsBack()
{
    apply(QStringLiteral("Tear off page"), results);
    QTRY_VERIFY(page(results).isFloating());
    QVERIFY(isSeen(results));
    QVERIFY(!hasTab(results));
    QCOMPARE(page(results).windowTitle(), results);
    QTRY_VERIFY(page(results).titleBarWidget()->isVisible());
    QTRY_VERIFY(page(results).titleBarWidget()->height() > 10);
    // What it shows follows the selection as before.
    TestAgent agent;
    m_fixture->select(m_fixture->open({WindowFixture::specFor(agent.port(), QStringLiteral("torn"))}));
    QTRY_VERIFY(m_fixture->part<QTableView>("results").model()->rowCount() > 1);
    m_fixture->showPage(chart);
    QVERIFY(isSeen(results));
    auto *button = page(results).titleBarWidget()->findChild<QToolButton *>(QStringLiteral("tearOffPage"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!page(results).isFloating());
    QTRY_VERIFY(hasTab(results));
    QTRY_VERIFY(!isSeen(chart));
    QTRY_VERIFY(!page(results).titleBarWidget()->isVisible());
    QTRY_COMPARE(page(results).widget()->height(), page(results).height());
}

void TestPageDocks::tabIsPulledOut()
{
    const auto [row, tab] = m_fixture->tabOf(chart);
    const QPoint start = row->tabRect(tab).center();
    QTest::mousePress(row, Qt::LeftButton, {}, start);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(row, start + QPoint(step, -10 * step));
    QTRY_VERIFY(page(chart).isFloating());
    QTest::mouseRelease(row, Qt::LeftButton, {}, start + QPoint(8, -80));
    QVERIFY(page(chart).width() < m_fixture->window().width());
    QVERIFY(page(chart).isFloating());
    QTRY_VERIFY(!hasTab(chart));
    QVERIFY(hasTab(results));
}

void TestPageDocks::keysWorkInAWindowOfItsOwn()
{
    TestAgent agent;
    m_fixture->select(m_fixture->open({WindowFixture::specFor(agent.port())}));
    apply(QStringLiteral("Tear off page"), results);
    page(results).activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page(results)));
    auto &table = m_fixture->part<QTableView>("results");
    QTRY_VERIFY(table.model()->rowCount() > 1);
    table.setFocus();
    table.selectAll();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Session\t")));
    QTest::keyClick(&table, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->part<QLineEdit>("searchText").hasFocus());
    table.setFocus();
    table.setCurrentIndex(table.model()->index(1, 1));
    QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
    QTest::keyClick(&table, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
    QTRY_VERIFY(m_fixture->part<QLineEdit>("quickTarget").hasFocus());
}

void TestPageDocks::closedPageComesBackByKey_data()
{
    QTest::addColumn<bool>("tornOff");
    QTest::newRow("among the tabs") << false;
    QTest::newRow("in a window of its own") << true;
}

void TestPageDocks::closedPageComesBackByKey()
{
    QFETCH(bool, tornOff);
    if (tornOff)
        apply(QStringLiteral("Tear off page"), chart);
    apply(QStringLiteral("Close page"), chart);
    QTRY_VERIFY(page(chart).isHidden());
    QVERIFY(!hasTab(chart));
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    m_fixture->table().setFocus();
    QTest::keyClick(&m_fixture->table(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(isSeen(chart));
    QCOMPARE(page(chart).isFloating(), tornOff);
    QTRY_VERIFY(page(chart).isAncestorOf(QApplication::focusWidget()));
}

void TestPageDocks::closesInMenu()
{
    QAction &toggle = *page(resources).toggleViewAction();
    QVERIFY(toggle.isChecked());
    QVERIFY(std::ranges::any_of(toggle.associatedObjects(),
                                [](const QObject *object) { return qobject_cast<const QMenu *>(object); }));
    toggle.trigger();
    QTRY_VERIFY(page(resources).isHidden());
    toggle.trigger();
    QTRY_VERIFY(isSeen(resources));
}

void TestPageDocks::tabHasMenu()
{
    m_fixture->showPage(results);
    page(results).widget()->setFocus();
    const auto [row, tab] = m_fixture->tabOf(chart);
    const QPoint place = row->tabRect(tab).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, row->mapToGlobal(place));
    QCoreApplication::sendEvent(row, &event);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu->actions().contains(&action(QStringLiteral("Tear off page"))));
    menu->close();
    // What the menu does is for the tab it was asked of, which was not the page in front: that has the focus
    // now, so that whoever gives it back when a menu closes gives it to the right page.
    QVERIFY(isSeen(chart));
    QVERIFY(page(chart).isAncestorOf(QApplication::focusWidget()));
    action(QStringLiteral("Close page")).trigger();
    QTRY_VERIFY(page(chart).isHidden());
    QVERIFY(!page(results).isHidden());
}

void TestPageDocks::standsBesideAndBack()
{
    apply(QStringLiteral("Put page beside"), chart);
    QTRY_VERIFY(isSeen(chart) && !hasTab(chart));
    m_fixture->showPage(results);
    QVERIFY(isSeen(chart));
    QTRY_VERIFY(page(chart).titleBarWidget()->isVisible());
    QTRY_VERIFY(page(chart).x() > page(results).x() + page(results).width() / 2);
    QCOMPARE(page(chart).y() + page(chart).height(), page(results).y() + page(results).height());
    const int whole = m_fixture->window().width();
    QVERIFY2(page(chart).width() > whole / 3, qPrintable(QString::number(page(chart).width())));
    QVERIFY2(page(results).width() > whole / 3, qPrintable(QString::number(page(results).width())));

    apply(QStringLiteral("Put page beside"), chart);
    QTRY_VERIFY(hasTab(chart));
    QTRY_VERIFY(!isSeen(results));
}

/// Neither below another tab nor closed: what it shows when it comes back is the newest all the same.
void TestPageDocks::unseenPageIsNotRefreshed()
{
    TestAgent agent;
    const QList<SessionId> ids = m_fixture->open({WindowFixture::specFor(agent.port())});
    m_fixture->showPage(overview);
    m_fixture->select(ids);
    const auto &table = m_fixture->part<QTableView>("results");
    QTRY_VERIFY(m_fixture->service().session(ids.front())->polls > 2);
    QTest::qWait(300);
    QCOMPARE(table.model()->rowCount(), 0);
    QVERIFY(!table.isVisible());
    m_fixture->showPage(results);
    QVERIFY(table.model()->rowCount() > 1);
}

QTEST_MAIN(TestPageDocks)
#include "tst_pagedocks.moc"
