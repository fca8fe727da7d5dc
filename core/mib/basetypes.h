// SPDX-License-Identifier: MIT
//
// What no module has to define: types and macros of the SMI, and modules that others have replaced.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace winsnmp::mib::detail {

/// The name to show of a type of the SMI ("Counter" of SMIv1 is "Counter32"); empty: it is none.
[[nodiscard]] std::string_view baseType(std::string_view name) noexcept;

/// A macro of the SMI, which may be imported from anywhere.
[[nodiscard]] bool isMacro(std::string_view name) noexcept;

/// A module of SMIv1 or MIB-II that nobody has to have: what it defines is in newer modules.
[[nodiscard]] bool isReplacedModule(std::string_view name) noexcept;

/// The words of ACCESS and STATUS by their number; the first one is empty, for what has none.
[[nodiscard]] std::string_view accessWord(std::uint8_t number) noexcept;
[[nodiscard]] std::string_view statusWord(std::uint8_t number) noexcept;
[[nodiscard]] std::optional<std::uint8_t> accessNumber(std::string_view word) noexcept;
[[nodiscard]] std::optional<std::uint8_t> statusNumber(std::string_view word) noexcept;

} // namespace winsnmp::mib::detail
