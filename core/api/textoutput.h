// SPDX-License-Identifier: MIT
//
// Texts into buffers of the application (reference 3.2, 3.6).
#pragma once

#include "api/call.h"

#include <string_view>

namespace winsnmp::core {

/// Writes as much as fits, always terminated when there is room for a byte. Returns the bytes written
/// including the NUL, or fails with OutputTruncated.
SNMPAPI_STATUS writeText(Call &call, std::string_view text, smiUINT32 size, LPSTR buffer) noexcept;

} // namespace winsnmp::core
