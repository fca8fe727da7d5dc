// SPDX-License-Identifier: MIT
//
// The limits in force, each readable on hot paths without a lock. 0 means unlimited.
#pragma once

#include "winsnmp/limits.hpp"

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

struct LimitStore {
    std::atomic<std::uint64_t> sessions{0};
    std::atomic<std::uint64_t> handlesPerSession{0};
    std::atomic<std::uint64_t> outstandingRequests{0};
    std::atomic<std::uint64_t> queuedMessages{DefaultQueuedMessages};
    std::atomic<std::uint64_t> bytes{0};
    std::atomic<std::uint64_t> bytesPerSession{0};
};

[[nodiscard]] LimitStore &limitStore() noexcept;

[[nodiscard]] inline bool exceeds(const std::atomic<std::uint64_t> &limit, std::uint64_t wanted) noexcept
{
    const std::uint64_t value = limit.load(std::memory_order_relaxed);
    return value != 0 && wanted > value;
}

} // namespace winsnmp::core
