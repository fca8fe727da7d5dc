// SPDX-License-Identifier: MIT
//
// Octets from the network as text that is safe to show: nothing invisible, nothing that reorders or breaks a
// line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace winsnmp::mib::detail {

using OctetView = std::span<const std::uint8_t>;

/// One code point read from UTF-8 octets.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; ///< octets it takes; 0: the octets are not UTF-8
};

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF. `position` must be inside `octets`.
[[nodiscard]] CodePoint decodeUtf8(OctetView octets, std::size_t position) noexcept;

/// True for text a person wrote: UTF-8 without control characters except tab, carriage return and line feed.
/// One NUL at the end is accepted, because many agents send C strings with their terminator. Empty octets are
/// text.
[[nodiscard]] bool isText(OctetView octets) noexcept;

/// The octets as text. Control characters become \n, \r, \t or \x1B; characters that change the direction of
/// text or have no width become \u202E; octets that are not UTF-8 become \xFC. A backslash stays as it is.
[[nodiscard]] std::string visibleText(OctetView octets);

/// "00 1A 2B"
[[nodiscard]] std::string hexText(OctetView octets);

/// Text of a module file as UTF-8: what is not UTF-8 is taken for Latin-1.
[[nodiscard]] std::string toUtf8(std::string_view text);

} // namespace winsnmp::mib::detail
