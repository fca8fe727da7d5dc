// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagecommands.h"

#include "actions.h"
#include "datatable.h"
#include "menus.h"
#include "pagedocks.h"
#include "pagepanel.h"
#include "resultspanel.h"
#include "sessionview.h"
#include "tablecommands.h"
#include "timechart.h"

#include <QAction>
#include <QApplication>
#include <QMenu>

PageCommands::PageCommands(Actions &actions, PageDocks &docks, SessionView &sessions, TableCommands &tables)
    : QObject(&docks)
    , m_actions(actions)
    , m_docks(docks)
    , m_sessions(sessions)
    , m_tables(tables)
{
    connectPages();
    connectCurrent();
    connectContents();
    connect(&sessions, &SessionView::selectedSessionsChanged, &docks, &PageDocks::setSessions);
    connect(actions.searchResults, &QAction::triggered, this, [this] {
        m_docks.enter(m_docks.dockOf<ResultsPanel>());
        m_docks.panel<ResultsPanel>().search();
    });
}

void PageCommands::connectPages()
{
    const Actions::PageActions *actions = m_actions.pages.data();
    for (PageDock *dock : m_docks.all()) {
        connect(actions->show, &QAction::triggered, this, [this, dock] { m_docks.enter(*dock); });
        if (actions->save)
            connect(actions->save, &QAction::triggered, this, [this, dock] { exportPage(*dock); });
        ++actions;
    }
}

void PageCommands::connectCurrent()
{
    connect(m_actions.maximisePage, &QAction::triggered, this,
            [this](bool on) { m_docks.setMaximised(m_docks.current(), on); });
    connect(m_actions.tearOffPage, &QAction::triggered, this,
            [this](bool on) { m_docks.setTornOff(m_docks.current(), on); });
    connect(m_actions.putPageBeside, &QAction::triggered, this,
            [this](bool on) { m_docks.setBeside(m_docks.current(), on); });
    connect(m_actions.closePage, &QAction::triggered, this,
            [this] { m_docks.setOpen(m_docks.current(), false); });
    connect(&m_docks, &PageDocks::changed, this, &PageCommands::updateActions);
    connect(&m_docks, &PageDocks::menuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(&m_sessions);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menus::fillPageMenu(*menu, m_actions);
        menu->popup(place);
    });
}

void PageCommands::connectContents()
{
    for (const PageDock *dock : m_docks.all()) {
        for (DataTable *table : dock->panel().tables())
            m_tables.add(*table);
        for (TimeChart *chart : dock->panel().charts()) {
            connect(chart, &TimeChart::saveRequested, &m_tables,
                    [this, chart] { m_tables.exportChart(*chart); });
        }
    }
}

void PageCommands::updateActions()
{
    const PageDock &dock = m_docks.current();
    m_actions.maximisePage->setChecked(m_docks.isMaximised());
    m_actions.tearOffPage->setChecked(dock.isFloating());
    m_actions.putPageBeside->setChecked(m_docks.isBeside(dock));
    m_actions.putPageBeside->setEnabled(m_docks.hasTab(dock) || m_docks.isBeside(dock));
    m_actions.closePage->setEnabled(!dock.isHidden());
}

void PageCommands::exportPage(PageDock &dock)
{
    // The selection as it is now: pages hear of it a moment later, and those that nobody sees not at all.
    m_docks.setSessions(m_sessions.selectedSessions());
    dock.bringUpToDate();
    const PagePanel &panel = dock.panel();
    if (const QList<DataTable *> tables = panel.tables(); !tables.isEmpty()) {
        m_tables.exportTable(*tables.front());
        return;
    }
    m_docks.show(dock);
    m_tables.exportChart(*panel.charts().front());
}

bool PageCommands::search()
{
    const QWidget *focused = QApplication::focusWidget();
    PageDock &dock = m_docks.current();
    return focused && dock.isAncestorOf(focused) && dock.panel().search();
}
