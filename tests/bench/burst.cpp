// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysessions.h"
#include "processinfo.h"
#include "responder.h"
#include "sampler.h"
#include "scenarios.h"
#include "winsnmp/inspect.hpp"

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t Requests = 10000;
constexpr std::size_t Sessions = 100;

struct Ends {
    std::atomic<std::uint64_t> answers{0};
    std::atomic<std::uint64_t> failures{0};

    static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND, UINT, WPARAM, LPARAM,
                                              LPVOID clientData)
    {
        auto &ends = *static_cast<Ends *>(clientData);
        ++(receive(session) == Received::Answer ? ends.answers : ends.failures);
        return SNMPAPI_SUCCESS;
    }
    [[nodiscard]] std::uint64_t all() const { return answers + failures; }
};

/// Every end was told once, and what was told is what the library counted.
bool addsUp(const Ends &ends)
{
    const winsnmp::LibrarySnapshot state = winsnmp::snapshot();
    return state.messages.sent == Requests && state.messages.answered == ends.answers
        && state.messages.timedOut == ends.failures && ends.all() == Requests && state.outstanding == 0
        && state.queued == 0;
}

Figures burst(std::uint16_t port)
{
    startLibrary();
    Ends ends;
    const std::vector<Target> targets =
        openTargets(Sessions, {.port = port, .callback = &Ends::notify, .clientData = &ends, .timeout = 300});
    const Clock::time_point start = Clock::now();
    for (std::size_t i = 0; i < Requests; ++i)
        send(targets[i % Sessions]);
    while (ends.all() < Requests && secondsSince(start) < 10)
        std::this_thread::sleep_for(1ms);
    const double seconds = secondsSince(start);
    std::this_thread::sleep_for(10ms); // a second end of the same request would come now
    const Figures figures{.accounted = static_cast<double>(ends.answers),
                          .count = static_cast<double>(datagramsLostToOwnBuffers()),
                          .seconds = seconds * 1000,
                          .exact = addsUp(ends)};
    SnmpCleanup();
    return figures;
}

} // namespace

Rows burstRows(const Effort &effort)
{
    const Responder responder;
    const std::vector<Series> series =
        measureRounds(effort.rounds, {{"burst", [port = responder.port()] { return burst(port); }}});
    const bool exact = allExact(series[0]);
    return {
        absolute("burst of 10 000 sends: lost to our own socket buffer", series[0], &Figures::count, "",
                 atMost(0)),
        absolute("the same: answered", series[0], &Figures::accounted, "", {}),
        absolute("the same: until the last end", series[0], &Figures::seconds, "ms", {}),
        verdict("the same: every request ends once, counters add up", exact ? "yes" : "no", "yes", exact)};
}

} // namespace bench
