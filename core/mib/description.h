// SPDX-License-Identifier: MIT
//
// Module files indent their texts; the indentation is no part of what they say.
#pragma once

#include <string>
#include <string_view>

namespace winsnmp::mib::detail {

/// A text without its quotes, as written: lines without blanks around them, ended by LF, no empty ones at
/// either end.
[[nodiscard]] std::string tidied(std::string_view text);

} // namespace winsnmp::mib::detail
