// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was wrong with MIB modules: where, and what to do about it.
#pragma once

#include <winsnmp/mib.hpp>

#include <QAbstractTableModel>

#include <vector>

class MibProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { File, Line, Problem, ColumnCount };
    Q_ENUM(Columns)

    enum Roles {
        SortRole = Qt::UserRole ///< raw value: the line as a number
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<winsnmp::mib::Problem> problems);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// Tool tips have the whole path of the file.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// One problem as a sentence in the language of the person, with what to do where that is known.
    [[nodiscard]] static QString sentence(const winsnmp::mib::Problem &problem);

private:
    std::vector<winsnmp::mib::Problem> m_problems;
};
