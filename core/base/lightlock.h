// SPDX-License-Identifier: MIT
//
// A lock for a few instructions at a time that never wait, allocate or call out: one atomic operation to take
// it, a plain store to leave it, one octet of memory. Handle tables have it, which every call of the API asks
// several times; everything else has a mutex.
#pragma once

#include "base/lockannotation.h"

#include <atomic>

namespace winsnmp::core {

/// Who finds it taken gives way to the holder: pauses, then yields, then sleeps. So a holder that has lost
/// its core, or a waiter of higher priority, costs time but never stops anything. Not recursive, not fair.
class LightLock {
public:
    LightLock() noexcept = default;
    LightLock(const LightLock &) = delete;
    LightLock &operator=(const LightLock &) = delete;

    void lock() noexcept
    {
        noteLocking(this);
        if (m_taken.exchange(true, std::memory_order_acquire))
            lockContended();
        noteLocked(this);
    }

    void unlock() noexcept
    {
        noteUnlocking(this);
        m_taken.store(false, std::memory_order_release);
        noteUnlocked(this);
    }

private:
    void lockContended() noexcept;

    std::atomic<bool> m_taken{false};
};

} // namespace winsnmp::core
