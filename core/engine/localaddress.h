// SPDX-License-Identifier: MIT
//
// Which local address a datagram to some destination leaves from.
#pragma once

#include "base/endpoint.h"

#include <cstdint>
#include <optional>

namespace winsnmp::core {

/// The address the system would use towards the peer; nothing when it has no route.
[[nodiscard]] std::optional<Endpoint> localTowards(const Endpoint &peer) noexcept;

/// The same for IPv4, as a big-endian number; 0 for IPv6 peers and when the system has no route.
[[nodiscard]] std::uint32_t localIpv4Towards(const Endpoint &peer) noexcept;

} // namespace winsnmp::core
