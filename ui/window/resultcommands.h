// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be taken from the rows of Results: values and OIDs, besides whole rows.
#pragma once

#include <QObject>

class Actions;
class DataTable;
class QMenu;

class ResultCommands final : public QObject {
    Q_OBJECT

public:
    /// The table gets the keys of the commands.
    ResultCommands(Actions &actions, DataTable &table);

    /// The commands, for a context menu of the table.
    void fillMenu(QMenu &menu) const;

private:
    /// Puts a column of the selected rows onto the clipboard, one line each.
    void copyColumn(int column) const;

    Actions &m_actions;
    DataTable &m_table;
};
