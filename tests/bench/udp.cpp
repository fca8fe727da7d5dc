// SPDX-License-Identifier: GPL-3.0-or-later
#include "udp.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace bench {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

LoopbackSocket::LoopbackSocket(std::uint16_t port)
    : m_descriptor(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    constexpr int wanted = 32 * 1024 * 1024;
    if (::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &wanted, sizeof wanted) != 0)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &wanted, sizeof wanted);
    if (::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDBUFFORCE, &wanted, sizeof wanted) != 0)
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDBUF, &wanted, sizeof wanted);
    const sockaddr_in own = loopback(port);
    if (m_descriptor < 0 || ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0)
        throw std::system_error(errno, std::generic_category(), "loopback socket");
}

LoopbackSocket::~LoopbackSocket()
{
    ::close(m_descriptor);
}

std::uint16_t LoopbackSocket::port() const
{
    sockaddr_in own{};
    socklen_t size = sizeof own;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&own), &size);
    return ntohs(own.sin_port);
}

Batch::Batch()
    : m_bytes(Size * MaxDatagram)
{
    for (std::size_t i = 0; i < Size; ++i) {
        m_pieces[i] = {data(i), MaxDatagram};
        m_headers[i].msg_hdr.msg_iov = &m_pieces[i];
        m_headers[i].msg_hdr.msg_iovlen = 1;
        m_headers[i].msg_hdr.msg_name = &m_peers[i];
        m_headers[i].msg_hdr.msg_namelen = sizeof m_peers[i];
    }
}

std::size_t Batch::receive(int descriptor, int flags)
{
    for (iovec &piece : m_pieces)
        piece.iov_len = MaxDatagram;
    const int received = ::recvmmsg(descriptor, m_headers.data(), Size, flags, nullptr);
    const std::size_t count = received < 0 ? 0 : static_cast<std::size_t>(received);
    for (std::size_t i = 0; i < count; ++i)
        m_pieces[i].iov_len = m_headers[i].msg_len;
    return count;
}

void Batch::send(int descriptor, std::size_t count)
{
    std::size_t done = 0;
    while (done < count) {
        const int sent =
            ::sendmmsg(descriptor, m_headers.data() + done, static_cast<unsigned>(count - done), 0);
        done +=
            sent > 0 ? static_cast<std::size_t>(sent) : 1; // what cannot be sent is lost, as on any network
    }
}

void Batch::swap(std::size_t a, std::size_t b) noexcept
{
    std::swap_ranges(data(a), data(a) + std::max(size(a), size(b)), data(b));
    std::swap(m_pieces[a].iov_len, m_pieces[b].iov_len);
    std::swap(m_peers[a], m_peers[b]);
}

} // namespace bench
