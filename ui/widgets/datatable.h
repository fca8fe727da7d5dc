// SPDX-License-Identifier: GPL-3.0-or-later
//
// The looks and manners of every flat table: whole rows, one row height, columns that can be sorted, moved
// and hidden.
#pragma once

#include <QTableView>

class RowProxy;

class DataTable final : public QTableView {
    Q_OBJECT

public:
    /// Sorts by the raw values that `model` keeps under Qt::UserRole.
    DataTable(QAbstractItemModel &model, const QString &objectName, const QString &accessibleName,
              QWidget *parent = nullptr);

    /// The first layout, as the model's columns tell it.
    void resetColumns();

    [[nodiscard]] QModelIndex sourceIndex(const QModelIndex &index) const;
    void selectSourceRow(int row);
    /// Order and search of the rows.
    [[nodiscard]] RowProxy &rows() { return *m_rows; }

private:
    RowProxy *m_rows;
};
