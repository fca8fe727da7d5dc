// SPDX-License-Identifier: GPL-3.0-or-later
//
// What everybody asks for.
#pragma once

#include <array>
#include <cstdint>

namespace bench {

using Name = std::array<std::uint32_t, 11>;

/// ifInOctets of one interface after the other.
constexpr Name nameOf(int variable)
{
    return {1, 3, 6, 1, 2, 1, 2, 2, 1, 10, 1001U + static_cast<std::uint32_t>(variable)};
}

inline constexpr const char *NameText = ".1.3.6.1.2.1.2.2.1.10.1001";

} // namespace bench
