// SPDX-License-Identifier: GPL-3.0-or-later
#include "testagent.h"
#include "windowfixture.h"

#include "sessiontreemodel.h"

#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTreeView>

class TestViewState : public QObject {
    Q_OBJECT

private slots:
    void init();
    void comesBack();
    void resetsLayout();
    void staleStateDoesNoHarm();
    void olderColumnsAreIgnored();

private:
    QAction &action(const QString &text);
    [[nodiscard]] bool isSeen(const QString &page) { return m_fixture->page(page).widget()->isVisible(); }
    /// The columns that are shown, from left to right, with their widths.
    [[nodiscard]] QStringList columns();
    void changeEverything();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestViewState::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

QAction &TestViewState::action(const QString &text)
{
    const QList<QAction *> actions = m_fixture->window().findChildren<QAction *>();
    for (QAction *each : actions) {
        if (each->iconText() == text)
            return *each;
    }
    qFatal("no action says %s", qPrintable(text));
}

QStringList TestViewState::columns()
{
    const QHeaderView &header = *m_fixture->table().header();
    QStringList shown;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            shown.append(QStringLiteral("%1:%2").arg(column).arg(header.sectionSize(column)));
    }
    return shown;
}

void TestViewState::changeEverything()
{
    QHeaderView &header = *m_fixture->table().header();
    header.setSectionHidden(SessionTreeModel::Target, true);
    header.setSectionHidden(SessionTreeModel::Handle, false);
    header.moveSection(header.visualIndex(SessionTreeModel::Bytes), 1);
    header.resizeSection(SessionTreeModel::State, 173);
    m_fixture->table().sortByColumn(SessionTreeModel::Bytes, Qt::DescendingOrder);
    m_fixture->showPage(QStringLiteral("Resources"));
    m_fixture->part<QTableView>("resources").horizontalHeader()->resizeSection(0, 111);
    m_fixture->part<QLineEdit>("filterText").setText(QStringLiteral("switch"));
    action(QStringLiteral("Failing only")).setChecked(true);
    action(QStringLiteral("Thread")).trigger();
    m_fixture->window().resize(1111, 777);
}

void TestViewState::comesBack()
{
    changeEverything();
    m_fixture->restart();
    const QHeaderView &header = *m_fixture->table().header();
    QVERIFY(header.isSectionHidden(SessionTreeModel::Target));
    QVERIFY(!header.isSectionHidden(SessionTreeModel::Handle));
    QCOMPARE(header.visualIndex(SessionTreeModel::Bytes), 1);
    QCOMPARE(header.sectionSize(SessionTreeModel::State), 173);
    QCOMPARE(header.sortIndicatorSection(), static_cast<int>(SessionTreeModel::Bytes));
    QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(isSeen(QStringLiteral("Resources")));
    QVERIFY(!isSeen(QStringLiteral("Overview")));
    QCOMPARE(m_fixture->part<QTableView>("resources").columnWidth(0), 111);
    QCOMPARE(m_fixture->part<QLineEdit>("filterText").text(), QStringLiteral("switch"));
    QVERIFY(action(QStringLiteral("Failing only")).isChecked());
    QVERIFY(!action(QStringLiteral("Hide idle")).isChecked());
    QVERIFY(action(QStringLiteral("Thread")).isChecked());
    QCOMPARE(m_fixture->window().sessions().grouping(), SessionTreeModel::Grouping::Thread);
    QCOMPARE(m_fixture->window().size(), QSize(1111, 777));
}

void TestViewState::resetsLayout()
{
    const QStringList before = columns();
    changeEverything();
    action(QStringLiteral("Reset layout")).trigger();
    QCOMPARE(columns(), before);
    QCOMPARE(m_fixture->table().header()->sortIndicatorSection(), -1);
    QTRY_VERIFY(isSeen(QStringLiteral("Overview")));
    QVERIFY(m_fixture->part<QLineEdit>("filterText").text().isEmpty());
    QVERIFY(!action(QStringLiteral("Failing only")).isChecked());
    QVERIFY(action(QStringLiteral("Nothing")).isChecked());
    QCOMPARE(m_fixture->window().sessions().grouping(), SessionTreeModel::Grouping::None);
    m_fixture->restart();
    QVERIFY(!m_fixture->table().header()->isSectionHidden(SessionTreeModel::Target));
}

void TestViewState::staleStateDoesNoHarm()
{
    m_fixture->window().close();
    for (const char *name : {"geometry", "docks", "columns-sessionView", "columns-results", "chartSplitter"})
        m_fixture->settings().setView(QLatin1String(name), QByteArray("no state of any version"));
    m_fixture->settings().setView(QStringLiteral("page"), 99);
    m_fixture->settings().setView(QStringLiteral("columnsVersion"), 2);
    m_fixture->restart();
    const QHeaderView &header = *m_fixture->table().header();
    QCOMPARE(header.count(), static_cast<int>(SessionTreeModel::ColumnCount));
    QVERIFY(!header.isSectionHidden(SessionTreeModel::Name));
    QVERIFY(isSeen(QStringLiteral("Overview")));
    for (const QString &page : m_fixture->pages())
        QVERIFY2(m_fixture->tabOf(page).first, qPrintable(page));
}

/// A layout of a program with other columns would move these about.
void TestViewState::olderColumnsAreIgnored()
{
    changeEverything();
    m_fixture->window().close();
    m_fixture->settings().setView(QStringLiteral("columnsVersion"), 1);
    const MainWindow next(m_fixture->service(), m_fixture->mibs(), m_fixture->settings());
    const QHeaderView &header = *next.findChild<QTreeView *>(QStringLiteral("sessionView"))->header();
    QVERIFY(!header.isSectionHidden(SessionTreeModel::Target));
    QVERIFY(header.isSectionHidden(SessionTreeModel::Handle));
    QCOMPARE(header.sortIndicatorSection(), -1);
}

QTEST_MAIN(TestViewState)
#include "tst_viewstate.moc"
