// SPDX-License-Identifier: MIT
//
// Reads the text of a module file: SMIv1 and SMIv2 as people write them. What cannot be understood is named
// with its line, and reading goes on with the next clause or definition.
//
// Why not Net-SNMP's parser: it keeps children in lists that it searches from the front (60 000 siblings take
// ten seconds and nothing can stop it), unloads module by module in square time, gives up a module at its
// first bad definition, knows types only behind their definition, cuts long texts, and has one state for the
// whole process, which definitions in a circle overflow. Each of these would need this reader before it.
#pragma once

#include "mib/parsedmodule.h"
#include "mib/problemlist.h"
#include "mib/texts.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

/// The modules of file number `file`, with texts kept in `texts`. Whether "--" ends a comment in the middle
/// of a line is what leaves fewer problems. Empty, with a problem: not a module file.
[[nodiscard]] std::vector<ParsedModule> parseModules(std::size_t file, std::string_view text, Texts &texts,
                                                     ProblemList &problems);

} // namespace winsnmp::mib::detail
