// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitcommands.h"

#include "snapshotsampler.h"

void limitcommands::apply(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults,
                          SnapshotSampler &sampler)
{
    winsnmp::setLimits(limits);
    // Setting a plan starts its counting anew: one that stays off is left alone.
    if (faults != winsnmp::FaultPlan{} || winsnmp::faultPlan() != winsnmp::FaultPlan{})
        winsnmp::setFaultPlan(faults);
    sampler.readNow();
}

void limitcommands::turnAllOff(SnapshotSampler &sampler)
{
    apply({}, {}, sampler);
}
