// SPDX-License-Identifier: MIT
//
// The one place that records why memory or a counted resource was refused.
#pragma once

#include "winsnmp/inspect.hpp"

#include <cstdint>

namespace winsnmp::core {

struct Refusal {
    RefusalCause cause = RefusalCause::SystemMemory;
    std::uint64_t asked = 0;
    std::uint64_t inUse = 0;
    std::uint64_t limit = 0;
};

/// Writes the row of the failure log, attributed to the current call.
void recordRefusal(const Refusal &refusal) noexcept;

/// Records and throws std::bad_alloc, which the API boundary turns into SNMPAPI_ALLOC_ERROR.
[[noreturn]] void refuse(const Refusal &refusal);

} // namespace winsnmp::core
