// SPDX-License-Identifier: MIT
//
// winsnmp/platform.h for C++: functions that carry what they need. What is said there about hooks, ports and
// names holds here too; only what differs is said again. Out of memory is std::bad_alloc, and nothing has
// changed then.
#pragma once

#include "platform.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace winsnmp {

/// SNMPX_WINDOWHOOKS. The types are always these, so that all parts of a program mean the same, whatever HWND
/// is.
struct WindowHooks {
    std::function<bool(void *hWnd)> isWindow; ///< may be empty
    /// Required. What it throws is dropped, and that one message with it.
    std::function<void(void *hWnd, unsigned wMsg, std::uintptr_t wParam, std::intptr_t lParam)> postMessage;
};

/// SnmpXSetWindowHooks; empty hooks take them away. A hook that calls this runs on to its end on copies of
/// the functions that are kept until then.
WINSNMP_API void setWindowHooks(WindowHooks hooks);

/// SnmpXGetTrapPort, SnmpXSetTrapPort: 0 is ignored.
[[nodiscard]] WINSNMP_API std::uint16_t trapPort() noexcept;
WINSNMP_API void setTrapPort(std::uint16_t port) noexcept;

/// SnmpXGetRequestPort, SnmpXSetRequestPort: 0 is ignored.
[[nodiscard]] WINSNMP_API std::uint16_t requestPort() noexcept;
WINSNMP_API void setRequestPort(std::uint16_t port) noexcept;

/// SNMPX_NAMEENTRY.
struct NameEntry {
    std::string address;
    std::uint16_t port = requestPort();
    SNMPAPI_STATUS version = SNMPAPI_UNTRANSLATED_V1;
    smiTIMETICKS timeout = 100; ///< centiseconds
    smiUINT32 retries = 5;
};

/// Empty optional: not known. An empty function takes the database away. What it throws makes SnmpStrToEntity
/// fail.
using NameDatabase = std::function<std::optional<NameEntry>(std::string_view name)>;
WINSNMP_API void setNameDatabase(NameDatabase database);

} // namespace winsnmp
