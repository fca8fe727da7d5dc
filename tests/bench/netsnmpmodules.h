// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP reads modules as its programs do, and so keeps no description.
#pragma once

#include "figures.h"
#include "modulecollection.h"

namespace bench {

[[nodiscard]] Figures netSnmpReading(const ModuleCollection &collection);

} // namespace bench
