// SPDX-License-Identifier: MIT
//
// A bounded log in static storage: writing never needs memory, readers ask for what is newer than what they
// have.
#pragma once

#include "resources/forkedchild.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace winsnmp::core {

/// Any thread. The oldest entries give way. Entries are trivially copyable values with a `sequence` member.
template <typename Entry, std::size_t Capacity>
class EventLog {
public:
    void add(Entry entry) noexcept
    {
        const std::lock_guard lock(m_mutex);
        entry.sequence = ++m_last;
        m_ring[m_last % Capacity] = entry;
    }

    /// Oldest first, with sequence numbers above `after`.
    [[nodiscard]] std::vector<Entry> read(std::uint64_t after, std::size_t most)
    {
        std::vector<Entry> result;
        if (isForkedChild())
            return result;
        const std::lock_guard lock(m_mutex);
        const std::uint64_t oldest = m_last > Capacity ? m_last - Capacity + 1 : 1;
        const std::uint64_t first = std::max(oldest, after + 1);
        for (std::uint64_t n = first; n <= m_last && result.size() < most; ++n)
            result.push_back(m_ring[n % Capacity]);
        return result;
    }

    [[nodiscard]] std::uint64_t count() noexcept
    {
        const std::lock_guard lock(m_mutex);
        return m_last;
    }

private:
    std::mutex m_mutex;
    std::uint64_t m_last = 0;
    std::array<Entry, Capacity> m_ring{};
};

} // namespace winsnmp::core
