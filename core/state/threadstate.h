// SPDX-License-Identifier: MIT
//
// What the library keeps for one thread that calls it.
#pragma once

#include "base/code.h"
#include "base/threadidentity.h"
#include "state/handletable.h"

#include <atomic>
#include <cstdint>
#include <string_view>

namespace winsnmp::core {

/// Listed from the thread's first call until it has ended and its last handle is freed; then reused for a new
/// thread, whose handles go on with the generations of the old ones.
class ThreadState {
public:
    explicit ThreadState(std::uint32_t slot)
        : table(slot)
        , m_slot(slot)
    {
    }

    HandleTable table;
    std::atomic<std::uint64_t> calls{0}; ///< counted by the thread itself, see countCall()
    std::atomic<std::uint64_t> failures{0};
    std::atomic<Code> lastError{Code::Success}; ///< a copy for the inspector

    /// Only this thread counts, so that reading and writing need not be one step.
    void countCall() noexcept
    {
        calls.store(calls.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }

    [[nodiscard]] std::uint32_t slot() const noexcept { return m_slot; }

private:
    friend class ThreadRegistry; // the rest is guarded by the registry's mutex

    std::uint32_t m_slot;
    ThreadIdentity m_identity; ///< id 0: not in use
    std::uint64_t m_nativeId = 0;
    std::atomic<bool> m_ended{false}; ///< readable without the mutex
};

} // namespace winsnmp::core
