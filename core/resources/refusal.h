// SPDX-License-Identifier: MIT
//
// The one place that records why memory or a counted resource was refused.
#pragma once

#include "base/callcontext.h"
#include "base/threadidentity.h"
#include "winsnmp/inspect.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace winsnmp::core {

struct Refusal {
    RefusalCause cause = RefusalCause::SystemMemory;
    std::uint64_t asked = 0;
    std::uint64_t inUse = 0;
    std::uint64_t limit = 0;
};

/// One in the log: what was refused, to whom, on behalf of which call.
struct RefusalRow {
    std::uint64_t sequence = 0;
    SystemTime time;
    ThreadIdentity thread;
    CallContext call;
    Refusal refusal;
};

/// Writes the row of the failure log, attributed to the current call.
void recordRefusal(const Refusal &refusal) noexcept;

/// Records and throws std::bad_alloc, which the API boundary turns into SNMPAPI_ALLOC_ERROR.
[[noreturn]] void refuse(const Refusal &refusal);

/// Oldest first, with sequence numbers above `after`; the log keeps the newest RefusalLogCapacity. Throws
/// std::bad_alloc.
[[nodiscard]] std::vector<RefusalRow> refusals(std::uint64_t after, std::size_t most);
inline constexpr std::size_t RefusalLogCapacity = 1024;
/// All that there ever were.
[[nodiscard]] std::uint64_t refusalCount() noexcept;

} // namespace winsnmp::core
