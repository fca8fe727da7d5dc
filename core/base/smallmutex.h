// SPDX-License-Identifier: MIT
//
// A mutex of four octets: who finds it taken sleeps. For locks that come by the hundred thousand, one in
// each object, where std::mutex takes forty.
#pragma once

#include "base/lockannotation.h"

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

/// Not recursive, not fair.
class SmallMutex {
public:
    SmallMutex() noexcept = default;
    SmallMutex(const SmallMutex &) = delete;
    SmallMutex &operator=(const SmallMutex &) = delete;

    void lock() noexcept
    {
        noteLocking(this);
        std::uint32_t expected = Free;
        if (!m_state.compare_exchange_strong(expected, Taken, std::memory_order_acquire,
                                             std::memory_order_relaxed))
            lockContended();
        noteLocked(this);
    }

    void unlock() noexcept
    {
        noteUnlocking(this);
        if (m_state.exchange(Free, std::memory_order_release) == Awaited)
            m_state.notify_one();
        noteUnlocked(this);
    }

private:
    static constexpr std::uint32_t Free = 0;
    static constexpr std::uint32_t Taken = 1;
    static constexpr std::uint32_t Awaited = 2; ///< taken, and somebody may sleep

    void lockContended() noexcept;

    std::atomic<std::uint32_t> m_state{Free};
};

} // namespace winsnmp::core
