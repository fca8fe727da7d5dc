// SPDX-License-Identifier: MIT
//
// Finds the module files of some folders and the order in which to read them.
#pragma once

#include "mib/modulescan.h"
#include "winsnmp/mib.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace winsnmp::mib::detail {

struct ModuleFile {
    std::string path;
    ModuleScan scan;
};

struct ModuleFiles {
    /// Imported modules before those that import them, otherwise by folder and file name. Reading them in
    /// this order keeps the parser, which reads imports recursively, from ever going deep.
    std::vector<ModuleFile> files;
    std::vector<Problem> problems;
};

/// Looks into every regular file except hidden ones and editors' backups. Of equal module names the one in
/// the later folder wins.
[[nodiscard]] ModuleFiles collectModuleFiles(std::span<const std::filesystem::path> folders);

} // namespace winsnmp::mib::detail
