// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysessions.h"
#include "netsnmploop.h"
#include "pace.h"
#include "readyqueue.h"
#include "responder.h"
#include "scenarios.h"

#include <stdexcept>

namespace bench {

namespace {

/// Share of a core, from what one poll costs and how many there were.
Figures shareOfCore(Figures figures)
{
    figures.count = figures.cpuMicroseconds * figures.perSecond / 1e6 * 100;
    return figures;
}

SNMPAPI_STATUS SNMPAPI_CALL receiveAndCount(HSNMP_SESSION session, HWND, UINT, WPARAM, LPARAM,
                                            LPVOID clientData)
{
    Sampler &sampler = **static_cast<Sampler **>(clientData);
    try {
        if (receive(session) == Received::Answer)
            sampler.countDone();
    } catch (const std::runtime_error &) {
        if (!sampler.isOver()) // after the end the library is cleaned up, perhaps in the middle of this
            throw;
    }
    return SNMPAPI_SUCCESS;
}

/// The notification receives, as Net-SNMP's callback does; the program's own thread only sends.
Figures libraryCallbackPolling(const Effort &effort, std::uint16_t port, std::size_t sessions)
{
    startLibrary();
    Sampler *running = nullptr;
    const std::vector<Target> targets =
        openTargets(sessions, {.port = port, .callback = &receiveAndCount, .clientData = &running});
    Pace pace(sessions);
    Sampler sampler(effort);
    running = &sampler;
    while (!sampler.isOver()) {
        pace.pollDue([&](std::size_t i) { send(targets[i]); });
        std::this_thread::sleep_until(pace.nextStep());
    }
    SnmpCleanup();
    return shareOfCore(sampler.figures());
}

/// The notification only tells the program's own thread, which sends and receives.
Figures libraryThreadPolling(const Effort &effort, std::uint16_t port, std::size_t sessions)
{
    startLibrary();
    ReadyQueue queue;
    const std::vector<Target> targets =
        openTargets(sessions, {.port = port, .callback = &ReadyQueue::notify, .clientData = &queue});
    std::vector<HSNMP_SESSION> ready;
    Pace pace(sessions);
    Sampler sampler(effort);
    while (!sampler.isOver()) {
        pace.pollDue([&](std::size_t i) { send(targets[i]); });
        queue.takeAll(ready, pace.nextStep());
        for (HSNMP_SESSION session : ready) {
            if (receive(session) == Received::Answer)
                sampler.countDone();
        }
    }
    SnmpCleanup();
    return shareOfCore(sampler.figures());
}

int countAnswer(int operation, netsnmp_session *, int, netsnmp_pdu *, void *magic)
{
    if (operation == NETSNMP_CALLBACK_OP_RECEIVED_MESSAGE)
        (*static_cast<Sampler **>(magic))->countDone();
    return 1;
}

template <typename Loop>
Figures netSnmpPolling(const Effort &effort, std::uint16_t port, std::size_t count)
{
    allowManyDescriptors();
    startNetSnmp();
    Sampler *running = nullptr;
    const std::vector<NetSnmpSession> sessions =
        openNetSnmpSessions(count, port, &countAnswer, &running, Loop::SessionKind);
    Loop loop(sessions);
    Pace pace(count);
    Sampler sampler(effort);
    running = &sampler;
    while (!sampler.isOver()) {
        pace.pollDue([&](std::size_t i) { sessions[i].send(1); });
        loop.wait(pace.untilNextStep());
    }
    return shareOfCore(sampler.figures());
}

} // namespace

Rows pollingRows(const Effort &effort)
{
    constexpr std::size_t sessions = 10000;
    Effort longer = effort;
    longer.warmUp = effort.quick ? 0.3 : 1.0;
    longer.measured = effort.quick ? 0.7 : 3.0;
    const Responder responder;
    const std::uint16_t port = responder.port();
    const std::vector<Series> series = measureRounds(
        effort.rounds,
        {{"polling, callback", [&] { return libraryCallbackPolling(longer, port, sessions); }},
         {"polling, Net-SNMP, epoll", [&] { return netSnmpPolling<EpollLoop>(longer, port, sessions); }},
         {"polling, Net-SNMP, select", [&] { return netSnmpPolling<SelectLoop>(longer, port, sessions); }},
         {"polling, thread", [&] { return libraryThreadPolling(longer, port, sessions); }}});
    const Figure cpu = &Figures::cpuMicroseconds;
    const Figure share = &Figures::count;
    return {comparison("10 000 sessions polled once a second: CPU per poll, Net-SNMP socket per session",
                       series[0], series[1], cpu, "us", atMost(0.6)),
            comparison("the same: CPU per poll, Net-SNMP select loop", series[0], series[2], cpu, "us",
                       atMost(0.12)),
            comparison("the same: share of one core, Net-SNMP socket per session", series[0], series[1],
                       share, "%", {}),
            comparison("received by another thread: CPU per poll, Net-SNMP socket per session", series[3],
                       series[1], cpu, "us", {})};
}

} // namespace bench
