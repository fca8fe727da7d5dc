// SPDX-License-Identifier: MIT
//
// All threads that have called the library, and the way from a handle to its object.
#pragma once

#include "state/lasterror.h"
#include "state/threadstate.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace winsnmp::core {

class ThreadRegistry {
public:
    /// The calling thread's state, made on first use. Throws std::bad_alloc.
    [[nodiscard]] ThreadState &current() { return t_current ? *t_current : makeCurrent(); }
    /// The calling thread's state if it has one.
    [[nodiscard]] static ThreadState *currentIfAny() noexcept { return t_current; }
    /// The calling thread's last errors, which are there from its first moment to its last.
    [[nodiscard]] static LastError &lastError() noexcept;
    /// What the registry keeps for the calling thread will be given back at its end. False when there is no
    /// memory for that promise, or the thread is at its very end.
    [[nodiscard]] static bool promiseEnd() noexcept;

    [[nodiscard]] Ref<Object> find(Handle handle) noexcept;
    [[nodiscard]] HandleTable *tableOf(Handle handle) noexcept;
    /// The object behind the handle dies; a thread that has ended may now be forgotten.
    void releaseSlot(Handle handle) noexcept;

    void setLabel(std::string_view label) noexcept;
    [[nodiscard]] std::uint64_t idOfSlot(std::uint32_t slot) noexcept;
    [[nodiscard]] std::vector<ThreadSnapshot> snapshot();

private:
    [[nodiscard]] ThreadState &makeCurrent();
    [[nodiscard]] ThreadState &acquire(bool alreadyEnded);
    static void threadEnds(void *) noexcept;
    void end(ThreadState &state) noexcept;
    void recycleIfUnused(ThreadState &state) noexcept;
    [[nodiscard]] ThreadState *at(std::uint32_t slot) noexcept
    {
        return m_slots[slot].load(std::memory_order_acquire);
    }

    /// Trivial, so that it can still be read while the thread's other storage is being destroyed.
    static inline constinit thread_local ThreadState *t_current = nullptr;

    std::mutex m_mutex;
    std::array<std::atomic<ThreadState *>, Handle::MaxThread + 1>
        m_slots{}; ///< pages are touched as slots come
    std::uint32_t m_slotCount = 0;
    std::uint64_t m_lastId = 0;
};

/// Never destroyed: threads may end after main() has.
[[nodiscard]] ThreadRegistry &threadRegistry() noexcept;

} // namespace winsnmp::core
