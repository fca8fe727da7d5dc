// SPDX-License-Identifier: MIT
#include "engine/udpsocket.h"

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace winsnmp::core {

namespace {

/// The default buffer holds about 256 small datagrams; a burst of answers needs more. The privileged option
/// goes past the system's maximum, the other one as far as that maximum.
void askForBuffers(int descriptor) noexcept
{
    constexpr int wanted = 4 * 1024 * 1024;
    constexpr std::pair<int, int> options[] = {{SO_RCVBUFFORCE, SO_RCVBUF}, {SO_SNDBUFFORCE, SO_SNDBUF}};
    for (const auto &[forced, plain] : options) {
        if (::setsockopt(descriptor, SOL_SOCKET, forced, &wanted, sizeof wanted) != 0)
            ::setsockopt(descriptor, SOL_SOCKET, plain, &wanted, sizeof wanted);
    }
}

bool prepare(int descriptor, const Endpoint &local) noexcept
{
    const int on = 1;
    if (local.family() == Endpoint::Family::Ipv6) {
        if (::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on) != 0
            || ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof on) != 0)
            return false;
    } else if (::setsockopt(descriptor, IPPROTO_IP, IP_PKTINFO, &on, sizeof on) != 0) {
        return false;
    }
    askForBuffers(descriptor);
    return ::bind(descriptor, local.system(), local.systemSize()) == 0;
}

} // namespace

UdpSocket::~UdpSocket()
{
    if (isOpen())
        ::close(m_descriptor);
}

UdpSocket UdpSocket::open(const Endpoint &local, int &error) noexcept
{
    UdpSocket result;
    result.m_descriptor = ::socket(local.system()->sa_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (result.isOpen() && prepare(result.m_descriptor, local))
        return result;
    error = errno;
    return {};
}

} // namespace winsnmp::core
