// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columntable.h"
#include "sample.h"
#include "sessioninfo.h"

#include <span>

/// What a row of ResultModel stands for. Two rows of one table never have equal keys.
struct ResultKey {
    SessionId session = 0;
    quint64 sequence = 0; ///< of the poll; 0 where each object appears once
    int position = 0; ///< of the value; -1 for the row of the poll itself
    Oid oid;

    friend bool operator==(const ResultKey &, const ResultKey &) = default;
};
[[nodiscard]] size_t qHash(const ResultKey &key, size_t seed = 0);

/// How a poll went, or one of its values.
struct ResultRow {
    ResultKey key;
    bool stale = false; ///< a later poll failed, this is the last known value
    PollResult result; ///< without its values
    Sample sample; ///< empty in rows that tell how a poll went

    [[nodiscard]] bool isPoll() const { return key.position < 0; }
};

class SessionService;

/// A row, and who knows the name of its session; null: nobody.
struct ResultCell {
    const ResultRow &row;
    const SessionService *service;
};

/// By ResultModel::Columns.
[[nodiscard]] std::span<const TableColumn<ResultCell>> resultColumns();
