// SPDX-License-Identifier: GPL-3.0-or-later
#include "motion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demo {

namespace {

double seconds(Moment moment)
{
    return std::chrono::duration<double>(moment).count();
}

} // namespace

double wave(Moment now, Moment period, double shift)
{
    return std::sin(2 * std::numbers::pi * (seconds(now) / seconds(period) + shift));
}

std::int32_t drift(Moment now, double middle, double swing, Moment period, double shift)
{
    return static_cast<std::int32_t>(std::lround(middle + swing * wave(now, period, shift)));
}

std::uint64_t total(Moment now, double perSecond, double shift)
{
    // The integral of perSecond * (1 + sin(w t + phase) / 2), which is positive everywhere.
    constexpr double frequency = 2 * std::numbers::pi / 60;
    const double phase = 2 * std::numbers::pi * shift;
    const double time = seconds(now);
    const double swing = (std::cos(phase) - std::cos(frequency * time + phase)) / (2 * frequency);
    return static_cast<std::uint64_t>(std::max(0.0, perSecond * (time + swing)));
}

Moment Outage::position(Moment now) const
{
    return (now + offset) % period;
}

bool Outage::isAway(Moment now) const
{
    return period > Moment::zero() && position(now) >= period - length;
}

Moment Outage::lastChange(Moment now) const
{
    if (period <= Moment::zero())
        return Moment::zero();
    const Moment inPeriod = position(now);
    const Moment sinceChange = isAway(now) ? inPeriod - (period - length) : inPeriod;
    return std::max(Moment::zero(), now - sinceChange);
}

Moment Outage::presenceSinceOffset(Moment since) const
{
    return (since / period) * (period - length) + std::min(since % period, period - length);
}

Moment Outage::presence(Moment now) const
{
    if (period <= Moment::zero())
        return now;
    return presenceSinceOffset(now + offset) - presenceSinceOffset(offset);
}

Moment Outage::absence(Moment now) const
{
    return isAway(now) ? now - lastChange(now) : Moment::zero();
}

std::uint32_t Outage::count(Moment now) const
{
    if (period <= Moment::zero())
        return 0;
    const auto starts = [this](Moment since) { return (since + length) / period; };
    return static_cast<std::uint32_t>(starts(now + offset) - starts(offset));
}

} // namespace demo
