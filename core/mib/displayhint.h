// SPDX-License-Identifier: MIT
//
// DISPLAY-HINT of textual conventions (RFC 2579 section 3.1), applied to values that may be hostile.
#pragma once

#include "mib/printable.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winsnmp::mib::detail {

/// Integer formats "d", "d-2", "x", "o" and "b". Negative numbers have a minus sign before the digits.
/// Nothing when `hint` is no integer format.
[[nodiscard]] std::optional<std::string> applyIntegerHint(std::string_view hint, std::int64_t value);

/// Octet formats such as "255a", "1x:", "2d-1d-1d,1d:1d:1d.1d,1a1d:1d" and "*1x:/1x:". Hex and octal groups
/// are padded to the width of their octets, decimal ones are not. Text is made visible as visibleText() does.
/// Nothing when `hint` is no octet format, or asks for what cannot be shown (numbers of more than 8 octets).
[[nodiscard]] std::optional<std::string> applyOctetHint(std::string_view hint, OctetView octets);

} // namespace winsnmp::mib::detail
