// SPDX-License-Identifier: MIT
#include "mib/texts.h"

#include <algorithm>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t BlockBytes = std::size_t{256} << 10U;
constexpr std::size_t LargeBytes = BlockBytes / 4; // has a block of its own

} // namespace

std::string_view Texts::keep(std::string_view text)
{
    if (text.empty())
        return {};
    if (const auto known = m_known.find(text); known != m_known.end())
        return *known;
    return *m_known.insert(copy(text)).first;
}

std::string_view Texts::copy(std::string_view text)
{
    if (text.empty())
        return {};
    char *place = m_free;
    if (text.size() > LargeBytes) {
        place = m_blocks.emplace_back(std::make_unique<char[]>(text.size())).get();
    } else {
        if (text.size() > m_left) {
            place = m_free = m_blocks.emplace_back(std::make_unique<char[]>(BlockBytes)).get();
            m_left = BlockBytes;
        }
        m_free += text.size();
        m_left -= text.size();
    }
    std::copy(text.begin(), text.end(), place);
    return {place, text.size()};
}

void Texts::finish()
{
    m_known = {};
}

} // namespace winsnmp::mib::detail
