// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysessions.h"
#include "netsnmpsessions.h"
#include "responder.h"
#include "sampler.h"
#include "scenarios.h"

namespace bench {

namespace {

SNMPAPI_STATUS SNMPAPI_CALL ignore(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

Figures libraryOpenClose(const Effort &effort)
{
    startLibrary();
    Sampler sampler(effort);
    while (!sampler.isOver()) {
        SnmpClose(SnmpCreateSession(nullptr, 0, &ignore, nullptr));
        sampler.countDone();
    }
    return sampler.figures();
}

/// With everything that a Net-SNMP session has from the start: an address, a community, timing.
Figures libraryOpenCloseReady(const Effort &effort, std::uint16_t port)
{
    startLibrary();
    Sampler sampler(effort);
    while (!sampler.isOver()) {
        SnmpClose(openTarget({.port = port, .callback = &ignore}).session);
        sampler.countDone();
    }
    return sampler.figures();
}

Figures netSnmpOpenClose(const Effort &effort, std::uint16_t port)
{
    startNetSnmp();
    Sampler sampler(effort);
    while (!sampler.isOver()) {
        const NetSnmpSession session(port, nullptr, nullptr);
        sampler.countDone();
    }
    return sampler.figures();
}

} // namespace

Rows openCloseRows(const Effort &effort)
{
    constexpr std::uint16_t port = 161; // nothing is sent
    const std::vector<Series> series =
        measureRounds(effort.rounds,
                      {{"open and close", [&] { return libraryOpenClose(effort); }},
                       {"open and close, ready to send", [&] { return libraryOpenCloseReady(effort, port); }},
                       {"open and close, Net-SNMP", [&] { return netSnmpOpenClose(effort, port); }}});
    const Figure rate = &Figures::perSecond;
    return {
        comparison("open and close a session: sessions/s, snmp_sess_open/close", series[0], series[2], rate,
                   "/s", atLeast(10)),
        comparison("the same with address, community and timing set", series[1], series[2], rate, "/s", {})};
}

} // namespace bench
