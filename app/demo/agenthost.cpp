// SPDX-License-Identifier: GPL-3.0-or-later
#include "agenthost.h"

#include "winsnmp/inspect.hpp"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace demo {

namespace {

constexpr const char *loopback = "127.0.0.1";
constexpr const char *community = "public";
constexpr unsigned firstPort = 20'000; // below the ports the system gives to others
constexpr unsigned lastPort = 32'000;
constexpr int portTries = 500;
constexpr std::size_t mostDelayed = 4'096;

StartResult failureOf(const char *function)
{
    return {function, SnmpGetLastError(nullptr)};
}

} // namespace

AgentHost::AgentHost()
    : m_random(std::random_device{}())
{
    m_nextPort = std::uniform_int_distribution<unsigned>(firstPort, lastPort)(m_random);
}

AgentHost::~AgentHost()
{
    stop();
}

StartResult AgentHost::start(std::span<const DeviceKind> kinds, const std::string &threadLabel)
{
    winsnmp::setThreadLabel(threadLabel);
    m_started = std::chrono::steady_clock::now();
    StartResult result = openSession();
    for (auto kind = kinds.begin(); result.ok() && kind != kinds.end(); ++kind)
        result = listen(*kind);
    if (!result.ok())
        stop();
    return result;
}

void AgentHost::stop()
{
    if (!m_session)
        return;
    m_delayed.clear();
    for (const Agent &agent : m_agents)
        SnmpListen(agent.entity.get(), SNMPAPI_OFF);
    m_agents.clear();
    m_session.reset();
    SnmpCleanupEx();
}

std::vector<Endpoint> AgentHost::endpoints() const
{
    std::vector<Endpoint> endpoints;
    for (const Agent &agent : m_agents)
        endpoints.push_back({agent.kind, loopback, agent.port, community});
    return endpoints;
}

StartResult AgentHost::openSession()
{
    // Counted, so that the agents keep the library up for as long as they need it, whoever else starts and
    // ends it.
    if (SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_FAILURE)
        return failureOf("SnmpStartupEx");
    m_session = winsnmp::OwnedSession(SnmpCreateSession(nullptr, 0, &AgentHost::notify, this));
    if (m_session)
        return {};
    StartResult failure = failureOf("SnmpCreateSession");
    SnmpCleanupEx();
    return failure;
}

StartResult AgentHost::listen(DeviceKind kind)
{
    winsnmp::OwnedEntity entity(SnmpStrToEntity(m_session.get(), loopback));
    if (!entity)
        return failureOf("SnmpStrToEntity");
    std::uint16_t port = 0;
    StartResult result = bindToFreePort(entity.get(), port);
    if (result.ok())
        m_agents.push_back({kind, makeDevice(kind), std::move(entity), port});
    return result;
}

StartResult AgentHost::bindToFreePort(HSNMP_ENTITY entity, std::uint16_t &port)
{
    StartResult result;
    for (int attempt = 0; attempt < portTries; ++attempt) {
        port = static_cast<std::uint16_t>(m_nextPort);
        m_nextPort = m_nextPort == lastPort ? firstPort : m_nextPort + 1;
        if (SnmpSetPort(entity, port) == SNMPAPI_FAILURE)
            return failureOf("SnmpSetPort");
        if (SnmpListen(entity, SNMPAPI_ON) == SNMPAPI_SUCCESS)
            return {};
        result = failureOf("SnmpListen");
        if (result.code != SNMPAPI_TL_OTHER) // not a busy port: the next one would not help
            return result;
    }
    return result;
}

SNMPAPI_STATUS AgentHost::notify(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID host)
{
    QMetaObject::invokeMethod(static_cast<AgentHost *>(host), &AgentHost::receive, Qt::QueuedConnection);
    return SNMPAPI_SUCCESS;
}

void AgentHost::receive()
{
    // One message for each notification, and those that had to stay behind earlier.
    for (unsigned due = std::exchange(m_missed, 0) + 1; due > 0 && m_session; --due) {
        if (std::optional<Incoming> message = takeMessage(m_session.get())) {
            accept(std::move(*message));
        } else if (SnmpGetLastError(m_session.get()) == SNMPAPI_ALLOC_ERROR) {
            m_missed = due;
            return;
        }
    }
}

void AgentHost::accept(Incoming message)
{
    const Agent *agent = agentOf(message);
    // As agents do: an unknown community gets no answer.
    if (!agent || communityOf(message) != community)
        return;
    if (std::uniform_real_distribution<>()(m_random) < agent->device.loss)
        return;
    if (agent->device.delay > std::chrono::milliseconds::zero())
        schedule(std::move(message), agent->device.delay);
    else
        answer(message, *agent);
}

void AgentHost::schedule(Incoming message, std::chrono::milliseconds delay)
{
    if (m_delayed.size() >= mostDelayed)
        return;
    const std::uint64_t number = m_nextDelayed++;
    m_delayed.emplace(number, std::move(message));
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, number] {
        const auto due = m_delayed.extract(number);
        if (due.empty())
            return;
        if (const Agent *agent = agentOf(due.mapped()))
            answer(due.mapped(), *agent);
    });
}

void AgentHost::answer(const Incoming &message, const Agent &agent) const
{
    const std::optional<ReceivedRequest> received = readRequest(message);
    if (!received)
        return;
    const auto running = std::chrono::steady_clock::now() - m_started;
    const Moment now = agent.device.age + std::chrono::duration_cast<Moment>(running);
    // An answer the library refuses is a lost answer: the manager asks again.
    sendReply(m_session.get(), message, *received, respond(agent.device.view, received->request, now));
}

const AgentHost::Agent *AgentHost::agentOf(const Incoming &message) const
{
    const auto found = std::find_if(m_agents.begin(), m_agents.end(), [&message](const Agent &agent) {
        return agent.entity.get() == message.agent.get();
    });
    return found == m_agents.end() ? nullptr : &*found;
}

} // namespace demo
