// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of the session tree: what each shows of a thread, of a session and of a handle.
#pragma once

#include "columntable.h"
#include "sessiontree.h"

#include <optional>
#include <span>

/// What a column shows of one kind of row. Where a member is null, it shows nothing of the sort.
template <typename Row>
struct RowCells {
    /// In the column's quantity; nothing where the row has no such number. No text is built for it.
    std::optional<qint64> (*number)(const Row &row, TimePoint now) = nullptr;
    /// Where there is no number.
    QString (*text)(const Row &row, TimePoint now) = nullptr;
    /// Sorts instead of the text.
    int (*rank)(const Row &row) = nullptr;
    /// For exports, where it is another than the number or the text; invalid: it is not.
    QVariant (*data)(const Row &row) = nullptr;
    QString (*toolTip)(const Row &row) = nullptr;
};

struct SessionColumn {
    ColumnHead head;
    /// The text is part of SessionRow::identity, so that searches need not build it.
    bool isIdentity = false;
    RowCells<ThreadRow> thread = {};
    RowCells<SessionRow> session = {};
    RowCells<HandleRow> handle = {};
};

/// By SessionTreeModel::Columns.
[[nodiscard]] std::span<const SessionColumn> sessionColumns();
