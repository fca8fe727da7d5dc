// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include "actions.h"
#include "datatable.h"
#include "filterbar.h"
#include "sessionview.h"
#include "settings.h"

#include <QAction>
#include <QHeaderView>
#include <QMainWindow>
#include <QRegularExpression>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>

namespace {

/// Raised when docks or toolbars change, so that an older state is not applied to them.
constexpr int stateVersion = 1;
constexpr QSize firstSize(1580, 900); // room for the first layout of the session table on large screens

/// Raised when columns of a table come, go or change their place: a layout of others would shift them.
constexpr int columnsVersion = 2;
const QString columnsVersionName = QStringLiteral("columnsVersion");
const QString geometryName = QStringLiteral("geometry");
const QString docksName = QStringLiteral("docks");
const QString pageName = QStringLiteral("page");
const QString filterName = QStringLiteral("filter");
const QString failingName = QStringLiteral("failingOnly");
const QString idleName = QStringLiteral("hideIdle");
const QString groupingName = QStringLiteral("groupBy");
const QString byThread = QStringLiteral("thread");
const QString byNothing = QStringLiteral("nothing");
const QString bitsName = QStringLiteral("octetsAsBits");

QString headerName(const QWidget &view)
{
    return QStringLiteral("columns-") + view.objectName();
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
    m_firstDocks = m_parts.window.saveState(stateVersion);
    for (const QSplitter *splitter : splittersOf(m_parts.window))
        m_firstSplitters.append(splitter->saveState());
}

void ViewState::setFirstGeometry()
{
    const QSize available = m_parts.window.screen()->availableGeometry().size();
    m_parts.window.resize(firstSize.boundedTo(available));
    // A window of the screen's size has no room for its frame unless it is maximised.
    if (firstSize.width() >= available.width() || firstSize.height() >= available.height())
        m_parts.window.setWindowState(Qt::WindowMaximized);
}

void ViewState::restore()
{
    m_parts.window.restoreGeometry(m_settings.view(geometryName).toByteArray());
    m_parts.window.restoreState(m_settings.view(docksName).toByteArray(), stateVersion);
    restoreColumns();
    m_parts.sessions.setGrouping(m_settings.view(groupingName).toString() == byThread
                                     ? SessionTreeModel::Grouping::Thread
                                     : SessionTreeModel::Grouping::None);
    for (QSplitter *splitter : splittersOf(m_parts.window))
        splitter->restoreState(m_settings.view(splitter->objectName()).toByteArray());
    m_parts.pages.setCurrentIndex(m_settings.view(pageName).toInt());
    m_parts.filter.setText(m_settings.view(filterName).toString());
    m_parts.actions.failingOnly->setChecked(m_settings.view(failingName).toBool());
    m_parts.actions.hideIdle->setChecked(m_settings.view(idleName).toBool());
    m_parts.actions.octetsAsBits->setChecked(m_settings.view(bitsName).toBool());
}

void ViewState::restoreColumns()
{
    if (m_settings.view(columnsVersionName).toInt() != columnsVersion)
        return;
    m_parts.sessions.header()->restoreState(m_settings.view(headerName(m_parts.sessions)).toByteArray());
    for (DataTable *table : std::as_const(m_parts.tables))
        table->horizontalHeader()->restoreState(m_settings.view(headerName(*table)).toByteArray());
}

void ViewState::save()
{
    m_settings.setView(columnsVersionName, columnsVersion);
    m_settings.setView(groupingName,
                       m_parts.sessions.grouping() == SessionTreeModel::Grouping::Thread ? byThread
                                                                                         : byNothing);
    m_settings.setView(geometryName, m_parts.window.saveGeometry());
    m_settings.setView(docksName, m_parts.window.saveState(stateVersion));
    m_settings.setView(headerName(m_parts.sessions), m_parts.sessions.header()->saveState());
    for (const DataTable *table : std::as_const(m_parts.tables))
        m_settings.setView(headerName(*table), table->horizontalHeader()->saveState());
    for (const QSplitter *splitter : splittersOf(m_parts.window))
        m_settings.setView(splitter->objectName(), splitter->saveState());
    m_settings.setView(pageName, m_parts.pages.currentIndex());
    m_settings.setView(filterName, m_parts.filter.text());
    m_settings.setView(failingName, m_parts.actions.failingOnly->isChecked());
    m_settings.setView(idleName, m_parts.actions.hideIdle->isChecked());
    m_settings.setView(bitsName, m_parts.actions.octetsAsBits->isChecked());
}

void ViewState::reset()
{
    m_settings.forgetView();
    m_parts.window.setWindowState(Qt::WindowNoState);
    setFirstGeometry();
    m_parts.window.restoreState(m_firstDocks, stateVersion);
    const QList<QSplitter *> splitters = splittersOf(m_parts.window);
    for (qsizetype i = 0; i < splitters.size(); ++i)
        splitters.at(i)->restoreState(m_firstSplitters.value(i));
    m_parts.sessions.resetColumns();
    m_parts.sessions.setGrouping(SessionTreeModel::Grouping::None);
    for (DataTable *table : std::as_const(m_parts.tables))
        table->resetColumns();
    m_parts.pages.setCurrentIndex(0);
    m_parts.filter.clear();
    m_parts.actions.failingOnly->setChecked(false);
    m_parts.actions.hideIdle->setChecked(false);
    m_parts.actions.octetsAsBits->setChecked(false);
}
