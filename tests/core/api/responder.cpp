// SPDX-License-Identifier: GPL-3.0-or-later

#include "responder.h"

#include "winsnmp.h"

#include <QtGlobal>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace apitest {

namespace {

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

const sockaddr *generic(const sockaddr_in &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

/// Position behind the length octets that start at `at`.
qsizetype skipLength(const QByteArray &message, qsizetype at)
{
    const auto first = static_cast<unsigned char>(message[at]);
    return first < 0x80 ? at + 1 : at + 1 + (first & 0x7F);
}

bool isFree(std::uint16_t port)
{
    const int probe = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in any = loopback(port);
    any.sin_addr.s_addr = htonl(INADDR_ANY);
    const bool free = ::bind(probe, generic(any), sizeof any) == 0;
    ::close(probe);
    return free;
}

} // namespace

QByteArray withPduType(QByteArray message, int tag)
{
    constexpr qsizetype versionSize = 3;
    const qsizetype community = skipLength(message, 1) + versionSize;
    const qsizetype content = skipLength(message, community + 1);
    message[content + static_cast<unsigned char>(message[community + 1])] = static_cast<char>(tag);
    return message;
}

Responder::Responder()
    : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in own = loopback(0);
    socklen_t size = sizeof own;
    if (::bind(m_socket, generic(own), size) != 0
        || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&own), &size) != 0)
        qFatal("no socket on the loopback interface");
    m_port = ntohs(own.sin_port);
}

Responder::~Responder()
{
    ::close(m_socket);
}

bool Responder::hasDatagram(int milliseconds)
{
    pollfd entry{m_socket, POLLIN, 0};
    return ::poll(&entry, 1, milliseconds) == 1;
}

QByteArray Responder::receive()
{
    constexpr int deadline = 10000;
    if (!hasDatagram(deadline))
        return {};
    QByteArray message(65535, Qt::Uninitialized);
    socklen_t size = sizeof m_peer;
    const ssize_t length = ::recvfrom(m_socket, message.data(), static_cast<std::size_t>(message.size()), 0,
                                      reinterpret_cast<sockaddr *>(&m_peer), &size);
    message.resize(length < 0 ? 0 : length);
    return message;
}

void Responder::reply(const QByteArray &message)
{
    sendTo(ntohs(m_peer.sin_port), message);
}

void Responder::sendTo(std::uint16_t port, const QByteArray &message)
{
    const sockaddr_in peer = loopback(port);
    ::sendto(m_socket, message.constData(), static_cast<std::size_t>(message.size()), 0, generic(peer),
             sizeof peer);
}

bool Responder::answer()
{
    const QByteArray request = receive();
    if (request.isEmpty())
        return false;
    reply(withPduType(request, SNMP_PDU_RESPONSE));
    return true;
}

std::uint16_t freePort()
{
    // Tests that run side by side start at different places.
    static int next = 20000 + ::getpid() % 400 * 25;
    while (!isFree(static_cast<std::uint16_t>(next)))
        ++next;
    return static_cast<std::uint16_t>(next++);
}

} // namespace apitest
