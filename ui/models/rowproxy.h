// SPDX-License-Identifier: GPL-3.0-or-later
//
// Order and search of a flat table. Without a sorted column the rows come in the model's own order, which is
// the agent's.
#pragma once

#include <QSortFilterProxyModel>

class RowProxy final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    /// Sorts by what the source keeps under Qt::UserRole: numbers by size and before texts, texts as people
    /// count ("10" after "9"), which is the order of OIDs.
    explicit RowProxy(QAbstractItemModel &source, QObject *parent = nullptr);

    /// The role that is true for rows which are always shown and never counted.
    void setHeadingRole(int role);
    /// Shows the rows with `text` in a column that the source names under SearchedRole; case is ignored, an
    /// empty text shows all.
    void setSearch(const QString &text);
    [[nodiscard]] const QString &search() const { return m_search; }

    /// Rows that are shown, headings not counted.
    [[nodiscard]] int hits() const;
    /// Rows that there are, headings not counted.
    [[nodiscard]] int all() const;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool matches(const QModelIndex &cell) const;
    [[nodiscard]] int countIn(const QAbstractItemModel &model) const;

    int m_headingRole = -1;
    QString m_search;
};
