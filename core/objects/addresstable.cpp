// SPDX-License-Identifier: MIT
#include "objects/addresstable.h"

#include <algorithm>

namespace winsnmp::core {

void AddressTable::insert(void *address, std::size_t bytes)
{
    if ((m_count + 1) * 2 > m_slots.size())
        grow();
    place({address, bytes});
    ++m_count;
}

void AddressTable::place(const Slot &slot) noexcept
{
    std::size_t index = homeOf(slot.address);
    while (m_slots[index].address)
        index = after(index);
    m_slots[index] = slot;
}

void AddressTable::grow()
{
    std::pmr::vector<Slot> former(std::max(m_slots.size() * 2, FirstSize), m_slots.get_allocator());
    former.swap(m_slots);
    for (const Slot &slot : former) {
        if (slot.address)
            place(slot);
    }
}

std::optional<std::size_t> AddressTable::take(const void *address) noexcept
{
    if (m_count == 0 || !address)
        return std::nullopt;
    std::size_t index = homeOf(address);
    while (m_slots[index].address != address) {
        if (!m_slots[index].address)
            return std::nullopt;
        index = after(index);
    }
    const std::size_t bytes = m_slots[index].bytes;
    close(index);
    --m_count;
    return bytes;
}

/// Moves those up that a gap would cut off from their home.
void AddressTable::close(std::size_t gap) noexcept
{
    const auto distance = [this](std::size_t from, std::size_t to) {
        return (to - from) & (m_slots.size() - 1);
    };
    for (std::size_t index = after(gap); m_slots[index].address; index = after(index)) {
        if (distance(homeOf(m_slots[index].address), index) < distance(gap, index))
            continue;
        m_slots[gap] = m_slots[index];
        gap = index;
    }
    m_slots[gap] = {};
}

} // namespace winsnmp::core
