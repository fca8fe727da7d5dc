// SPDX-License-Identifier: GPL-3.0-or-later
//
// A connected UDP socket for a diagnosis: small, blocking in short slices, owner of its descriptor.
#pragma once

#include <QByteArray>

#include <chrono>

class ProbeSocket {
public:
    /// Connects to a literal address. error() is the system's errno when it did not work, else 0.
    ProbeSocket(const QByteArray &address, int port);
    ~ProbeSocket();
    ProbeSocket(const ProbeSocket &) = delete;
    ProbeSocket &operator=(const ProbeSocket &) = delete;

    [[nodiscard]] int error() const { return m_error; }

    /// 0, or errno. A pending ICMP error of an earlier datagram may show up here.
    [[nodiscard]] int send(const QByteArray &message);

    struct Received {
        bool timedOut = false;
        int error = 0; ///< errno: ECONNREFUSED for a closed port
        QByteArray datagram;
    };
    /// Waits at most `time` for one datagram or error.
    [[nodiscard]] Received receive(std::chrono::milliseconds time);

private:
    int m_descriptor = -1;
    int m_error = 0;
};
