// SPDX-License-Identifier: MIT
//
// How many octets object identifiers take in BER.
#pragma once

#include "values/value.h"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace winsnmp::core {

[[nodiscard]] constexpr std::size_t subIdentifierSize(std::uint64_t number) noexcept
{
    return number < 0x80 ? 1 : (static_cast<std::size_t>(std::bit_width(number)) + 6) / 7;
}

/// What the first two subidentifiers travel as: up to 33 bits.
[[nodiscard]] constexpr std::uint64_t firstSubIdentifier(OidView oid) noexcept
{
    return std::uint64_t{oid[0]} * 40 + oid[1];
}

/// Subidentifiers that are looked at together: most are below 0x80 and take one octet each.
inline constexpr std::size_t NumberBlock = 4;

[[nodiscard]] constexpr bool isPlainBlock(const std::uint32_t *numbers) noexcept
{
    return (numbers[0] | numbers[1] | numbers[2] | numbers[3]) < 0x80;
}

/// Octets of the content; 0 for what BER cannot carry because it is too short.
[[nodiscard]] constexpr std::size_t encodedSize(OidView oid) noexcept
{
    if (oid.size() < 2)
        return 0;
    std::size_t size = subIdentifierSize(firstSubIdentifier(oid));
    std::size_t i = 2;
    while (i < oid.size()) {
        if (i + NumberBlock <= oid.size() && isPlainBlock(&oid[i])) {
            size += NumberBlock;
            i += NumberBlock;
        } else {
            size += subIdentifierSize(oid[i++]);
        }
    }
    return size;
}

} // namespace winsnmp::core
