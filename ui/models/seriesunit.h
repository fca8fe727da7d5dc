// SPDX-License-Identifier: GPL-3.0-or-later
//
// In which unit the numbers of a series are drawn. The units come from the MIB modules that are loaded.
#pragma once

#include "pollhistory.h"

#include <QString>

namespace seriesunit {

struct Unit {
    QString text; ///< "bit/s", "octets/s", "milli-seconds"; empty for a number without a unit
    double factor = 1.0; ///< from a point of the series to what is drawn
};

/// A counter of octets: its rate can be drawn in bit/s.
[[nodiscard]] bool countsOctets(const Series &series);

/// TimeTicks are drawn in seconds, counters per second; `octetsAsBits` concerns what countsOctets() only.
[[nodiscard]] Unit of(const Series &series, bool octetsAsBits);

} // namespace seriesunit
