// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryload.h"
#include "netsnmpload.h"
#include "rawload.h"
#include "responder.h"
#include "scenarios.h"

namespace bench {

namespace {

Rows manySessions(const Effort &effort)
{
    const Responder responder;
    const std::uint16_t port = responder.port();
    const LibraryLoad load{.sessions = 1000, .window = 1000};
    const NetSnmpLoad peerLoad{.sessions = 1000, .window = 1000};
    const std::vector<Series> series =
        measureRounds(effort.rounds,
                      {{"library, callback", [&] { return libraryCallbackLoad(effort, port, load); }},
                       {"library, thread", [&] { return libraryThreadLoad(effort, port, load); }},
                       {"raw", [&] { return rawLoad(effort, port, 1000, 1); }},
                       {"Net-SNMP, epoll", [&] { return netSnmpEpollLoad(effort, port, peerLoad); }},
                       {"Net-SNMP, select", [&] { return netSnmpSelectLoad(effort, port, peerLoad); }}});
    const Series &callback = series[0];
    const Series &thread = series[1];
    const Series &raw = series[2];
    const Series &epoll = series[3];
    const Figure rate = &Figures::perSecond;
    const Figure cpu = &Figures::cpuMicroseconds;
    return {
        comparison("1 000 sessions, window 1 000: requests/s, Net-SNMP socket per session", callback, epoll,
                   rate, "/s", atLeast(1.7)),
        inverseComparison("the same: CPU per request, raw / ours", callback, raw, cpu, "us", atLeast(0.75)),
        comparison("the same: requests/s, raw", callback, raw, rate, "/s", {}),
        comparison("the same: requests/s, Net-SNMP select loop", callback, series[4], rate, "/s", {}),
        comparison("received by another thread: requests/s, Net-SNMP socket per session", thread, epoll, rate,
                   "/s", {}),
        inverseComparison("received by another thread: CPU per request, raw / ours", thread, raw, cpu, "us",
                          {})};
}

Rows oneOutstanding(const Effort &effort)
{
    const Responder responder;
    const std::uint16_t port = responder.port();
    const LibraryLoad load;
    const std::vector<Series> series =
        measureRounds(effort.rounds,
                      {{"one at a time, callback", [&] { return libraryCallbackLoad(effort, port, load); }},
                       {"one at a time, thread", [&] { return libraryThreadLoad(effort, port, load); }},
                       {"one at a time, Net-SNMP", [&] { return netSnmpSynchronousLoad(effort, port); }},
                       {"one at a time, raw", [&] { return rawLoad(effort, port, 1, 1); }}});
    const Figure rate = &Figures::perSecond;
    return {comparison("one outstanding request: requests/s, Net-SNMP synchronous", series[0], series[2],
                       rate, "/s", atLeast(0.95)),
            comparison("received by another thread: requests/s, Net-SNMP synchronous", series[1], series[2],
                       rate, "/s", {}),
            comparison("one outstanding request: requests/s, raw", series[0], series[3], rate, "/s", {})};
}

} // namespace

Rows throughputRows(const Effort &effort)
{
    Rows rows = manySessions(effort);
    const Rows single = oneOutstanding(effort);
    rows.insert(rows.end(), single.begin(), single.end());
    return rows;
}

} // namespace bench
