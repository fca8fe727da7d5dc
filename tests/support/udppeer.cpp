// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/udppeer.h"

#include <QTest>

#include <arpa/inet.h>
#include <atomic>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace testsupport {

namespace {

constexpr int BufferSize = 8 * 1024 * 1024;

bool isIpv6(const QByteArray &address)
{
    return address.contains(':');
}

socklen_t sizeOf(const sockaddr_in6 &address)
{
    return address.sin6_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
}

sockaddr_in6 toSystem(const QByteArray &address, std::uint16_t port)
{
    sockaddr_in6 result{};
    if (isIpv6(address)) {
        result.sin6_family = AF_INET6;
        ::inet_pton(AF_INET6, address.constData(), &result.sin6_addr);
    } else {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        ::inet_pton(AF_INET, address.constData(), &four.sin_addr);
        std::memcpy(&result, &four, sizeof four);
    }
    result.sin6_port = htons(port);
    return result;
}

} // namespace

QByteArray UdpDatagram::fromAddress() const
{
    char text[INET6_ADDRSTRLEN] = "";
    if (from.sin6_family == AF_INET6) {
        ::inet_ntop(AF_INET6, &from.sin6_addr, text, sizeof text);
    } else {
        sockaddr_in four;
        std::memcpy(&four, &from, sizeof four);
        ::inet_ntop(AF_INET, &four.sin_addr, text, sizeof text);
    }
    return text;
}

UdpPeer::UdpPeer(const QByteArray &address, std::uint16_t port)
    : m_address(address)
    , m_socket(::socket(isIpv6(address) ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &BufferSize, sizeof BufferSize);
    sockaddr_in6 local = toSystem(address, port);
    socklen_t size = sizeOf(local);
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&local), size) == 0
        && ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&local), &size) == 0)
        m_port = ntohs(local.sin6_port);
}

UdpPeer::~UdpPeer()
{
    ::close(m_socket);
}

bool UdpPeer::hasDatagram(int milliseconds) const
{
    pollfd wanted{.fd = m_socket, .events = POLLIN, .revents = 0};
    return ::poll(&wanted, 1, milliseconds) == 1;
}

std::optional<UdpDatagram> UdpPeer::receive(int milliseconds) const
{
    if (!hasDatagram(milliseconds))
        return std::nullopt;
    UdpDatagram result;
    result.octets.resize(65536);
    socklen_t size = sizeof result.from;
    const auto count =
        ::recvfrom(m_socket, result.octets.data(), static_cast<std::size_t>(result.octets.size()), 0,
                   reinterpret_cast<sockaddr *>(&result.from), &size);
    if (count < 0)
        return std::nullopt;
    result.octets.truncate(count);
    return result;
}

WireMessage UdpPeer::receiveMessage(UdpDatagram *datagram) const
{
    const auto received = receive();
    const auto message = received ? WireMessage::parse(received->octets) : std::nullopt;
    if (!QTest::qVerify(message.has_value(), "message", "a message arrives", __FILE__, __LINE__))
        return {};
    if (datagram)
        *datagram = *received;
    return *message;
}

bool UdpPeer::reply(const UdpDatagram &to, const QByteArray &octets) const
{
    const auto sent = ::sendto(m_socket, octets.constData(), static_cast<std::size_t>(octets.size()), 0,
                               reinterpret_cast<const sockaddr *>(&to.from), sizeOf(to.from));
    return sent == octets.size();
}

bool UdpPeer::send(std::uint16_t port, const QByteArray &octets) const
{
    return send(m_address, port, octets);
}

bool UdpPeer::send(const QByteArray &address, std::uint16_t port, const QByteArray &octets) const
{
    const int on = 1;
    ::setsockopt(m_socket, SOL_SOCKET, SO_BROADCAST, &on, sizeof on);
    UdpDatagram to;
    to.from = toSystem(address, port);
    return reply(to, octets);
}

std::uint16_t freePort(const QByteArray &address)
{
    // Below the ports that sockets get by themselves; tests that run side by side start at different places.
    static std::atomic<int> next = 20000 + ::getpid() % 400 * 25;
    std::uint16_t port = 0;
    do
        port = static_cast<std::uint16_t>(next++);
    while (!UdpPeer(address, port).isOpen());
    return port;
}

} // namespace testsupport
