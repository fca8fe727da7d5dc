// SPDX-License-Identifier: MIT
//
// What Windows provides and Linux does not: windows that receive messages, and a place for settings outside
// the API. All functions may be called from any thread. Hooks are called with no library lock held.
#pragma once

#include "winsnmp.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace winsnmp {

/// Delivers notifications of sessions opened with a window (SnmpOpen, SnmpCreateSession without callback).
/// Reference 4.2. Without hooks no HWND is valid and such sessions are refused with SNMPAPI_HWND_INVALID.
struct WindowHooks {
    /// Tells whether `hWnd` can receive messages. Called by the thread that opens the session. May be empty:
    /// then every non-null HWND is taken.
    std::function<bool(HWND hWnd)> isWindow;
    /// Posts into the application's event loop and returns at once. Called by the library's I/O thread.
    /// Required. What it throws is dropped, and that one message with it.
    std::function<void(HWND hWnd, UINT wMsg, WPARAM wParam, LPARAM lParam)> postMessage;
};

/// Installs the hooks for all sessions, open ones too; empty hooks take them away. May be called from any
/// thread, also from inside a hook. When it returns, the hooks that were installed before are not running on
/// any other thread and will not be called again, so what they use may go. Two exceptions, both inside hooks:
/// a hook that calls this runs on to its end, on copies of the functions that are kept until then; and two
/// hooks that call this at the same time on two threads do not wait for each other. Throws std::bad_alloc;
/// then nothing has changed.
WINSNMP_API void setWindowHooks(WindowHooks hooks);

/// UDP port on which SnmpRegister receives traps: 162, or the environment variable WINSNMP_TRAP_PORT, or what
/// setTrapPort was given last (1 to 65535; other values are ignored). Takes effect when the port is next
/// opened.
[[nodiscard]] WINSNMP_API std::uint16_t trapPort() noexcept;
WINSNMP_API void setTrapPort(std::uint16_t port) noexcept;

/// One friendly name for the SNMPAPI_TRANSLATED mode (reference 4.6).
struct NameEntry {
    std::string address; ///< literal IPv4 or IPv6 address
    std::uint16_t port = 161; ///< 1 to 65535
    SNMPAPI_STATUS version = SNMPAPI_UNTRANSLATED_V1; ///< SNMPAPI_UNTRANSLATED_V1 or _V2
    smiTIMETICKS timeout = 100; ///< centiseconds
    smiUINT32 retries = 5;
};

/// Looks up friendly names; empty optional: not known, the host's name resolution is asked next. An empty
/// function takes the database away. Called by the thread that calls SnmpStrToEntity.
using NameDatabase = std::function<std::optional<NameEntry>(std::string_view name)>;
WINSNMP_API void setNameDatabase(NameDatabase database);

} // namespace winsnmp
