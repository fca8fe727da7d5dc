// SPDX-License-Identifier: GPL-3.0-or-later
//
// A folder for what a measurement writes.
#pragma once

#include <filesystem>

namespace bench {

/// Goes away with the object, and all that is in it.
class TemporaryFolder {
public:
    /// Throws std::system_error when it cannot be made.
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    [[nodiscard]] const std::filesystem::path &path() const noexcept { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace bench
