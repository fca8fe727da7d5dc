// SPDX-License-Identifier: GPL-3.0-or-later
#include "testagent.h"
#include "windowfixture.h"

#include "sessiontreemodel.h"

#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

class TestViewState : public QObject {
    Q_OBJECT

private slots:
    void init();
    void comesBack();
    void resetsLayout();
    void staleStateDoesNoHarm();
    void olderColumnsAreIgnored();
    void fileOfTheFormerVersion();
    void choicesAreKeptByWord();
    void columnsComeAndGo();

private:
    QAction &action(const QString &text);
    [[nodiscard]] bool isSeen(const QString &page) { return m_fixture->page(page).widget()->isVisible(); }
    /// The columns that are shown, from left to right, with their widths.
    [[nodiscard]] QStringList columns();
    void changeEverything();
    void checkChanges();

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
    m_fixture->part<QSplitter>("resourceSplitter").setSizes({300, 700});
    m_fixture->window().resize(1111, 777);
}

void TestViewState::comesBack()
{
    changeEverything();
    m_fixture->restart();
    checkChanges();
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

/// Written by the program before pages were docks, when columns and pages had numbers.
void TestViewState::fileOfTheFormerVersion()
{
    const Settings settings(QStringLiteral(SSM_FORMER_SETTINGS));
    QCOMPARE(settings.problem(), QString());
    m_fixture->window().close();
    m_fixture->settings().forgetView();
    for (const char *name :
         {"chartSplitter", "columns-allocationFailures", "columns-resources", "columns-results",
          "columns-sessionView", "columnsVersion", "docks", "failingOnly", "filter", "geometry", "groupBy",
          "hideIdle", "octetsAsBits", "page", "resourceSplitter"}) {
        QVERIFY2(settings.view(QLatin1String(name)).isValid(), name);
        m_fixture->settings().setView(QLatin1String(name), settings.view(QLatin1String(name)));
    }
    m_fixture->restart();
    checkChanges();
    // The next start reads what this version has written.
    m_fixture->restart();
    checkChanges();
}

void TestViewState::checkChanges()
{
    const QHeaderView &header = *m_fixture->table().header();
    QVERIFY(header.isSectionHidden(SessionTreeModel::Target));
    QVERIFY(!header.isSectionHidden(SessionTreeModel::Handle));
    QCOMPARE(header.visualIndex(SessionTreeModel::Name), 0);
    QCOMPARE(header.visualIndex(SessionTreeModel::Bytes), 1);
    QCOMPARE(header.sectionSize(SessionTreeModel::State), 173);
    QCOMPARE(header.sortIndicatorSection(), static_cast<int>(SessionTreeModel::Bytes));
    QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
    QTRY_VERIFY(isSeen(QStringLiteral("Resources")));
    QVERIFY(!isSeen(QStringLiteral("Overview")));
    QCOMPARE(m_fixture->part<QTableView>("resources").columnWidth(0), 111);
    const QList<int> sizes = m_fixture->part<QSplitter>("resourceSplitter").sizes();
    QVERIFY2(sizes.at(0) > 280 && sizes.at(0) < 330, qPrintable(QString::number(sizes.at(0))));
    QCOMPARE(m_fixture->part<QLineEdit>("filterText").text(), QStringLiteral("switch"));
    QVERIFY(action(QStringLiteral("Failing only")).isChecked());
    QVERIFY(!action(QStringLiteral("Hide idle")).isChecked());
    QVERIFY(action(QStringLiteral("Thread")).isChecked());
    QCOMPARE(m_fixture->window().sessions().grouping(), SessionTreeModel::Grouping::Thread);
    QCOMPARE(m_fixture->window().size(), QSize(1111, 777));
}

void TestViewState::choicesAreKeptByWord()
{
    changeEverything();
    m_fixture->window().close();
    const Settings &settings = m_fixture->settings();
    QCOMPARE(settings.view(QStringLiteral("page")).toString(), QStringLiteral("resources"));
    QCOMPARE(settings.view(QStringLiteral("groupBy")).toString(), QStringLiteral("thread"));
    QCOMPARE(settings.view(QStringLiteral("sort-sessionView")).toString(),
             QStringLiteral("Bytes descending"));
    const QStringList columns = settings.view(QStringLiteral("columns-sessionView")).toStringList();
    QCOMPARE(columns.size(), static_cast<qsizetype>(SessionTreeModel::ColumnCount));
    QVERIFY(columns.contains(QStringLiteral("State 173 shown")));
    QVERIFY(columns.at(1).startsWith(QStringLiteral("Bytes ")));
    QVERIFY(std::ranges::any_of(columns, [](const QString &column) {
        return column.startsWith(QStringLiteral("Target ")) && column.endsWith(QStringLiteral(" hidden"));
    }));
}

/// A layout that does not know a column of today, and knows one that is gone.
void TestViewState::columnsComeAndGo()
{
    m_fixture->window().close();
    Settings &settings = m_fixture->settings();
    settings.setView(QStringLiteral("columns-sessionView"),
                     QStringList{QStringLiteral("Name 200 shown"), QStringLiteral("Mood 90 shown"),
                                 QStringLiteral("Bytes 91 shown"), QStringLiteral("Target 92 hidden")});
    settings.setView(QStringLiteral("sort-sessionView"), QStringLiteral("Mood descending"));
    m_fixture->restart();
    const QHeaderView &header = *m_fixture->table().header();
    QCOMPARE(header.sectionSize(SessionTreeModel::Name), 200);
    QCOMPARE(header.sectionSize(SessionTreeModel::Bytes), 91);
    QVERIFY(header.isSectionHidden(SessionTreeModel::Target));
    QVERIFY(!header.isSectionHidden(SessionTreeModel::State));
    QVERIFY(header.isSectionHidden(SessionTreeModel::Handle));
    QVERIFY(header.visualIndex(SessionTreeModel::Bytes) < header.visualIndex(SessionTreeModel::Target));
    QCOMPARE(header.sortIndicatorSection(), -1);
}

QTEST_MAIN(TestViewState)
#include "tst_viewstate.moc"
