// SPDX-License-Identifier: GPL-3.0-or-later
#include "netsnmpmodules.h"

#include "netsnmpsessions.h"
#include "processinfo.h"
#include "sampler.h"

#include <cstdlib>

namespace bench {

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

} // namespace bench
