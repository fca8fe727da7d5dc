// SPDX-License-Identifier: GPL-3.0-or-later
//
// 10 000 requests a second while three of ten datagrams that come back are duplicated, late, forged, cut or
// noise, and the rest out of order. Every request must end once, and nothing may be left behind.
#include "hostileagent.h"
#include "librarysessions.h"
#include "pace.h"
#include "responder.h"
#include "scenarios.h"
#include "winsnmp/inspect.hpp"

#include <algorithm>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t Sessions = 1000;
constexpr std::size_t PerSecond = 10000;

/// How often each request has ended; its index is the request's id.
class Ends {
public:
    explicit Ends(Sampler &sampler)
        : m_sampler(sampler)
        , m_times(1'000'000)
    {
    }

    static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND, UINT, WPARAM, LPARAM id,
                                              LPVOID clientData)
    {
        Ends &ends = **static_cast<Ends **>(clientData);
        ++(receive(session) == Received::Answer ? ends.m_answers : ends.m_failures);
        ++ends.m_times[static_cast<std::size_t>(id)];
        ends.m_sampler.countDone();
        return SNMPAPI_SUCCESS;
    }

    [[nodiscard]] bool eachOnce(std::size_t sent) const
    {
        const auto end = m_times.begin() + 1 + static_cast<std::ptrdiff_t>(sent);
        return std::all_of(m_times.begin() + 1, end, [](std::uint8_t times) { return times == 1; });
    }
    [[nodiscard]] std::uint64_t answers() const { return m_answers; }
    [[nodiscard]] std::uint64_t failures() const { return m_failures; }

private:
    Sampler &m_sampler;
    std::vector<std::uint8_t> m_times;
    std::atomic<std::uint64_t> m_answers{0};
    std::atomic<std::uint64_t> m_failures{0};
};

bool addsUp(const winsnmp::LibrarySnapshot &state, std::size_t sent, const Ends &ends)
{
    const winsnmp::MessageCounters &messages = state.messages;
    return messages.sent == sent
        && messages.sent == messages.answered + messages.timedOut + messages.cancelled
        && messages.answered == ends.answers() && messages.timedOut == ends.failures()
        && messages.cancelled == 0 && state.outstanding == 0 && state.queued == 0;
}

/// Sends at the given pace until the sampler is content; returns how many.
std::size_t sendPaced(const Sampler &sampler, const std::vector<Target> &targets)
{
    Pace pace(PerSecond);
    std::size_t sent = 0;
    while (!sampler.isOver()) {
        pace.pollDue([&](std::size_t) {
            const Target &target = targets[sent % Sessions];
            send(target, 1, static_cast<smiINT32>(++sent));
        });
        std::this_thread::sleep_until(pace.nextStep());
    }
    return sent;
}

/// `counts` is null when everything that comes is good.
Figures paced(const Effort &effort, std::uint16_t port, const HostileCounts *counts)
{
    startLibrary();
    Ends *ends = nullptr;
    const std::vector<Target> targets =
        openTargets(Sessions, {.port = port, .callback = &Ends::notify, .clientData = &ends, .timeout = 20});
    const std::uint64_t memoryBefore = winsnmp::snapshot().memory.bytes;
    const std::uint64_t badBefore = counts ? counts->bad.load() : 0;
    Sampler sampler(effort);
    Ends counted(sampler);
    ends = &counted;
    const std::size_t sent = sendPaced(sampler, targets);
    std::this_thread::sleep_for(1s); // the last time-outs and the last late answers
    const winsnmp::LibrarySnapshot state = winsnmp::snapshot();
    const std::uint64_t bad = counts ? counts->bad.load() - badBefore : 0;
    Figures figures = sampler.figures();
    figures.count = static_cast<double>(bad) / static_cast<double>(bad + counted.answers()) * 100;
    figures.accounted = static_cast<double>(counted.failures());
    figures.exact = addsUp(state, sent, counted) && counted.eachOnce(sent)
        && state.memory.bytes == memoryBefore && state.droppedDatagrams == bad;
    SnmpCleanup();
    return figures;
}

} // namespace

Rows badInputRows(const Effort &effort)
{
    constexpr double shareOfExtraPackets = 10.0 / 7;
    Effort longer = effort;
    longer.measured *= 2;
    const Responder good;
    const HostileAgent hostile;
    const std::vector<Series> series =
        measureRounds(effort.rounds,
                      {{"bad input", [&] { return paced(longer, hostile.port(), &hostile.counts()); }},
                       {"good input", [&] { return paced(longer, good.port(), nullptr); }}});
    const bool exact = allExact(series[0]) && allExact(series[1]);
    return {absolute("bad input at 10 000 requests/s: share of bad datagrams", series[0], &Figures::count,
                     "%", {}),
            absolute("the same: requests that timed out", series[0], &Figures::accounted, "", {}),
            verdict("the same: each request ends once, counters add up, memory returns, all bad ones counted",
                    exact ? "yes" : "no", "yes", exact),
            comparison("the same: CPU per request, good input only", series[0], series[1],
                       &Figures::cpuMicroseconds, "us", atMost(shareOfExtraPackets))};
}

} // namespace bench
