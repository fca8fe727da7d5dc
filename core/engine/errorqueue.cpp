// SPDX-License-Identifier: MIT
#include "engine/errorqueue.h"

#include <cstring>
#include <linux/errqueue.h>
#include <sys/socket.h>

namespace winsnmp::core {

namespace {

/// The error of a message from the queue, 0 when it is not the network's: the system also queues what it has
/// told the sender already.
int networkError(msghdr &header) noexcept
{
    for (cmsghdr *part = CMSG_FIRSTHDR(&header); part; part = CMSG_NXTHDR(&header, part)) {
        const bool isError = (part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_RECVERR)
            || (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_RECVERR);
        if (!isError)
            continue;
        sock_extended_err error{};
        std::memcpy(&error, CMSG_DATA(part), sizeof error);
        if (error.ee_origin == SO_EE_ORIGIN_ICMP || error.ee_origin == SO_EE_ORIGIN_ICMP6)
            return static_cast<int>(error.ee_errno);
    }
    return 0;
}

} // namespace

bool ErrorQueue::next(ReturnedDatagram &returned) noexcept
{
    for (;;) {
        sockaddr_storage peer{};
        alignas(cmsghdr) std::byte control[512];
        iovec piece{m_octets, sizeof m_octets};
        msghdr header{};
        header.msg_name = &peer;
        header.msg_namelen = sizeof peer;
        header.msg_iov = &piece;
        header.msg_iovlen = 1;
        header.msg_control = control;
        header.msg_controllen = sizeof control;
        const ssize_t size = ::recvmsg(m_channel.socket.descriptor(), &header, MSG_ERRQUEUE | MSG_DONTWAIT);
        if (size < 0)
            return false;
        returned.error = networkError(header);
        const auto to = Endpoint::fromSystem(reinterpret_cast<const sockaddr *>(&peer));
        if (returned.error == 0 || !to)
            continue;
        returned.peer = *to;
        returned.octets = {m_octets, static_cast<std::size_t>(size)};
        return true;
    }
}

void askForErrors(const UdpSocket &socket, Endpoint::Family family) noexcept
{
    const int on = 1;
    if (family == Endpoint::Family::Ipv6)
        ::setsockopt(socket.descriptor(), IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
    else
        ::setsockopt(socket.descriptor(), IPPROTO_IP, IP_RECVERR, &on, sizeof on);
}

} // namespace winsnmp::core
