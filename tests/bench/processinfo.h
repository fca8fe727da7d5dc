// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the system knows about this process.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bench {

/// Bytes the C library has handed out, large blocks included.
[[nodiscard]] double heapBytes();

/// The most memory this process had at once, all that is in RAM counted.
[[nodiscard]] double peakMegabytes();

[[nodiscard]] std::size_t openDescriptors();

/// Datagrams that were lost because the receive buffer of one of this process's UDP sockets was full.
[[nodiscard]] std::uint64_t datagramsLostToOwnBuffers();

} // namespace bench
