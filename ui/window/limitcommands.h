// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts limits and faults into force. They last as long as the window.
#pragma once

#include <winsnmp/limits.hpp>

class SnapshotSampler;

namespace limitcommands {

/// `sampler` takes a reading at once, so that what is in force is shown.
void apply(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults, SnapshotSampler &sampler);
void turnAllOff(SnapshotSampler &sampler);

} // namespace limitcommands
