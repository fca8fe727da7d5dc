// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysessions.h"
#include "netsnmpsessions.h"
#include "processinfo.h"
#include "responder.h"
#include "scenarios.h"
#include "winsnmp/inspect.hpp"

namespace bench {

namespace {

constexpr std::size_t Requests = 10000;

SNMPAPI_STATUS SNMPAPI_CALL ignore(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

Figures libraryOutstanding(std::uint16_t port)
{
    startLibrary();
    const Target target = openTarget({.port = port, .callback = &ignore, .community = Community::Silent});
    send(target); // starts the I/O thread, whose buffers are no request's cost
    const double heap = heapBytes();
    const auto accounted = static_cast<double>(winsnmp::snapshot().memory.bytes);
    for (std::size_t i = 0; i < Requests; ++i)
        send(target);
    return {.bytes = (heapBytes() - heap) / Requests,
            .accounted = (static_cast<double>(winsnmp::snapshot().memory.bytes) - accounted) / Requests};
}

Figures netSnmpOutstanding(std::uint16_t port)
{
    startNetSnmp();
    const NetSnmpSession session(port, nullptr, nullptr);
    session.send(1, true);
    const double heap = heapBytes();
    for (std::size_t i = 0; i < Requests; ++i)
        session.send(1, true);
    return {.bytes = (heapBytes() - heap) / Requests};
}

} // namespace

Rows memoryRows(const Effort &effort)
{
    const Responder responder;
    const std::uint16_t port = responder.port();
    const std::vector<Series> series =
        measureRounds(effort.rounds,
                      {{"outstanding requests", [&] { return libraryOutstanding(port); }},
                       {"outstanding requests, Net-SNMP", [&] { return netSnmpOutstanding(port); }}});
    return {
        absolute("memory of an outstanding one-variable request: heap", series[0], &Figures::bytes, "B",
                 atMost(512), &series[1]),
        absolute("the same: the library's own account", series[0], &Figures::accounted, "B", atMost(512))};
}

} // namespace bench
