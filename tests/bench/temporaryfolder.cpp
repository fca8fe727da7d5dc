// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporaryfolder.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace bench {

TemporaryFolder::TemporaryFolder()
{
    // The system puts something unique in place of the last six characters, which have to be these.
    std::string name = (std::filesystem::temp_directory_path() / "winsnmp-bench-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw std::system_error(errno, std::generic_category(), name);
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored; // what is left of a temporary folder disturbs nobody
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace bench
