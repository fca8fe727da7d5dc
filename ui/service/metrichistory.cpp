// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrichistory.h"

#include <algorithm>
#include <limits>

namespace {

double perSecond(std::uint64_t now, std::uint64_t before, double seconds)
{
    // A counter that went back means the library was cleaned up and started again in between.
    if (seconds <= 0 || now < before)
        return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(now - before) / seconds;
}

} // namespace

MetricHistory::MetricHistory(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 2))
{
}

void MetricHistory::add(const winsnmp::LibrarySnapshot &snapshot, BootClock::time_point moment)
{
    const auto &now = snapshot.messages;
    const std::chrono::duration<double> passed =
        m_points.empty() ? BootClock::duration(0) : moment - m_momentBefore;
    const double seconds = passed.count();

    followClock(snapshot.taken, moment);
    MetricPoint point;
    point.time = snapshot.taken;
    point.bytes = static_cast<double>(snapshot.memory.bytes);
    point.handles = static_cast<double>(snapshot.handles);
    point.sessions = static_cast<double>(snapshot.sessionCount);
    point.outstanding = static_cast<double>(snapshot.outstanding);
    point.queued = static_cast<double>(snapshot.queued);
    point.requestsPerSecond = perSecond(now.sent, m_before.sent, seconds);
    point.answersPerSecond = perSecond(now.answered, m_before.answered, seconds);
    point.timeOutsPerSecond = perSecond(now.timedOut, m_before.timedOut, seconds);
    point.bytesSentPerSecond = perSecond(now.bytesSent, m_before.bytesSent, seconds);
    point.bytesReceivedPerSecond = perSecond(now.bytesReceived, m_before.bytesReceived, seconds);
    m_points.push_back(point);
    m_before = now;
    m_momentBefore = moment;
    if (m_points.size() > m_capacity)
        m_points.pop_front();
}

// Where this computer's clock was set, the points move along: the distances between them stay what they were.
void MetricHistory::followClock(TimePoint taken, BootClock::time_point moment)
{
    constexpr auto unnoticed = std::chrono::seconds(1);
    const auto set =
        std::chrono::duration_cast<TimePoint::duration>(taken.time_since_epoch() - moment.time_since_epoch());
    const auto step = m_points.empty() ? TimePoint::duration(0) : set - m_clockSet;
    if (!m_points.empty() && step < unnoticed && step > -unnoticed)
        return;
    m_clockSet = set;
    for (MetricPoint &point : m_points)
        point.time += step;
}

MetricPoint MetricHistory::last() const
{
    return m_points.empty() ? MetricPoint() : m_points.back();
}
