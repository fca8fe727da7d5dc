// SPDX-License-Identifier: MIT
//
// What the network says about datagrams that were sent: ICMP errors, which the system keeps for a socket
// that has asked for them.
#pragma once

#include "engine/channel.h"
#include "values/value.h"

namespace winsnmp::core {

/// A datagram of ours that came back. The octets are as many of its first ones as the error quoted, often
/// none.
struct ReturnedDatagram {
    Endpoint peer; ///< whom it was for
    OctetView octets;
    int error = 0; ///< as errno
};

/// Reads one by one. A returned datagram is valid until the next one.
class ErrorQueue {
public:
    explicit ErrorQueue(const Channel &channel) noexcept
        : m_channel(channel)
    {
    }
    ErrorQueue(const ErrorQueue &) = delete;
    ErrorQueue &operator=(const ErrorQueue &) = delete;

    /// False when there is none left.
    [[nodiscard]] bool next(ReturnedDatagram &returned) noexcept;

private:
    static constexpr std::size_t MostQuoted = 1280;

    const Channel &m_channel;
    std::uint8_t m_octets[MostQuoted];
};

/// Asks the system to keep ICMP errors for this socket. From then on sending and receiving may fail with the
/// error of an earlier datagram, until the queue has been read.
void askForErrors(const UdpSocket &socket, Endpoint::Family family) noexcept;

} // namespace winsnmp::core
