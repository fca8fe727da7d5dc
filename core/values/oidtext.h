// SPDX-License-Identifier: MIT
//
// Object identifiers as dotted decimal text, and their order (reference 3.6).
#pragma once

#include "values/value.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace winsnmp::core {

/// Reads dotted decimal text of 2 to 128 subidentifiers, each below 2^32, that BER can carry (isEncodable).
/// One leading dot is tolerated; nothing else but digits and single dots is. Returns the number of
/// subidentifiers; `out` may have been written to when there is none.
[[nodiscard]] std::optional<std::size_t> parseOid(std::string_view text,
                                                  std::uint32_t (&out)[MaxSubIdentifiers]) noexcept;

/// Writes dotted decimal text without a leading dot, as much as fits, always NUL-terminated unless `out` is
/// empty. Returns the octets that the whole text with its NUL takes; more than out.size() means that it was
/// cut.
std::size_t formatOid(OidView oid, std::span<char> out) noexcept;

/// -1, 0 or 1 as `x` is less than, equal to or greater than `y`. `maxLength` 0 compares everything, else at
/// most that many subidentifiers: equal up to there is equal. Otherwise a proper prefix is the lesser.
[[nodiscard]] int compareOid(OidView x, OidView y, std::size_t maxLength = 0) noexcept;

} // namespace winsnmp::core
