// SPDX-License-Identifier: MIT
//
// Which local address a datagram to some destination leaves from.
#pragma once

#include "engine/endpoint.h"

namespace winsnmp::core {

/// The IPv4 address the system would use towards the peer, as a big-endian number; 0 for IPv6 peers and when
/// the system has no route.
[[nodiscard]] std::uint32_t localIpv4Towards(const Endpoint &peer) noexcept;

} // namespace winsnmp::core
