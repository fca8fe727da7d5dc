// SPDX-License-Identifier: MIT
//
// A first look at the text of a module file, for what Net-SNMP's parser does not tell or does not survive:
// which modules a file holds, on which line each import stands, how its comments end, and definitions that
// would make the parser crash.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

struct Import {
    std::string symbol;
    std::string module;
    int line = 0;
};

/// An OID assignment that must not reach the parser.
struct BadDefinition {
    std::string label;
    int line = 0;
};

struct ModuleScan {
    std::vector<std::string> modules; ///< in the order of the file; empty: not a module file
    std::vector<Import> imports; ///< of all of them
    std::optional<BadDefinition> circular; ///< below itself, or below more nodes than an OID can have
    std::optional<BadDefinition> rootAlias; ///< another name for iso, ccitt or joint-iso-ccitt
    bool commentsToLineEnd = false; ///< hyphens are used as rulers, so "--" must not end a comment
};

[[nodiscard]] ModuleScan scanModule(std::string_view text);

} // namespace winsnmp::mib::detail
