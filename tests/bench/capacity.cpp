// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysessions.h"
#include "netsnmpsessions.h"
#include "processinfo.h"
#include "scenarios.h"

#include <stdexcept>
#include <sys/resource.h>

namespace bench {

namespace {

constexpr std::size_t IdleSessions = 10000;
constexpr std::size_t ManySessions = 100000;

SNMPAPI_STATUS SNMPAPI_CALL ignore(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

/// Sessions opened until `wanted` are open or one is refused.
std::size_t openLibrarySessions(std::size_t wanted)
{
    std::size_t open = 0;
    while (open < wanted && SnmpCreateSession(nullptr, 0, &ignore, nullptr))
        ++open;
    return open;
}

Figures idleLibrarySessions()
{
    startLibrary();
    openLibrarySessions(1); // what the first one brings about is not the second one's cost
    const double heap = heapBytes();
    const std::size_t descriptors = openDescriptors();
    openLibrarySessions(IdleSessions);
    return {.bytes = (heapBytes() - heap) / IdleSessions,
            .count = static_cast<double>(openDescriptors() - descriptors) / IdleSessions};
}

Figures idleNetSnmpSessions()
{
    allowManyDescriptors();
    startNetSnmp();
    const std::size_t count = IdleSessions / 10;
    const auto first = openNetSnmpSessions(1, 161, nullptr, nullptr);
    const double heap = heapBytes();
    const std::size_t descriptors = openDescriptors();
    const auto sessions = openNetSnmpSessions(count, 161, nullptr, nullptr);
    const double listed = static_cast<double>(count * sizeof(NetSnmpSession));
    return {.bytes = (heapBytes() - heap - listed) / static_cast<double>(count),
            .count = static_cast<double>(openDescriptors() - descriptors) / static_cast<double>(count)};
}

void allowFewDescriptors()
{
    const rlimit limit{1024, 1024};
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

Figures manyLibrarySessions()
{
    allowFewDescriptors();
    startLibrary();
    return {.count = static_cast<double>(openLibrarySessions(ManySessions))};
}

Figures manyNetSnmpSessions()
{
    allowFewDescriptors();
    startNetSnmp();
    std::vector<NetSnmpSession> sessions;
    try {
        while (sessions.size() < ManySessions)
            sessions.emplace_back(static_cast<std::uint16_t>(161), nullptr, nullptr);
    } catch (const std::runtime_error &) {
        return {.count = static_cast<double>(sessions.size())};
    }
    return {.count = static_cast<double>(sessions.size())};
}

} // namespace

Rows capacityRows(const Effort &effort)
{
    const std::vector<Series> idle = measureRounds(
        effort.rounds,
        {{"idle sessions", idleLibrarySessions}, {"idle sessions, Net-SNMP", idleNetSnmpSessions}});
    const std::vector<Series> many = measureRounds(
        effort.rounds,
        {{"many sessions", manyLibrarySessions}, {"many sessions, Net-SNMP", manyNetSnmpSessions}});
    return {absolute("heap per open idle session", idle[0], &Figures::bytes, "B", atMost(512), &idle[1]),
            absolute("descriptors per open idle session", idle[0], &Figures::count, "", atMost(0), &idle[1]),
            absolute("sessions open at once under ulimit -n 1024", many[0], &Figures::count, "",
                     atLeast(ManySessions), &many[1])};
}

} // namespace bench
