// SPDX-License-Identifier: GPL-3.0-or-later
//
// The agent of the measurements: a process that answers every GET at once and never sleeps, on a core of its
// own.
#pragma once

#include "child.h"
#include "udp.h"

namespace bench {

class Responder {
public:
    Responder();
    ~Responder();
    Responder(const Responder &) = delete;
    Responder &operator=(const Responder &) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    LoopbackSocket m_socket;
    std::uint16_t m_port;
    pid_t m_process;
};

} // namespace bench
