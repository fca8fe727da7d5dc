// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts the actions into menus and toolbars.
#pragma once

class Actions;
class FilterBar;
class QHeaderView;
class QMainWindow;
class QMenu;
class QuickConnectBar;
class TableCommands;

namespace menus {

/// The menu bar. `columns` is the header of the session table.
void fillMenuBar(QMainWindow &window, const Actions &actions, QHeaderView &columns);

/// The session toolbar, and below it the one with quick connect and filter.
void addToolBars(QMainWindow &window, const Actions &actions, QuickConnectBar &quickConnect,
                 FilterBar &filter);

/// The context menu of the session table.
void fillSessionMenu(QMenu &menu, const Actions &actions, const TableCommands &tables);

} // namespace menus
