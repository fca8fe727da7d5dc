// SPDX-License-Identifier: GPL-3.0-or-later
//
// Widths in characters, so that they follow the person's font.
#pragma once

#include <QFontMetrics>
#include <QHeaderView>

#include <algorithm>

namespace textwidth {

inline constexpr int margins = 14;

/// Room for that many digits and the margins of a field or a cell.
[[nodiscard]] inline int of(const QFontMetrics &metrics, int characters)
{
    return metrics.horizontalAdvance(QLatin1Char('0')) * characters + margins;
}

/// Gives a column that width, or what its title needs if that is more.
inline void setColumn(QHeaderView &header, int column, int characters)
{
    const QString title = header.model()->headerData(column, Qt::Horizontal).toString();
    header.resizeSection(column,
                         std::max(of(header.fontMetrics(), characters),
                                  header.fontMetrics().horizontalAdvance(title) + margins));
}

} // namespace textwidth
