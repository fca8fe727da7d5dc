// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each column of the session tree shows of each kind of row, and how rows compare.
#pragma once

#include "sessiontree.h"
#include "sessiontreemodel.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace sessioncells {

using Columns = SessionTreeModel::Columns;

[[nodiscard]] QString text(const TreeRow &row, Columns column, TimePoint now);
[[nodiscard]] QString toolTip(const TreeRow &row, Columns column);
/// The number a column sorts by; nothing for text columns and where the row has no such number.
[[nodiscard]] std::optional<qint64> number(const TreeRow &row, Columns column, TimePoint now);
/// Numbers as numbers, everything else as text.
[[nodiscard]] QVariant sortValue(const TreeRow &row, Columns column, TimePoint now);
/// Below, equal, above: -1, 0, 1. Rows without a number come first. Both rows are of the same kind.
[[nodiscard]] int compare(const TreeRow &left, const TreeRow &right, Columns column, TimePoint now);
/// Finds a text in the columns of rows. Made once for a filter, asked for every row.
class RowMatcher {
public:
    explicit RowMatcher(const QString &text);

    /// True when the text occurs in a column of the row, case ignored.
    [[nodiscard]] bool matches(const TreeRow &row, TimePoint now) const;

private:
    [[nodiscard]] bool matchesSession(const SessionRow &row, TimePoint now) const;
    [[nodiscard]] bool matchesNumbers(const TreeRow &row, TimePoint now) const;
    [[nodiscard]] bool isIn(const QString &cell) const { return cell.contains(m_text, Qt::CaseInsensitive); }

    QString m_text; ///< in folded case
    bool m_digitsOnly = false;
    bool m_maybeNumber = false; ///< consists of nothing but characters that numeric columns show
    QList<bool> m_outcomes; ///< by SessionOutcome: its name matches
};

[[nodiscard]] bool isNumeric(Columns column);
/// For exports: numbers in the unit of unitOf(), nullptr where a number is missing, handles as text; invalid
/// for what is text anyway.
[[nodiscard]] QVariant dataValue(const TreeRow &row, Columns column, TimePoint now);
/// "ms" or "bytes"; empty for counts and texts.
[[nodiscard]] QString unitOf(Columns column);
[[nodiscard]] bool isFailing(const TreeRow &row);
[[nodiscard]] bool isIdle(const TreeRow &row, TimePoint now);

/// Case ignored; runs of digits compare as numbers: "agent 2" before "agent 10".
[[nodiscard]] int naturalCompare(QStringView left, QStringView right);

} // namespace sessioncells
