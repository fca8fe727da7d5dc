// SPDX-License-Identifier: MIT
//
// The log of failed API calls; that of refused allocations is kept where they are refused.
#pragma once

#include "base/code.h"

#include <cstdint>

namespace winsnmp::core {

/// `session` is handle bits; 0 for both: not tied to a session. SNMPAPI_NOOP is not logged.
void recordApiFailure(const char *function, Code code, std::uint64_t sessionId,
                      std::uint64_t session) noexcept;

} // namespace winsnmp::core
