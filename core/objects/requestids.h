// SPDX-License-Identifier: MIT
//
// Request ids the library makes for applications: positive, never 0, unique among recent ones
// (reference 3.4).
#pragma once

#include <cstdint>

namespace winsnmp::core {

[[nodiscard]] std::int32_t nextRequestId() noexcept;

} // namespace winsnmp::core
