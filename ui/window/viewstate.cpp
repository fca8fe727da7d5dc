// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include "actions.h"
#include "columnlayout.h"
#include "datatable.h"
#include "filterbar.h"
#include "formerview.h"
#include "pagedocks.h"
#include "pagepanel.h"
#include "sessionview.h"
#include "settings.h"

#include <QAction>
#include <QHeaderView>
#include <QMainWindow>
#include <QRegularExpression>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace {

constexpr QSize firstSize(1580, 900); // room for the first layout of the session table on large screens

/// Raised when the form of what is kept changes. Columns may come and go without that.
constexpr int columnsVersion = 3;
const QString columnsVersionName = QStringLiteral("columnsVersion");
const QString geometryName = QStringLiteral("geometry");
const QString layoutName = QStringLiteral("docks");
const QString knownPagesName = QStringLiteral("pages");
const QString pageName = QStringLiteral("page");
const QString filterName = QStringLiteral("filter");
const QString failingName = QStringLiteral("failingOnly");
const QString idleName = QStringLiteral("hideIdle");
const QString groupingName = QStringLiteral("groupBy");
const QString byThread = QStringLiteral("thread");
const QString byNothing = QStringLiteral("nothing");
const QString bitsName = QStringLiteral("octetsAsBits");
const QString descending = QStringLiteral("descending");
const QString ascending = QStringLiteral("ascending");

QString columnsName(const QString &table)
{
    return QStringLiteral("columns-") + table;
}

QString sortName(const QString &table)
{
    return QStringLiteral("sort-") + table;
}

QList<QSplitter *> splittersOf(const QMainWindow &window)
{
    return window.findChildren<QSplitter *>(QRegularExpression(QStringLiteral(".+")));
}

} // namespace

ViewState::ViewState(Settings &settings, const Parts &parts)
    : m_settings(settings)
    , m_parts(parts)
{
    setFirstGeometry();
    m_parts.pages.arrange();
    m_firstLayout = m_parts.pages.layout();
    for (const QSplitter *splitter : splittersOf(m_parts.window))
        m_firstSplitters.insert(splitter->objectName(), splitter->saveState());
}

void ViewState::setFirstGeometry()
{
    const QSize available = m_parts.window.screen()->availableGeometry().size();
    // A window of the screen's size has no room for its frame unless it is maximised.
    const bool fills = firstSize.width() >= available.width() || firstSize.height() >= available.height();
    if (fills && m_parts.window.isMaximized())
        return; // asked for a size, it would believe to have it until the next change
    m_parts.window.setWindowState(Qt::WindowNoState);
    m_parts.window.resize(firstSize.boundedTo(available));
    if (fills)
        m_parts.window.setWindowState(Qt::WindowMaximized);
}

void ViewState::restore()
{
    m_parts.window.restoreGeometry(m_settings.view(geometryName).toByteArray());
    restorePages();
    restoreColumns();
    m_parts.sessions.setGrouping(m_settings.view(groupingName).toString() == byThread
                                     ? SessionTreeModel::Grouping::Thread
                                     : SessionTreeModel::Grouping::None);
    for (QSplitter *splitter : splittersOf(m_parts.window))
        splitter->restoreState(m_settings.view(splitter->objectName()).toByteArray());
    restoreFilters();
}

void ViewState::restorePages()
{
    const QByteArray layout = m_settings.view(layoutName).toByteArray();
    const QVariant page = m_settings.view(pageName);
    QString id = page.toString();
    if (!m_parts.pages.restoreLayout(layout, m_settings.view(knownPagesName).toStringList())) {
        // Toolbars have kept their names, so at least they stand where they were.
        m_parts.window.restoreState(layout, formerview::LayoutVersion);
        m_parts.pages.arrange();
        if (const QString former = formerview::pageId(page); !former.isEmpty())
            id = former;
    }
    for (PageDock *dock : m_parts.pages.all()) {
        if (QLatin1String(dock->page().id) == id && !dock->isHidden())
            m_parts.pages.show(*dock);
    }
}

