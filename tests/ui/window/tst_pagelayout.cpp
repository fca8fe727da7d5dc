// SPDX-License-Identifier: GPL-3.0-or-later
//
// How pages stand is kept from one start to the next, and put back to how it was at first.
#include "pagedockstest.h"

#include <QTreeView>

using namespace pagetitles;

class TestPageLayout : public PageDocksTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void resets();
    void restartKeepsLayout();
    void maximisedIsNotKept();
    void newPageJoinsTheTabs();
    void layoutOfALaterVersionIsLeftAlone();
};

void TestPageLayout::resets()
{
    const int height = page(overview).height();
    apply(QStringLiteral("Tear off page"), results);
    apply(QStringLiteral("Put page beside"), chart);
    apply(QStringLiteral("Close page"), resources);
    doubleClickTab(overview);
    action(QStringLiteral("Reset layout")).trigger();
    const QStringList titles = m_fixture->pages();
    for (const QString &title : titles) {
        QTRY_VERIFY2(hasTab(title), qPrintable(title));
        QTRY_COMPARE(isSeen(title), title == overview);
    }
    QTRY_VERIFY(m_fixture->table().isVisible());
    QTRY_COMPARE(page(overview).height(), height);
}

void TestPageLayout::restartKeepsLayout()
{
    apply(QStringLiteral("Tear off page"), results);
    apply(QStringLiteral("Put page beside"), chart);
    apply(QStringLiteral("Close page"), resources);
    m_fixture->showPage(QStringLiteral("Limits"));
    page(results).resize(640, 333);
    m_fixture->restart();
    QTRY_VERIFY(page(results).isFloating());
    QCOMPARE(page(results).size(), QSize(640, 333));
    QTRY_VERIFY(page(results).titleBarWidget()->isVisible());
    QVERIFY(isSeen(results));
    QVERIFY(isSeen(chart) && !hasTab(chart));
    QVERIFY(page(resources).isHidden());
    QTRY_VERIFY(isSeen(QStringLiteral("Limits")));
    QVERIFY(!isSeen(overview));
}

void TestPageLayout::maximisedIsNotKept()
{
    const int height = page(overview).height();
    doubleClickTab(chart);
    QTRY_VERIFY(!m_fixture->table().isVisible());
    m_fixture->restart();
    QVERIFY(m_fixture->table().isVisible());
    QTRY_VERIFY(isSeen(chart));
    QTRY_COMPARE(page(chart).height(), height);
}

/// As after an update of the program that brings one.
void TestPageLayout::newPageJoinsTheTabs()
{
    apply(QStringLiteral("Close page"), chart);
    apply(QStringLiteral("Close page"), resources);
    m_fixture->window().close();
    QStringList known = m_fixture->settings().view(QStringLiteral("pages")).toStringList();
    QVERIFY(known.removeOne(QStringLiteral("chart")));
    m_fixture->settings().setView(QStringLiteral("pages"), known);
    m_fixture->restart();
    QTRY_VERIFY(hasTab(chart));
    QVERIFY(page(resources).isHidden());
}

void TestPageLayout::layoutOfALaterVersionIsLeftAlone()
{
    QByteArray layout = m_fixture->window().saveState(99);
    m_fixture->window().close();
    m_fixture->settings().setView(QStringLiteral("docks"), layout);
    const MainWindow next(m_fixture->service(), m_fixture->mibs(), m_fixture->settings());
    QCOMPARE(next.findChildren<QDockWidget *>().size(), m_fixture->pages().size());
    const auto *dock = next.findChild<QDockWidget *>(QStringLiteral("page-chart"));
    QCOMPARE(next.dockWidgetArea(const_cast<QDockWidget *>(dock)), Qt::BottomDockWidgetArea);
    QCOMPARE(m_fixture->settings().view(QStringLiteral("docks")).toByteArray(), layout);
}

QTEST_MAIN(TestPageLayout)
#include "tst_pagelayout.moc"
