// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one agent knows: instances in the order of their names, each with a source that tells its value at a
// moment. Knows nothing of messages.
#pragma once

#include "value.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace demo {

/// Time since the agent started. All moving values are functions of it.
using Moment = std::chrono::milliseconds;
using Source = std::function<Value(Moment)>;

struct Instance {
    Oid name;
    Value value;
};

/// One column of a row, or one scalar of a group.
struct Column {
    Column(smiUINT32 columnId, Source columnSource);
    Column(smiUINT32 columnId, Value constant);

    smiUINT32 id;
    Source source;
};

class MibView {
public:
    /// Adds `entry`.column.`index` for every column. A group of scalars is a row with the index 0.
    void addRow(const Oid &entry, const Oid &index, std::initializer_list<Column> columns);

    [[nodiscard]] std::optional<Value> get(const Oid &name, Moment now) const;
    /// The first instance behind `name`; nothing at the end.
    [[nodiscard]] std::optional<Instance> next(const Oid &name, Moment now) const;
    /// Whether `name` lies below an object type of this view, so that only the instance is missing.
    [[nodiscard]] bool hasObjectOf(const Oid &name) const;

    [[nodiscard]] std::size_t size() const { return m_instances.size(); }

private:
    std::map<Oid, Source> m_instances;
    std::set<Oid> m_objects;
};

/// The index of scalars.
inline const Oid scalar{0};

} // namespace demo
