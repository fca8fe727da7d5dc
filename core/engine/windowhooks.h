// SPDX-License-Identifier: MIT
//
// The application's hooks for window messages (reference 4.2).
#pragma once

#include "winsnmp/platform.hpp"

namespace winsnmp::core {

/// False without hooks, for a null window, or when the hook says so.
[[nodiscard]] bool isValidWindow(HWND window);
/// What the hook throws is dropped: the notification is lost, the queue entry is not.
void postToWindow(HWND window, UINT message, WPARAM wParam, LPARAM lParam) noexcept;

} // namespace winsnmp::core
