// SPDX-License-Identifier: GPL-3.0-or-later
//
// The cells of the session tree, read from the table of its columns by the kind of the row.
#pragma once

#include "sessioncolumns.h"
#include "sessiontreemodel.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace sessioncells {

using Columns = SessionTreeModel::Columns;

[[nodiscard]] const SessionColumn &columnOf(Columns column);

[[nodiscard]] QString numberText(qint64 number, Quantity quantity);
[[nodiscard]] QString text(const TreeRow &row, const SessionColumn &column, TimePoint now);
[[nodiscard]] QString toolTip(const TreeRow &row, const SessionColumn &column);
/// The number a column sorts by; nothing for text columns and where the row has no such number.
[[nodiscard]] std::optional<qint64> number(const TreeRow &row, const SessionColumn &column, TimePoint now);
/// True when the column may have a text where it has no number.
[[nodiscard]] bool hasText(const TreeRow &row, const SessionColumn &column);
/// Numbers as numbers, everything else as text.
[[nodiscard]] QVariant sortValue(const TreeRow &row, const SessionColumn &column, TimePoint now);
/// For exports: numbers in the unit of the column, nullptr where a number is missing, handles as text;
/// invalid for what is text anyway.
[[nodiscard]] QVariant dataValue(const TreeRow &row, const SessionColumn &column, TimePoint now);
/// Below, equal, above: -1, 0, 1. Rows without a number come first. Both rows are of the same kind.
[[nodiscard]] int compare(const TreeRow &left, const TreeRow &right, const SessionColumn &column,
                          TimePoint now);
/// For SessionRow::identity: the texts of the columns that are part of it, in folded case.
[[nodiscard]] QString identityOf(const SessionRow &row);

[[nodiscard]] bool isFailing(const TreeRow &row);
[[nodiscard]] bool isIdle(const TreeRow &row, TimePoint now);

} // namespace sessioncells
