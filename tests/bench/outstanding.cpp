// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryload.h"
#include "netsnmpload.h"
#include "responder.h"
#include "scenarios.h"

namespace bench {

Rows outstandingRows(const Effort &effort)
{
    constexpr std::size_t unanswered = 10000;
    constexpr std::size_t window = 100;
    const Responder responder;
    const std::uint16_t port = responder.port();
    const std::vector<Series> series = measureRounds(
        effort.rounds,
        {{"10 000 unanswered",
          [&] { return libraryCallbackLoad(effort, port, {.window = window, .unanswered = unanswered}); }},
         {"none unanswered", [&] { return libraryCallbackLoad(effort, port, {.window = window}); }},
         {"10 000 unanswered, Net-SNMP",
          [&] { return netSnmpEpollLoad(effort, port, {.window = window, .unanswered = unanswered}); }}});
    const Figure rate = &Figures::perSecond;
    return {comparison("10 000 unanswered outstanding: live requests/s, none outstanding", series[0],
                       series[1], rate, "/s", atLeast(0.85)),
            comparison("10 000 unanswered outstanding: live requests/s, Net-SNMP's list", series[0],
                       series[2], rate, "/s", atLeast(5))};
}

} // namespace bench
