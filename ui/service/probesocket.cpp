// SPDX-License-Identifier: GPL-3.0-or-later
#include "probesocket.h"

#include <QScopeGuard>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

ProbeSocket::ProbeSocket(const QByteArray &address, int port)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    if (getaddrinfo(address.constData(), QByteArray::number(port).constData(), &hints, &found) != 0) {
        m_error = EINVAL;
        return;
    }
    const auto freeList = qScopeGuard([found] { freeaddrinfo(found); });
    m_descriptor = socket(found->ai_family, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_descriptor < 0 || connect(m_descriptor, found->ai_addr, found->ai_addrlen) != 0)
        m_error = errno;
}

ProbeSocket::~ProbeSocket()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

int ProbeSocket::send(const QByteArray &message)
{
    const ssize_t sent = ::send(m_descriptor, message.constData(), static_cast<size_t>(message.size()), 0);
    return sent < 0 ? errno : 0;
}

ProbeSocket::Received ProbeSocket::receive(std::chrono::milliseconds time)
{
    pollfd waiting{m_descriptor, POLLIN, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(time.count()));
    if (ready < 0 && errno != EINTR)
        return {false, errno, {}};
    if (ready <= 0)
        return {true, 0, {}};
    std::array<char, 65536> buffer;
    const ssize_t size = recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return {true, 0, {}};
    if (size < 0)
        return {false, errno, {}};
    return {false, 0, QByteArray(buffer.data(), static_cast<qsizetype>(size))};
}
