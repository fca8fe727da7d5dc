// SPDX-License-Identifier: MIT
#include "mib/text.h"

#include <cstring>

namespace winsnmp::mib::detail {

std::string_view Text::view() const noexcept
{
    if (!m_place)
        return {};
    Length length = 0;
    std::memcpy(&length, m_place, sizeof length); // it lies anywhere
    return {m_place + sizeof length, length};
}

} // namespace winsnmp::mib::detail
