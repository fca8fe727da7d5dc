// SPDX-License-Identifier: MIT
//
// Drives Net-SNMP's parser over module files and leaves nothing of them in it.
#pragma once

#include "mib/mibindex.h"
#include "mib/modulefiles.h"

#include <string>
#include <vector>

namespace winsnmp::mib::detail {

struct ParsedModules {
    MibIndex index;
    std::vector<std::string> modules; ///< that were read, sorted
    std::vector<Problem> problems;
};

/// Waits for the NetSnmpGate. Reads no configuration, writes nothing, prints nothing.
[[nodiscard]] ParsedModules parseModules(const std::vector<ModuleFile> &files);

} // namespace winsnmp::mib::detail
