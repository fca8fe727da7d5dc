// SPDX-License-Identifier: MIT
//
// Fault injection: decides whether one allocation is to fail.
#pragma once

#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstddef>
#include <optional>

namespace winsnmp::core {

/// Whether a plan is set.
inline constinit std::atomic<bool> faultsActive{false};

/// The injected fault that hits an allocation of this size, if any, by the plan.
[[nodiscard]] std::optional<RefusalCause> plannedFault(std::size_t bytes) noexcept;

/// The same; costs one relaxed load while no plan is set.
[[nodiscard]] inline std::optional<RefusalCause> faultFor(std::size_t bytes) noexcept
{
    return faultsActive.load(std::memory_order_relaxed) ? plannedFault(bytes) : std::nullopt;
}

} // namespace winsnmp::core
