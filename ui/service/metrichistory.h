// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library's usage over time, for charts: a bounded ring of points.
#pragma once

#include "sample.h"

#include <winsnmp/inspect.hpp>

#include <deque>

/// One reading. Rates are per second since the reading before; the first one has none (NaN).
struct MetricPoint {
    TimePoint time;
    double bytes = 0;
    double handles = 0;
    double sessions = 0;
    double outstanding = 0;
    double queued = 0;
    double requestsPerSecond = 0;
    double answersPerSecond = 0;
    double timeOutsPerSecond = 0;
    double bytesSentPerSecond = 0;
    double bytesReceivedPerSecond = 0;
};

class MetricHistory {
public:
    explicit MetricHistory(std::size_t capacity = 2400); ///< ten minutes at four a second

    /// `moment`: when the snapshot was taken, by a clock that nobody sets.
    void add(const winsnmp::LibrarySnapshot &snapshot, BootClock::time_point moment);

    [[nodiscard]] const std::deque<MetricPoint> &points() const { return m_points; }
    /// The newest point; all zero before the first.
    [[nodiscard]] MetricPoint last() const;

private:
    void followClock(TimePoint taken, BootClock::time_point moment);

    std::size_t m_capacity;
    std::deque<MetricPoint> m_points;
    winsnmp::MessageCounters m_before;
    BootClock::time_point m_momentBefore;
    TimePoint::duration m_clockSet{0}; ///< how far the time of day is from BootClock
};
