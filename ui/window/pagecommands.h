// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the actions of pages do: show, maximise, tear off, close, export, search. And the menus of what is on
// the pages.
#pragma once

#include <QObject>

class Actions;
class PageDock;
class PageDocks;
class QMenu;
class SessionView;
class TableCommands;

class PageCommands final : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it.
    PageCommands(Actions &actions, PageDocks &docks, SessionView &sessions, TableCommands &tables);

    /// Searches the page that has the keyboard focus. False: it has no search, or no page has the focus.
    bool search();

private:
    void connectPages();
    void connectCurrent();
    void connectContents();
    void updateActions();
    void exportPage(PageDock &dock);

    Actions &m_actions;
    PageDocks &m_docks;
    SessionView &m_sessions;
    TableCommands &m_tables;
};
