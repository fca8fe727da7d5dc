// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP's agent with a configuration of its own, on a free port of the loopback interface.
#pragma once

#include "child.h"
#include "temporaryfolder.h"

namespace bench {

class SnmpDaemon {
public:
    SnmpDaemon();
    ~SnmpDaemon();
    SnmpDaemon(const SnmpDaemon &) = delete;
    SnmpDaemon &operator=(const SnmpDaemon &) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    TemporaryFolder m_folder;
    std::uint16_t m_port;
    pid_t m_process;
};

} // namespace bench
