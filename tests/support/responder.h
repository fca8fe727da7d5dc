// SPDX-License-Identifier: GPL-3.0-or-later
//
// An agent that says what the test tells it to, to whoever asked last.
#pragma once

#include "support/udppeer.h"

#include <QByteArray>

#include <cstdint>

namespace testsupport {

class Responder {
public:
    [[nodiscard]] std::uint16_t port() const { return m_peer.port(); }
    /// The next datagram; empty when none comes.
    [[nodiscard]] QByteArray receive();
    /// Whether a datagram waits.
    [[nodiscard]] bool hasDatagram(int milliseconds = 0) const { return m_peer.hasDatagram(milliseconds); }
    /// To the sender of the last datagram received.
    void reply(const QByteArray &message) const { m_peer.reply(m_last, message); }
    void sendTo(std::uint16_t port, const QByteArray &message) const { m_peer.send(port, message); }

    /// Receives a request and answers it with its own list. False when none came.
    bool answer();

private:
    UdpPeer m_peer;
    UdpDatagram m_last;
};

} // namespace testsupport
