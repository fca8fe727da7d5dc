// SPDX-License-Identifier: MIT
//
// A forked child has the library's memory, but not its I/O thread; locks may be held by threads it does not
// have, and its descriptors are the parent's sockets. So it does nothing.
#pragma once

#include <atomic>

namespace winsnmp::core {

namespace detail {
inline constinit std::atomic<bool> g_isForkedChild{false};
} // namespace detail

/// Whether this process was forked off one that had started the library. Asked before any lock.
[[nodiscard]] inline bool isForkedChild() noexcept
{
    return detail::g_isForkedChild.load(std::memory_order_relaxed);
}

/// From now on children know what they are. Calls must not overlap. Throws std::bad_alloc.
void markForkedChildren();

} // namespace winsnmp::core
