// SPDX-License-Identifier: MIT
//
// Message counters of the whole process; they go on when sessions close.
#pragma once

#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

class MessageTotals {
public:
    void count(std::uint64_t MessageCounters::*counter, std::uint64_t by = 1) noexcept;
    /// The same for counters that are only changed under the engine's lock: all but sent and oneWay.
    void countUnderEngineLock(std::uint64_t MessageCounters::*counter, std::uint64_t by = 1) noexcept;
    /// False when the limit of outstanding requests is reached.
    [[nodiscard]] bool reserveOutstanding() noexcept;
    void releaseOutstanding() noexcept { m_outstanding.fetch_sub(1, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t outstanding() const noexcept
    {
        return m_outstanding.load(std::memory_order_relaxed);
    }
    [[nodiscard]] MessageCounters snapshot() const noexcept;

private:
    std::atomic<std::uint64_t> m_outstanding{0};
    mutable MessageCounters m_counters; ///< accessed through std::atomic_ref only
};

[[nodiscard]] MessageTotals &messageTotals() noexcept;

} // namespace winsnmp::core
