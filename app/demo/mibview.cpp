// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibview.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace demo {

Column::Column(smiUINT32 columnId, Source columnSource)
    : id(columnId)
    , source(std::move(columnSource))
{
}

Column::Column(smiUINT32 columnId, Value constant)
    : id(columnId)
    , source([value = std::move(constant)](Moment) { return value; })
{
}

void MibView::addRow(const Oid &entry, const Oid &index, std::initializer_list<Column> columns)
{
    for (const Column &column : columns) {
        Oid name = child(entry, {column.id});
        m_objects.insert(name);
        name.insert(name.end(), index.begin(), index.end());
        m_instances.insert_or_assign(std::move(name), column.source);
    }
}

std::optional<Value> MibView::get(const Oid &name, Moment now) const
{
    const auto found = m_instances.find(name);
    if (found == m_instances.end())
        return std::nullopt;
    return found->second(now);
}

std::optional<Instance> MibView::next(const Oid &name, Moment now) const
{
    const auto found = m_instances.upper_bound(name);
    if (found == m_instances.end())
        return std::nullopt;
    return Instance{found->first, found->second(now)};
}

bool MibView::hasObjectOf(const Oid &name) const
{
    // No object type lies below another one, so only the greatest one that is not behind `name` can hold it.
    const auto behind = m_objects.upper_bound(name);
    if (behind == m_objects.begin())
        return false;
    const Oid &object = *std::prev(behind);
    return object.size() <= name.size() && std::equal(object.begin(), object.end(), name.begin());
}

} // namespace demo
