// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessioncolumns.h"

#include <QList>
#include <QString>

/// Finds a text in the columns of the session tree's rows. Made once for a filter, asked for every row.
class RowMatcher {
public:
    explicit RowMatcher(const QString &text);

    /// True when the text occurs in a column of the row, case ignored.
    [[nodiscard]] bool matches(const TreeRow &row, TimePoint now) const;

private:
    [[nodiscard]] bool matchesCell(const TreeRow &row, const SessionColumn &column, TimePoint now) const;
    [[nodiscard]] bool matchesNumber(qint64 number, Quantity quantity) const;
    [[nodiscard]] bool isIn(const QString &cell) const { return cell.contains(m_text, Qt::CaseInsensitive); }

    QString m_text; ///< in folded case
    bool m_digitsOnly = false;
    bool m_maybeNumber = false; ///< consists of nothing but characters that numeric columns show
    QList<bool> m_outcomes; ///< by SessionOutcome: its name matches
};
