// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what QHeaderView::saveState() writes. Qt's own restoreState() believes every number in it: it makes
// as many sections as a damaged file says, and looks for columns that are not there.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace headerstate {

struct Section {
    int column = 0;
    int size = 0; ///< pixels; of a hidden one what it had before
    bool isHidden = false;
};

struct State {
    QList<Section> sections; ///< as they are seen, each column once
    int sortColumn = 0; ///< may be none of the columns
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// Nothing if the octets are no state of a header with `columns` columns.
[[nodiscard]] std::optional<State> read(const QByteArray &state, int columns);

} // namespace headerstate
