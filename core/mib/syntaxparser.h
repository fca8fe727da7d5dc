// SPDX-License-Identifier: MIT
//
// Reads what stands behind SYNTAX: a type, its sizes and ranges, its enumeration.
#pragma once

#include "mib/parsedmodule.h"
#include "mib/texts.h"
#include "mib/tokencursor.h"

#include <optional>
#include <string>

namespace winsnmp::mib::detail {

/// What a definition says that cannot be understood.
struct SyntaxError {
    int line = 0;
    std::string message;
};

/// "text" is not what is expected here.
[[nodiscard]] SyntaxError unexpected(const Token &token, std::string_view expected);

/// Keeps names in `texts`. The cursor is left behind what was understood. With an error, `syntax` has what
/// came before it.
[[nodiscard]] std::optional<SyntaxError> parseSyntax(TokenCursor &cursor, Syntax &syntax, Texts &texts);

} // namespace winsnmp::mib::detail
