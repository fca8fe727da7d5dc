// SPDX-License-Identifier: GPL-3.0-or-later
//
// Module files such as vendors write them: tables of counters, numbers, texts and enumerations, everything
// described.
#pragma once

#include "temporaryfolder.h"

#include <cstddef>
#include <filesystem>
#include <string>

namespace bench {

/// The modules that come with the program; what is generated imports from them.
[[nodiscard]] std::filesystem::path ownModules();

/// A folder of generated modules, which goes away with the object.
class ModuleCollection {
public:
    /// Throws std::system_error, or std::runtime_error when a module cannot be written.
    explicit ModuleCollection(std::size_t modules);

    [[nodiscard]] const std::filesystem::path &folder() const noexcept { return m_folder.path(); }
    /// "MODULE::label" of a column of the module that was written last.
    [[nodiscard]] const std::string &lastColumn() const noexcept { return m_lastColumn; }

private:
    void write(std::size_t number);

    TemporaryFolder m_folder;
    std::string m_lastColumn;
};

} // namespace bench
