// SPDX-License-Identifier: GPL-3.0-or-later
//
// The agent of the window's measurements: a process that answers every GET and sleeps when there is none, so
// that the program has the machine to itself.
#pragma once

#include "child.h"
#include "udp.h"

namespace bench {

class SleepingAgent {
public:
    SleepingAgent();
    ~SleepingAgent();
    SleepingAgent(const SleepingAgent &) = delete;
    SleepingAgent &operator=(const SleepingAgent &) = delete;

    [[nodiscard]] int port() const { return m_socket.port(); }

private:
    LoopbackSocket m_socket;
    pid_t m_process;
};

} // namespace bench
