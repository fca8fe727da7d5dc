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

bool switchOn(int descriptor, int level, int option) noexcept
{
    const int on = 1;
    return ::setsockopt(descriptor, level, option, &on, sizeof on) == 0;
}

bool prepare(int descriptor, const Endpoint &local, UdpSocket::LocalAddress told) noexcept
{
    const bool isIpv6 = local.family() == Endpoint::Family::Ipv6;
    if (isIpv6 && !switchOn(descriptor, IPPROTO_IPV6, IPV6_V6ONLY))
        return false;
    if (told == UdpSocket::LocalAddress::Told
        && !(isIpv6 ? switchOn(descriptor, IPPROTO_IPV6, IPV6_RECVPKTINFO)
                    : switchOn(descriptor, IPPROTO_IP, IP_PKTINFO)))
        return false;
    askForBuffers(descriptor);
    return ::bind(descriptor, local.system(), local.systemSize()) == 0;
}

} // namespace

UdpSocket::~UdpSocket()
{
    if (isOpen())
        ::close(m_descriptor);
}

UdpSocket UdpSocket::open(const Endpoint &local, LocalAddress told, int &error) noexcept
{
    UdpSocket result;
    result.m_descriptor = ::socket(local.system()->sa_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (result.isOpen() && prepare(result.m_descriptor, local, told))
        return result;
    error = errno;
    return {};
}

} // namespace winsnmp::core
