// SPDX-License-Identifier: GPL-3.0-or-later
//
// The other end of the wire: a plain UDP socket on the loopback interface that says what the test tells it
// to.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <netinet/in.h>

namespace apitest {

/// Turns a message's PDU into one of another type; `tag` is an SNMP_PDU_... value.
[[nodiscard]] QByteArray withPduType(QByteArray message, int tag);

class Responder {
public:
    Responder();
    ~Responder();
    Responder(const Responder &) = delete;
    Responder &operator=(const Responder &) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// The next datagram, empty after ten seconds without one.
    [[nodiscard]] QByteArray receive();
    /// Whether a datagram waits.
    [[nodiscard]] bool hasDatagram(int milliseconds = 0);
    /// To the sender of the last datagram received.
    void reply(const QByteArray &message);
    void sendTo(std::uint16_t port, const QByteArray &message);

    /// Receives a request and answers it with its own list. False when none came.
    bool answer();

private:
    int m_socket = -1;
    std::uint16_t m_port = 0;
    sockaddr_in m_peer{};
};

/// UDP ports that are free and that the system does not hand out by itself; different ones for each call.
[[nodiscard]] std::uint16_t freePort();

} // namespace apitest
