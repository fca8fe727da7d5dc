// SPDX-License-Identifier: GPL-3.0-or-later
//
// One API session in the agent role for all demo agents: listens on a port for each, takes requests, answers
// in time. Lives on the agents' thread; every function is called there, notify() on the library's own.
#pragma once

#include "device.h"
#include "exchange.h"

#include <QObject>

#include <chrono>
#include <cstdint>
#include <map>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace demo {

struct Endpoint {
    DeviceKind kind = DeviceKind::Switch;
    std::string address;
    std::uint16_t port = 0;
    std::string community;
};

/// The API function that refused to start the agents, and its code; empty and SNMPAPI_SUCCESS when they run.
struct StartResult {
    std::string function;
    SNMPAPI_STATUS code = SNMPAPI_SUCCESS;

    [[nodiscard]] bool ok() const { return code == SNMPAPI_SUCCESS; }
};

class AgentHost : public QObject {
    Q_OBJECT
public:
    AgentHost();
    ~AgentHost() override;

    [[nodiscard]] StartResult start(std::span<const DeviceKind> kinds, const std::string &threadLabel);
    void stop();
    [[nodiscard]] std::vector<Endpoint> endpoints() const;

private:
    struct Agent {
        DeviceKind kind;
        Device device;
        winsnmp::OwnedEntity entity;
        std::uint16_t port = 0;
    };

    static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND window, UINT message, WPARAM code,
                                              LPARAM requestId, LPVOID host);

    [[nodiscard]] StartResult openSession();
    [[nodiscard]] StartResult listen(DeviceKind kind);
    [[nodiscard]] StartResult bindToFreePort(HSNMP_ENTITY entity, std::uint16_t &port);
    void receive();
    void accept(Incoming message);
    void schedule(Incoming message, std::chrono::milliseconds delay);
    void answer(const Incoming &message, const Agent &agent) const;
    [[nodiscard]] const Agent *agentOf(const Incoming &message) const;

    winsnmp::OwnedSession m_session;
    std::vector<Agent> m_agents;
    std::map<std::uint64_t, Incoming> m_delayed; ///< requests whose answer is not due yet
    std::uint64_t m_nextDelayed = 0;
    unsigned m_missed = 0; ///< messages left in the queue because memory to take them was refused
    unsigned m_nextPort;
    std::mt19937 m_random;
    std::chrono::steady_clock::time_point m_started;
};

} // namespace demo
