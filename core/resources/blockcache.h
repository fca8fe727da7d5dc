// SPDX-License-Identifier: MIT
//
// The heap as the memory gate sees it. Requests and messages come and go by the hundred between two waits of
// the I/O thread, more than the C library's own cache of freed blocks holds, so each thread keeps a stock of
// small ones. It lies below the gate: what is in stock is in use by nobody and counted nowhere.
#pragma once

#include <cstddef>

namespace winsnmp::core {

/// Null when the system has no memory. Aligned as asked.
[[nodiscard]] void *takeBlock(std::size_t bytes, std::size_t alignment) noexcept;
/// `bytes` and `alignment` as when it was taken; by any thread.
void returnBlock(void *block, std::size_t bytes, std::size_t alignment) noexcept;

} // namespace winsnmp::core
