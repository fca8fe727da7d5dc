// SPDX-License-Identifier: GPL-3.0-or-later
//
// An agent on a bad network: it answers, and three of ten datagrams that reach the manager are not what they
// should be.
#pragma once

#include "child.h"
#include "udp.h"

#include <atomic>
#include <cstdint>

namespace bench {

/// What the agent has sent; lies in memory that both processes see.
struct HostileCounts {
    std::atomic<std::uint64_t> good{0};
    std::atomic<std::uint64_t> bad{0};
};

class HostileAgent {
public:
    HostileAgent();
    ~HostileAgent();
    HostileAgent(const HostileAgent &) = delete;
    HostileAgent &operator=(const HostileAgent &) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] const HostileCounts &counts() const { return *m_counts; }

private:
    LoopbackSocket m_socket;
    LoopbackSocket m_stranger; ///< where forged answers come from
    std::uint16_t m_port;
    HostileCounts *m_counts;
    pid_t m_process;
};

} // namespace bench
