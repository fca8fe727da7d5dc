// SPDX-License-Identifier: MIT
//
// The local address of a datagram, as the system tells it on receiving and takes it on sending.
#pragma once

#include "base/endpoint.h"

#include <cstddef>
#include <sys/socket.h>

namespace winsnmp::core {

/// The local address an answer to the received datagram has to leave from, with port 0; the family's wildcard
/// when the system does not tell one or the datagram was sent to a group.
[[nodiscard]] Endpoint receivedOn(const msghdr &header, Endpoint::Family family) noexcept;

/// Control data of a message to send; lives as long as the header that points to it.
struct alignas(cmsghdr) SourceControl {
    std::byte bytes[CMSG_SPACE(sizeof(in6_pktinfo))];
};

/// The datagram of this header is to leave from the local address, although its socket is bound to the
/// wildcard.
void sendFrom(msghdr &header, SourceControl &control, const Endpoint &local) noexcept;

} // namespace winsnmp::core
