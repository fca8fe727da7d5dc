// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one measurement gives: plain numbers, so that they travel through a pipe as they are.
#pragma once

#include <cstdint>

namespace bench {

struct Figures {
    double perSecond = 0; ///< operations each second of wall time
    double cpuMicroseconds = 0; ///< CPU time of the whole process, user and system, per operation
    double bytes = 0; ///< heap per object, as the C library counts it
    double accounted = 0; ///< bytes per object, as the library itself counts them
    double count = 0; ///< whatever the measurement counts: descriptors, sessions, lost datagrams
    double seconds = 0; ///< wall time of the whole job
    double megabytes = 0; ///< most that the whole process had in RAM at once
    bool exact = true; ///< everything that has to add up did
};

/// How much work goes into the table.
struct Effort {
    int rounds = 7;
    double warmUp = 0.2; ///< seconds
    double measured = 1.0; ///< seconds per contender and round
    bool quick = false;
};

} // namespace bench
