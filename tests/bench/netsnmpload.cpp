// SPDX-License-Identifier: GPL-3.0-or-later
#include "netsnmpload.h"

#include "netsnmploop.h"
#include "sampler.h"

#include <optional>

namespace bench {

namespace {

/// Sends the next request as soon as one is answered, as long as the sampler measures.
template <typename Loop>
class Load {
public:
    Load(const Effort &effort, std::uint16_t port, const NetSnmpLoad &load)
        : m_variables(load.variables)
        , m_sessions(openNetSnmpSessions(load.sessions, port, &Load::answered, this, Loop::SessionKind))
        , m_effort(effort)
    {
        for (std::size_t i = 0; i < load.unanswered; ++i)
            m_sessions[i % m_sessions.size()].send(1, true);
        for (std::size_t i = 0; i < load.window; ++i)
            sendNext();
    }

    Figures run()
    {
        Loop loop(m_sessions);
        m_sampler.emplace(m_effort);
        while (!m_sampler->isOver())
            loop.wait(std::chrono::milliseconds(100));
        return m_sampler->figures();
    }

private:
    static int answered(int operation, netsnmp_session *, int, netsnmp_pdu *, void *magic)
    {
        auto &self = *static_cast<Load *>(magic);
        if (operation == NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE) {
            self.m_sampler->countDone();
            self.sendNext();
        }
        return 1;
    }

    void sendNext()
    {
        m_sessions[m_next].send(m_variables);
        m_next = (m_next + 1) % m_sessions.size();
    }

    int m_variables;
    std::vector<NetSnmpSession> m_sessions;
    std::size_t m_next = 0;
    Effort m_effort;
    std::optional<Sampler> m_sampler;
};

} // namespace

Figures netSnmpEpollLoad(const Effort &effort, std::uint16_t port, const NetSnmpLoad &load)
{
    allowManyDescriptors();
    startNetSnmp();
    return Load<EpollLoop>(effort, port, load).run();
}

Figures netSnmpSelectLoad(const Effort &effort, std::uint16_t port, const NetSnmpLoad &load)
{
    allowManyDescriptors();
    startNetSnmp();
    return Load<SelectLoop>(effort, port, load).run();
}

Figures netSnmpSynchronousLoad(const Effort &effort, std::uint16_t port)
{
    startNetSnmp();
    const NetSnmpSession session(port, nullptr, nullptr);
    Sampler sampler(effort);
    while (!sampler.isOver()) {
        if (session.get())
            sampler.countDone();
    }
    return sampler.figures();
}

} // namespace bench
