// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starts and stops the demo agents on a thread of their own.
#pragma once

#include "agenthost.h"

#include <QThread>

#include <memory>
#include <span>
#include <vector>

namespace demo {

class DemoAgents {
public:
    DemoAgents();
    ~DemoAgents();

    /// Returns when every agent listens, or with the first refusal; nothing is left running then.
    [[nodiscard]] StartResult start(std::span<const DeviceKind> kinds = deviceKinds);
    /// Gives back every port and handle and ends the thread.
    void stop();

    /// Where the agents listen, in the order they were asked for; empty while they do not run.
    [[nodiscard]] const std::vector<Endpoint> &endpoints() const { return m_endpoints; }

private:
    QThread m_thread;
    std::unique_ptr<AgentHost> m_host;
    std::vector<Endpoint> m_endpoints;
};

} // namespace demo
