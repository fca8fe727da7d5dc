// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be taken from the rows of Results: values and OIDs, besides whole rows.
#pragma once

#include <QObject>

class Actions;
class DataTable;

class ResultCommands final : public QObject {
    Q_OBJECT

public:
    /// The table gets the commands as its actions.
    ResultCommands(Actions &actions, DataTable &table);

private:
    /// Puts a column of the selected rows onto the clipboard, one line each.
    void copyColumn(int column) const;

    DataTable &m_table;
};
