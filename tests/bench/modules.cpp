// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP reads as its programs do, and so keeps no description.
#include "modulecollection.h"
#include "netsnmpsessions.h"
#include "processinfo.h"
#include "sampler.h"
#include "scenarios.h"
#include "winsnmp/mib.hpp"

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace bench {

namespace {

Figures libraryReading(const ModuleCollection &collection)
{
    const Clock::time_point start = Clock::now();
    const std::array folders{ownModules(), collection.folder()};
    const winsnmp::mib::LoadReport report = winsnmp::mib::load(folders);
    return {.seconds = secondsSince(start) * 1000,
            .megabytes = peakMegabytes(),
            .exact = report.problems.empty() && winsnmp::mib::parse(collection.lastColumn()).has_value()};
}

Figures netSnmpReading(const ModuleCollection &collection)
{
    const std::string folders = ownModules().string() + ':' + collection.folder().string();
    ::setenv("MIBDIRS", folders.c_str(), 1);
    const Clock::time_point start = Clock::now();
    startNetSnmp(); // looks which modules there are
    ::read_all_mibs();
    const double milliseconds = secondsSince(start) * 1000;
    oid name[MAX_OID_LEN];
    std::size_t length = MAX_OID_LEN;
    return {.seconds = milliseconds,
            .megabytes = peakMegabytes(),
            .exact = ::read_objid(collection.lastColumn().c_str(), name, &length) != 0};
}

} // namespace

Rows modulesRows(const Effort &effort)
{
    const ModuleCollection collection(effort.quick ? 100 : 1000);
    const std::string count = effort.quick ? "100" : "1 000";
    const std::vector<Series> series =
        measureRounds(effort.rounds,
                      {{"modules", [&] { return libraryReading(collection); }},
                       {"modules, Net-SNMP", [&] { return netSnmpReading(collection); }}});
    if (!allExact(series[0]) || !allExact(series[1]))
        throw std::runtime_error("a module was not read");
    return {comparison("reading " + count
                           + " modules with their descriptions: wall time, Net-SNMP's read_all_mibs",
                       series[0], series[1], &Figures::seconds, "ms", {}),
            comparison("the same: peak memory of the process, Net-SNMP without descriptions", series[0],
                       series[1], &Figures::megabytes, "MB", atMost(1.5))};
}

} // namespace bench
