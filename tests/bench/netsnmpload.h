// SPDX-License-Identifier: GPL-3.0-or-later
//
// The peers: Net-SNMP's ways of talking to many targets.
#pragma once

#include "figures.h"

#include <cstddef>

namespace bench {

struct NetSnmpLoad {
    std::size_t sessions = 1;
    std::size_t window = 1; ///< requests outstanding that will be answered
    std::size_t unanswered = 0; ///< requests outstanding that never will
    int variables = 1;
};

/// One socket for each session, epoll, snmp_sess_read2.
[[nodiscard]] Figures netSnmpEpollLoad(const Effort &effort, std::uint16_t port, const NetSnmpLoad &load);
/// snmp_select_info2 and snmp_read2 over all sessions.
[[nodiscard]] Figures netSnmpSelectLoad(const Effort &effort, std::uint16_t port, const NetSnmpLoad &load);
/// snmp_sess_synch_response, one after the other.
[[nodiscard]] Figures netSnmpSynchronousLoad(const Effort &effort, std::uint16_t port);

} // namespace bench
