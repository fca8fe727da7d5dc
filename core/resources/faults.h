// SPDX-License-Identifier: MIT
//
// Fault injection: decides whether one allocation is to fail.
#pragma once

#include "winsnmp/inspect.hpp"

#include <cstddef>
#include <optional>

namespace winsnmp::core {

/// The injected fault that hits an allocation of this size, if any. Costs one relaxed load while no plan is
/// set.
[[nodiscard]] std::optional<RefusalCause> faultFor(std::size_t bytes) noexcept;

} // namespace winsnmp::core
