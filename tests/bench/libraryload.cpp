// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryload.h"

#include "librarysessions.h"
#include "readyqueue.h"
#include "sampler.h"

#include <algorithm>
#include <stdexcept>

namespace bench {

namespace {

using namespace std::chrono_literals;

/// Targets in turn.
class Turn {
public:
    Turn(std::vector<Target> targets, int variables)
        : m_targets(std::move(targets))
        , m_variables(variables)
    {
    }
    void send(std::size_t requests)
    {
        for (std::size_t i = 0; i < requests; ++i)
            sendNext();
    }
    void sendNext()
    {
        bench::send(m_targets[m_next], m_variables);
        m_next = (m_next + 1) % m_targets.size();
    }
    void closeAll()
    {
        for (const Target &target : m_targets)
            SnmpClose(target.session);
    }

private:
    std::vector<Target> m_targets;
    int m_variables;
    std::size_t m_next = 0;
};

/// Requests nobody answers, on one session of their own.
void sendUnanswered(std::size_t count, std::uint16_t port)
{
    if (count == 0)
        return;
    const auto ignore = [](HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID) -> SNMPAPI_STATUS { return 1; };
    const Target silent = openTarget({.port = port, .callback = ignore, .community = Community::Silent});
    for (std::size_t i = 0; i < count; ++i)
        send(silent);
}

/// A target whose notification does all the work.
struct CallbackTarget {
    Target target;
    Sampler *sampler = nullptr;
    int variables = 1;

    static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND, UINT, WPARAM, LPARAM,
                                              LPVOID clientData)
    {
        const auto &self = *static_cast<CallbackTarget *>(clientData);
        try {
            self.receiveAndSend(session);
        } catch (const std::runtime_error &) {
            if (!self.sampler
                     ->isOver()) // after the end the library is cleaned up, perhaps in the middle of this
                throw;
        }
        return SNMPAPI_SUCCESS;
    }

private:
    void receiveAndSend(HSNMP_SESSION session) const
    {
        if (receive(session) == Received::Answer)
            sampler->countDone();
        if (!sampler->isOver())
            send(target, variables);
    }
};

/// One thread of the program with its own sessions.
class Worker {
public:
    Worker(std::uint16_t port, const LibraryLoad &load, Sampler &sampler)
        : m_sampler(sampler)
        , m_turn(openTargets(load.sessions,
                             {.port = port, .callback = &ReadyQueue::notify, .clientData = &m_ready}),
                 load.variables)
        , m_window(load.window)
    {
    }
    ~Worker() { m_turn.closeAll(); }
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    void run()
    {
        m_turn.send(m_window);
        std::vector<HSNMP_SESSION> ready;
        while (!m_sampler.isOver()) {
            m_ready.takeAll(ready, Clock::now() + 100ms);
            for (HSNMP_SESSION session : ready) {
                if (receive(session) == Received::Answer)
                    m_sampler.countDone();
                m_turn.sendNext();
            }
        }
    }

private:
    Sampler &m_sampler;
    ReadyQueue m_ready;
    Turn m_turn;
    std::size_t m_window;
};

} // namespace

Figures libraryCallbackLoad(const Effort &effort, std::uint16_t port, const LibraryLoad &load)
{
    startLibrary();
    sendUnanswered(load.unanswered, port);
    std::vector<CallbackTarget> targets(load.sessions);
    for (CallbackTarget &entry : targets) {
        entry.variables = load.variables;
        entry.target = openTarget({.port = port, .callback = &CallbackTarget::notify, .clientData = &entry});
    }
    Sampler sampler(effort);
    for (CallbackTarget &entry : targets)
        entry.sampler = &sampler;
    for (std::size_t i = 0; i < load.window; ++i)
        send(targets[i % targets.size()].target, load.variables);
    const Figures figures = sampler.figures();
    SnmpCleanup();
    return figures;
}

Figures libraryThreadLoad(const Effort &effort, std::uint16_t port, const LibraryLoad &load,
                          std::size_t threads)
{
    startLibrary();
    sendUnanswered(load.unanswered, port);
    LibraryLoad share = load;
    share.sessions = std::max<std::size_t>(load.sessions / threads, 1);
    share.window = std::max<std::size_t>(load.window / threads, 1);
    Sampler sampler(effort);
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back([&] { Worker(port, share, sampler).run(); });
    Worker(port, share, sampler).run();
    for (std::thread &other : others)
        other.join();
    return sampler.figures();
}

} // namespace bench
