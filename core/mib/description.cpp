// SPDX-License-Identifier: MIT
#include "mib/description.h"

#include <algorithm>
#include <cstddef>

namespace winsnmp::mib::detail {

namespace {

std::string_view withoutBlanks(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

std::size_t lineLength(std::string_view text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n'; });
    return static_cast<std::size_t>(end - text.begin());
}

} // namespace

std::string tidied(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = lineLength(text);
        const std::string_view line = withoutBlanks(text.substr(0, end));
        if (!out.empty())
            out += '\n';
        out += line;
        text.remove_prefix(end);
        text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
    }
    return out.substr(0, out.find_last_not_of('\n') + 1);
}

} // namespace winsnmp::mib::detail
