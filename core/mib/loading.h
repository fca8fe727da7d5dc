// SPDX-License-Identifier: MIT
//
// From folders to an index.
#pragma once

#include "mib/mibindex.h"
#include "winsnmp/mib.hpp"

#include <filesystem>
#include <memory>
#include <span>

namespace winsnmp::mib::detail {

struct Loaded {
    std::shared_ptr<const MibIndex> index; ///< null: abandoned
    LoadReport report;
};

[[nodiscard]] Loaded loadModules(std::span<const std::filesystem::path> folders, const LoadWatch &watch);

} // namespace winsnmp::mib::detail
