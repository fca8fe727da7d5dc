// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartzoom.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double shortest = 1000.0; ///< milliseconds
constexpr double longest = 366.0 * 24.0 * 60.0 * 60.0 * 1000.0;
constexpr double narrowest = 1e-12; ///< of the largest value: what a double still tells apart
constexpr double widest = 1e300;

ChartZoom::Span scaled(const ChartZoom::Span &span, double factor, double centre)
{
    return {centre - (centre - span.low) * factor, centre + (span.high - centre) * factor};
}

} // namespace

void ChartZoom::setTime(Span time)
{
    const double length = std::clamp(time.length(), shortest, longest);
    const double middle = time.low + time.length() / 2.0;
    time = {middle - length / 2.0, middle + length / 2.0};
    // There is nothing to see in the future.
    const double ahead = std::max(0.0, time.high - std::max(m_wholeTime.high, m_wholeTime.low + length));
    m_time = Span{time.low - ahead, time.high - ahead};
}

void ChartZoom::scaleTime(double factor, double centre)
{
    setTime(scaled(time(), factor, centre));
}

void ChartZoom::scaleValues(double factor, double centre)
{
    const Span next = scaled(values(), factor, centre);
    const double largest = std::max(std::abs(next.low), std::abs(next.high));
    if (next.length() <= largest * narrowest || !(largest < widest))
        return;
    setTime(time());
    m_values = next;
}

void ChartZoom::pan(double timeShare, double valueShare)
{
    const Span seen = time();
    const Span range = values();
    setTime({seen.low + seen.length() * timeShare, seen.high + seen.length() * timeShare});
    if (valueShare != 0.0)
        m_values = Span{range.low + range.length() * valueShare, range.high + range.length() * valueShare};
}

void ChartZoom::choose(const Span &time, const std::optional<Span> &values)
{
    setTime(time);
    if (values)
        m_values = values;
}

void ChartZoom::reset()
{
    m_time.reset();
    m_values.reset();
}
