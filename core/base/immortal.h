// SPDX-License-Identifier: MIT
//
// Objects that are made on first use and never destroyed, so that threads which outlive main() still find
// them.
#pragma once

#include <cstddef>
#include <new>

namespace winsnmp::core {

/// `arguments` count for the first call only.
template <typename T, typename... Arguments>
[[nodiscard]] T &immortal(Arguments... arguments)
{
    alignas(T) static std::byte storage[sizeof(T)];
    static T *object = new (storage) T(arguments...);
    return *object;
}

} // namespace winsnmp::core
