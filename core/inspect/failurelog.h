// SPDX-License-Identifier: MIT
//
// The logs of refused allocations and of failed API calls.
#pragma once

#include "base/code.h"

#include <cstdint>

namespace winsnmp::core {

/// `session` is handle bits; 0 for both: not tied to a session. SNMPAPI_NOOP is not logged.
void recordApiFailure(const char *function, Code code, std::uint64_t sessionId,
                      std::uint64_t session) noexcept;

[[nodiscard]] std::uint64_t allocationFailureCount() noexcept;

} // namespace winsnmp::core
