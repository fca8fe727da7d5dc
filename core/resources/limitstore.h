// SPDX-License-Identifier: MIT
//
// The limits in force, each readable on hot paths without a lock. 0 means unlimited.
#pragma once

#include "winsnmp/limits.hpp"

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

struct LimitStore {
    static constexpr Limits Initial{};

    std::atomic<std::uint64_t> sessions{Initial.sessions};
    std::atomic<std::uint64_t> handlesPerSession{Initial.handlesPerSession};
    std::atomic<std::uint64_t> outstandingRequests{Initial.outstandingRequests};
    std::atomic<std::uint64_t> queuedMessages{Initial.queuedMessages};
    std::atomic<std::uint64_t> bytes{Initial.bytes};
    std::atomic<std::uint64_t> bytesPerSession{Initial.bytesPerSession};
};

[[nodiscard]] LimitStore &limitStore() noexcept;

[[nodiscard]] inline bool exceeds(const std::atomic<std::uint64_t> &limit, std::uint64_t wanted) noexcept
{
    const std::uint64_t value = limit.load(std::memory_order_relaxed);
    return value != 0 && wanted > value;
}

} // namespace winsnmp::core
