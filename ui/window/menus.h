// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts the actions into menus and toolbars.
#pragma once

#include <QList>

class Actions;
class FilterBar;
class QAction;
class QHeaderView;
class QMainWindow;
class QMenu;
class QuickConnectBar;
class TableCommands;

namespace menus {

/// The menu bar. `columns` is the header of the session table, `pages` open and close a page each.
void fillMenuBar(QMainWindow &window, const Actions &actions, QHeaderView &columns,
                 const QList<QAction *> &pages);

/// The session toolbar, and below it the one with quick connect and filter.
void addToolBars(QMainWindow &window, const Actions &actions, QuickConnectBar &quickConnect,
                 FilterBar &filter);

/// The context menu of a page's tab.
void fillPageMenu(QMenu &menu, const Actions &actions);

/// The context menu of the session table.
void fillSessionMenu(QMenu &menu, const Actions &actions, const TableCommands &tables);

} // namespace menus
