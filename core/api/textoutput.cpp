// SPDX-License-Identifier: MIT
#include "api/textoutput.h"

#include <algorithm>

namespace winsnmp::core {

SNMPAPI_STATUS writeText(Call &call, std::string_view text, smiUINT32 size, LPSTR buffer) noexcept
{
    if (size == 0)
        return call.fail(Code::OutputTruncated);
    const std::size_t fitting = std::min<std::size_t>(text.size(), size - 1);
    std::copy_n(text.data(), fitting, buffer);
    buffer[fitting] = '\0';
    if (fitting < text.size())
        return call.fail(Code::OutputTruncated);
    return static_cast<SNMPAPI_STATUS>(fitting + 1);
}

} // namespace winsnmp::core
