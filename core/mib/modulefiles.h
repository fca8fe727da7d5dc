// SPDX-License-Identifier: MIT
//
// Finds the module files of some folders and reads them, whatever lies in those folders.
#pragma once

#include "mib/problemlist.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

/// Several times the largest modules there are.
constexpr std::size_t MaxFileBytes = std::size_t{32} << 20U;

/// A file that may hold modules.
struct ModuleFile {
    std::string path;
    std::size_t folder = 0; ///< number of its folder
};

/// Every regular file except hidden ones and editors' backups, by folder and name. Folders that cannot be
/// read are named; a folder that is listed twice counts where it is listed last.
[[nodiscard]] std::vector<ModuleFile> listModuleFiles(std::span<const std::filesystem::path> folders,
                                                      ProblemList &problems);

/// Reads one file after the other into one buffer.
class FileReader {
public:
    /// Text of file number `file`, until the next call; nothing, with a problem, when it cannot be read.
    /// Never waits for another process.
    [[nodiscard]] std::optional<std::string_view> read(std::size_t file, const std::string &path,
                                                       ProblemList &problems);

private:
    std::string m_buffer;
};

} // namespace winsnmp::mib::detail
