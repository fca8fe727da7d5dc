// SPDX-License-Identifier: GPL-3.0-or-later
//
// A UDP socket on a loopback address that a test plays agent or manager with, one datagram at a time.
#pragma once

#include "support/wiremessage.h"

#include <QByteArray>

#include <cstdint>
#include <netinet/in.h>
#include <optional>

namespace testsupport {

/// Longest wait for what must come; for machines that do much else.
inline constexpr int Patience = 20'000; // milliseconds

struct UdpDatagram {
    QByteArray octets;
    sockaddr_in6 from{}; ///< large enough for both families
    [[nodiscard]] QByteArray fromAddress() const;
    [[nodiscard]] std::uint16_t fromPort() const
    {
        return ntohs(from.sin6_port);
    } // at the same place in both
};

class UdpPeer {
public:
    /// Bound to a free port of the literal address.
    explicit UdpPeer(const QByteArray &address = "127.0.0.1", std::uint16_t port = 0);
    ~UdpPeer();
    UdpPeer(const UdpPeer &) = delete;
    UdpPeer &operator=(const UdpPeer &) = delete;

    [[nodiscard]] bool isOpen() const { return m_port != 0; }
    [[nodiscard]] const QByteArray &address() const { return m_address; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// Whether a datagram waits, or comes within `milliseconds`.
    [[nodiscard]] bool hasDatagram(int milliseconds = 0) const;
    /// The next datagram; nothing when none comes within `milliseconds`.
    [[nodiscard]] std::optional<UdpDatagram> receive(int milliseconds = Patience) const;
    /// The next datagram as a message; fails the test and returns something empty when none comes or it is
    /// none.
    [[nodiscard]] WireMessage receiveMessage(UdpDatagram *datagram = nullptr) const;
    /// False when the system did not take it.
    bool reply(const UdpDatagram &to, const QByteArray &octets) const;
    /// To a port of the same address.
    bool send(std::uint16_t port, const QByteArray &octets) const;
    /// To another literal address of the same family, broadcast ones included.
    bool send(const QByteArray &address, std::uint16_t port, const QByteArray &octets) const;

private:
    QByteArray m_address;
    int m_socket = -1;
    std::uint16_t m_port = 0;
};

/// A UDP port of the address that is free and that the system does not hand out by itself; another one for
/// each call.
[[nodiscard]] std::uint16_t freePort(const QByteArray &address = "127.0.0.1");

} // namespace testsupport
