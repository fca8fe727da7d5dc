// SPDX-License-Identifier: MIT
//
// Objects that translation between SNMPv1 and SNMPv2c needs (RFC 3418, RFC 3584).
#pragma once

#include "values/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace winsnmp::codec::wellknown {

inline constexpr std::array<std::uint32_t, 9> SysUpTime0 = {1, 3, 6, 1, 2, 1, 1, 3, 0};
inline constexpr std::array<std::uint32_t, 11> SnmpTrapOid0 = {1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};
inline constexpr std::array<std::uint32_t, 11> SnmpTrapEnterprise0 = {1, 3, 6, 1, 6, 3, 1, 1, 4, 3, 0};
inline constexpr std::array<std::uint32_t, 10> SnmpTrapAddress0 = {1, 3, 6, 1, 6, 3, 18, 1, 3, 0};
inline constexpr std::array<std::uint32_t, 10> SnmpTrapCommunity0 = {1, 3, 6, 1, 6, 3, 18, 1, 4, 0};
/// The standard traps coldStart to egpNeighborLoss are this followed by 1 to 6.
inline constexpr std::array<std::uint32_t, 9> SnmpTraps = {1, 3, 6, 1, 6, 3, 1, 1, 5};

inline constexpr std::int32_t EnterpriseSpecific = 6; ///< generic-trap; 0 to 5 are the standard traps

[[nodiscard]] inline bool equals(core::OidView x, core::OidView y) noexcept
{
    return std::ranges::equal(x, y);
}

} // namespace winsnmp::codec::wellknown
