// SPDX-License-Identifier: MIT
#include "engine/localaddress.h"

#include "engine/udpsocket.h"

#include <sys/socket.h>

namespace winsnmp::core {

std::optional<Endpoint> localTowards(const Endpoint &peer) noexcept
{
    int error = 0;
    const UdpSocket probe =
        UdpSocket::open(Endpoint::any(peer.family(), 0), UdpSocket::LocalAddress::Untold, error);
    sockaddr_storage local{};
    socklen_t size = sizeof local;
    // Connecting a UDP socket sends nothing; it only asks the routing table.
    if (!probe.isOpen() || ::connect(probe.descriptor(), peer.system(), peer.systemSize()) != 0
        || ::getsockname(probe.descriptor(), reinterpret_cast<sockaddr *>(&local), &size) != 0)
        return std::nullopt;
    return Endpoint::fromSystem(reinterpret_cast<const sockaddr *>(&local));
}

std::uint32_t localIpv4Towards(const Endpoint &peer) noexcept
{
    if (peer.family() != Endpoint::Family::Ipv4)
        return 0;
    const std::optional<Endpoint> local = localTowards(peer);
    return local ? local->ipv4Number() : 0;
}

} // namespace winsnmp::core
