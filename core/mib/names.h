// SPDX-License-Identifier: MIT
//
// OIDs as names and names as OIDs.
#pragma once

#include "mib/mibindex.h"

#include <optional>
#include <string>
#include <string_view>

namespace winsnmp::mib::detail {

/// "IF-MIB::ifDescr.2", or the dotted numbers.
[[nodiscard]] std::string nameOf(const MibIndex &index, OidView oid);

/// Dotted numbers with or without a leading dot, "label.1.2" or "MODULE::label.1.2".
[[nodiscard]] std::optional<OidVector> parseName(const MibIndex &index, std::string_view text);

} // namespace winsnmp::mib::detail
