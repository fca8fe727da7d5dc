// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading many MIB modules.
#include "modulecollection.h"
#include "netsnmpmodules.h"
#include "processinfo.h"
#include "sampler.h"
#include "scenarios.h"
#include "winsnmp/mib.hpp"

#include <array>
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
