// SPDX-License-Identifier: MIT
//
// In which order to read files that import from each other.
#pragma once

#include <cstddef>
#include <vector>

namespace winsnmp::mib::detail {

/// `imports[i]` are the files that file i imports from. Gives the files in groups: those that import from
/// each other in a circle are one group, every other file is a group of its own, and a group comes after all
/// that it imports from.
[[nodiscard]] std::vector<std::vector<std::size_t>>
importGroups(const std::vector<std::vector<std::size_t>> &imports);

} // namespace winsnmp::mib::detail
