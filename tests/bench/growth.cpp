// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryload.h"
#include "rawload.h"
#include "responder.h"
#include "scenarios.h"

namespace bench {

namespace {

struct Step {
    std::string what;
    LibraryLoad load;
    std::size_t threads = 0; ///< 0: everything happens in the callback
};

std::vector<Step> steps()
{
    constexpr std::size_t sessions = 1000;
    constexpr std::size_t window = 1000;
    return {{"1 session, window 1 000", {.sessions = 1, .window = window}},
            {"100 sessions, window 1 000", {.sessions = 100, .window = window}},
            {"1 000 sessions, window 1 000", {.sessions = 1000, .window = window}},
            {"10 000 sessions, window 1 000", {.sessions = 10000, .window = window}},
            {"100 000 sessions, window 1 000", {.sessions = 100000, .window = window}},
            {"1 variable, window 100", {.sessions = 100, .window = 100, .variables = 1}},
            {"10 variables, window 100", {.sessions = 100, .window = 100, .variables = 10}},
            {"50 variables, window 100", {.sessions = 100, .window = 100, .variables = 50}},
            {"1 outstanding, 1 000 sessions", {.sessions = sessions, .window = 1}},
            {"10 outstanding, 1 000 sessions", {.sessions = sessions, .window = 10}},
            {"100 outstanding, 1 000 sessions", {.sessions = sessions, .window = 100}},
            {"1 000 outstanding, 1 000 sessions", {.sessions = sessions, .window = 1000}},
            {"10 000 outstanding, 1 000 sessions", {.sessions = sessions, .window = 10000}},
            {"1 thread, 1 000 sessions, window 1 000", {.sessions = sessions, .window = window}, 1},
            {"2 threads, 1 000 sessions, window 1 000", {.sessions = sessions, .window = window}, 2},
            {"4 threads, 1 000 sessions, window 1 000", {.sessions = sessions, .window = window}, 4}};
}

Figures measure(const Effort &effort, std::uint16_t port, const Step &step)
{
    return step.threads == 0 ? libraryCallbackLoad(effort, port, step.load)
                             : libraryThreadLoad(effort, port, step.load, step.threads);
}

} // namespace

Rows growthRows(const Effort &effort)
{
    Effort shorter = effort;
    shorter.measured /= 2;
    const Responder responder;
    const std::uint16_t port = responder.port();
    Rows rows;
    for (const Step &step : steps()) {
        const std::vector<Series> series = measureRounds(
            effort.rounds,
            {{step.what, [&] { return measure(shorter, port, step); }},
             {step.what + ", raw", [&] {
                  return rawLoad(shorter, port, static_cast<int>(step.load.window), step.load.variables);
              }}});
        rows.push_back(inverseComparison("growth: " + step.what + ": CPU per request, raw / ours", series[0],
                                         series[1], &Figures::cpuMicroseconds, "us", {}));
    }
    return rows;
}

} // namespace bench
