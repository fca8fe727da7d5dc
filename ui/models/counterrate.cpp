// SPDX-License-Identifier: GPL-3.0-or-later
#include "counterrate.h"

#include <winsnmp.h>

#include <algorithm>

namespace {

const Oid SysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};

double seconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

// A Counter32 that is smaller than before has passed 2^32, or was set back by something that sysUpTime does
// not tell of: a module that was replaced, counters that a person cleared. Taken for a wrap, that is a spike
// of up to 2^32; a gap does less harm. So it is a wrap only where that is likely: after a step of at most
// 1/16 of the range, because a counter that is set back is rarely that near to its end, or after a step of at
// most half the range that is no more than four times as fast as the counter was before.
constexpr quint64 Counter32Range = quint64(1) << 32;
constexpr quint64 SmallStep = Counter32Range / 16;
constexpr quint64 LargestStep = Counter32Range / 2;
constexpr double MostFaster = 4;

bool isLikelyWrap(quint64 step, double seconds, std::optional<double> lastRate)
{
    if (step <= SmallStep)
        return true;
    return step <= LargestStep && lastRate && static_cast<double>(step) <= *lastRate * MostFaster * seconds;
}

} // namespace

PollMoment PollMoment::of(const PollResult &result)
{
    PollMoment moment{result.moment, result.took, std::nullopt};
    const auto upTime = std::ranges::find(result.values, SysUpTime, &Sample::oid);
    if (upTime != result.values.end() && upTime->syntax == SNMP_SYNTAX_TIMETICKS)
        moment.upTime = static_cast<quint32>(std::get<quint64>(upTime->raw));
    return moment;
}

std::optional<double> secondsBetween(const PollMoment &before, const PollMoment &now)
{
    constexpr double tick = 0.01;
    constexpr double drift = 0.1; // agents' clocks are off by more than one would think
    const double passed = seconds(now.clock - before.clock);
    const auto byClock = passed > 0 ? std::optional(passed) : std::nullopt;
    if (!before.upTime || !now.upTime)
        return byClock;
    // The agent read its clock some time between the request and the answer.
    const double doubt = seconds(before.took) + seconds(now.took) + passed * drift + 2 * tick;
    // sysUpTime passes 2^32 after 497 days and begins anew: unsigned arithmetic knows that.
    const double ticked = static_cast<quint32>(*now.upTime - *before.upTime) * tick;
    const bool agrees = ticked >= passed - doubt && ticked <= passed + doubt;
    if (agrees && ticked > 0)
        return ticked;
    const bool fell = *now.upTime < *before.upTime;
    const bool youngerThanLastPoll = *now.upTime > *before.upTime && *now.upTime * tick < passed - doubt;
    if (!agrees && (fell || youngerThanLastPoll))
        return std::nullopt;
    // It stands still, or runs at a speed of its own.
    return byClock;
}

std::optional<quint64> counterIncrease(quint32 syntax, quint64 before, quint64 now, double seconds,
                                       std::optional<double> lastRate)
{
    if (now >= before)
        return now - before;
    // 64 bits are not passed in the life of a device.
    if (syntax != SNMP_SYNTAX_CNTR32 || before >= Counter32Range)
        return std::nullopt;
    const quint64 wrapped = now + Counter32Range - before;
    return isLikelyWrap(wrapped, seconds, lastRate) ? std::optional(wrapped) : std::nullopt;
}