QHash<QString, QHeaderView *> ViewState::headers() const
{
    QHash<QString, QHeaderView *> headers{{m_parts.sessions.objectName(), m_parts.sessions.header()}};
    for (const PageDock *dock : m_parts.pages.all()) {
        for (const DataTable *table : dock->panel().tables())
            headers.insert(table->objectName(), table->horizontalHeader());
    }
    return headers;
}

void ViewState::restoreColumns()
{
    const int version = m_settings.view(columnsVersionName).toInt();
    const QHash<QString, QHeaderView *> all = headers();
    for (auto header = all.cbegin(); header != all.cend(); ++header) {
        const QVariant kept = m_settings.view(columnsName(header.key()));
        columnlayout::Layout layout;
        if (version == columnsVersion) {
            const QStringList sorting = m_settings.view(sortName(header.key())).toString().split(u' ');
            layout = {columnlayout::fromText(kept.toStringList()), sorting.value(0),
                      sorting.value(1) == descending ? Qt::DescendingOrder : Qt::AscendingOrder};
        } else if (version == formerview::ColumnsVersion) {
            layout = formerview::columns(header.key(), kept.toByteArray());
        }
        if (!layout.columns.isEmpty())
            columnlayout::apply(layout, **header);
    }
}

void ViewState::restoreFilters()
{
    m_parts.filter.setText(m_settings.view(filterName).toString());
    m_parts.actions.failingOnly->setChecked(m_settings.view(failingName).toBool());
    m_parts.actions.hideIdle->setChecked(m_settings.view(idleName).toBool());
    m_parts.actions.octetsAsBits->setChecked(m_settings.view(bitsName).toBool());
}

void ViewState::save()
{
    m_settings.setView(groupingName,
                       m_parts.sessions.grouping() == SessionTreeModel::Grouping::Thread ? byThread
                                                                                         : byNothing);
    m_settings.setView(geometryName, m_parts.window.saveGeometry());
    savePages();
    saveColumns();
    for (const QSplitter *splitter : splittersOf(m_parts.window))
        m_settings.setView(splitter->objectName(), splitter->saveState());
    m_settings.setView(filterName, m_parts.filter.text());
    m_settings.setView(failingName, m_parts.actions.failingOnly->isChecked());
    m_settings.setView(idleName, m_parts.actions.hideIdle->isChecked());
    m_settings.setView(bitsName, m_parts.actions.octetsAsBits->isChecked());
}

void ViewState::savePages()
{
    QStringList known;
    for (const PageDock *dock : m_parts.pages.all())
        known.append(QLatin1String(dock->page().id));
    m_settings.setView(knownPagesName, known);
    m_settings.setView(layoutName, m_parts.pages.layout());
    m_settings.setView(pageName, QString::fromLatin1(m_parts.pages.current().page().id));
}

void ViewState::saveColumns()
{
    m_settings.setView(columnsVersionName, columnsVersion);
    const QHash<QString, QHeaderView *> all = headers();
    for (auto header = all.cbegin(); header != all.cend(); ++header) {
        const columnlayout::Layout layout = columnlayout::layoutOf(**header);
        m_settings.setView(columnsName(header.key()), columnlayout::toText(layout.columns));
        const QString &order = layout.order == Qt::DescendingOrder ? descending : ascending;
        m_settings.setView(sortName(header.key()),
                           layout.sortedBy.isEmpty() ? QString() : layout.sortedBy + u' ' + order);
    }
}

void ViewState::reset()
{
    m_settings.forgetView();
    setFirstGeometry();
    m_parts.pages.arrange();
    m_parts.window.restoreState(m_firstLayout, MaximisedPage::LayoutVersion);
    m_parts.pages.arrange();
    for (QSplitter *splitter : splittersOf(m_parts.window))
        splitter->restoreState(m_firstSplitters.value(splitter->objectName()));
    m_parts.sessions.resetColumns();
    m_parts.sessions.setGrouping(SessionTreeModel::Grouping::None);
    for (const PageDock *dock : m_parts.pages.all()) {
        for (DataTable *table : dock->panel().tables())
            table->resetColumns();
    }
    restoreFilters();
}
