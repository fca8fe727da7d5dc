// SPDX-License-Identifier: MIT
//
// A lock for a few instructions at a time, which each call of the API takes a dozen of: one atomic operation
// to take it, a plain store to leave it, one octet of memory.
#pragma once

#include <atomic>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

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
#if defined(__SANITIZE_THREAD__)
        __tsan_mutex_pre_lock(this, 0);
#endif
        if (m_taken.exchange(true, std::memory_order_acquire))
            lockContended();
#if defined(__SANITIZE_THREAD__)
        __tsan_mutex_post_lock(this, 0, 0);
#endif
    }

    void unlock() noexcept
    {
#if defined(__SANITIZE_THREAD__)
        __tsan_mutex_pre_unlock(this, 0);
#endif
        m_taken.store(false, std::memory_order_release);
#if defined(__SANITIZE_THREAD__)
        __tsan_mutex_post_unlock(this, 0);
#endif
    }

private:
    void lockContended() noexcept;

    std::atomic<bool> m_taken{false};
};

} // namespace winsnmp::core
