// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the columns of a table stand, by their words and not by their numbers: a column that comes or goes does
// not shift the others of a layout that was saved before.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QHeaderView;

namespace columnlayout {

struct Column {
    QString word; ///< the key of the model's enum Columns
    int width = 0; ///< pixels
    bool shown = true;

    bool operator==(const Column &) const = default;
};

struct Layout {
    QList<Column> columns; ///< from left to right
    QString sortedBy; ///< a word; empty: by none
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const Layout &) const = default;
};

/// The words of a header's columns, in the order of the model. The model, or the one below its proxies, has a
/// Q_ENUM of the name Columns.
[[nodiscard]] QStringList wordsOf(const QHeaderView &header);

[[nodiscard]] Layout layoutOf(const QHeaderView &header);
/// Reads what QHeaderView::saveState() wrote when the model had the columns `words`; empty if it is no such
/// state.
[[nodiscard]] Layout fromState(const QByteArray &state, const QStringList &words);
/// Columns that the layout does not name stay as they are, behind the column they stood behind. The first
/// column is never hidden.
void apply(const Layout &layout, QHeaderView &header);

/// For settings: a text for each column, "Word width shown" or "Word width hidden". What cannot be read is
/// passed over.
[[nodiscard]] QStringList toText(const QList<Column> &columns);
[[nodiscard]] QList<Column> fromText(const QStringList &texts);

} // namespace columnlayout
