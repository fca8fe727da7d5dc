// SPDX-License-Identifier: GPL-3.0-or-later
//
// When each session of a worker is to be polled next.
#pragma once

#include "ids.h"

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>
#include <set>
#include <utility>

class PollSchedule {
public:
    using Clock = std::chrono::steady_clock;

    void set(SessionId id, Clock::time_point due);
    void remove(SessionId id);
    [[nodiscard]] bool contains(SessionId id) const { return m_due.contains(id); }
    [[nodiscard]] std::optional<Clock::time_point> next() const;

    /// Takes out what is due at `now`, earliest first, with the time it was due.
    [[nodiscard]] QList<std::pair<SessionId, Clock::time_point>> takeDue(Clock::time_point now);

    /// The first time after `now` that is a whole number of intervals after `due`: keeps sessions apart that
    /// were spread out, and does not make up for polls that were missed.
    [[nodiscard]] static Clock::time_point following(Clock::time_point due, Clock::time_point now,
                                                     Clock::duration interval);

    /// How far apart the first polls of `count` sessions opened together are put.
    [[nodiscard]] static Clock::duration spacing(qsizetype count, Clock::duration interval);

private:
    std::set<std::pair<Clock::time_point, SessionId>> m_order;
    QHash<SessionId, Clock::time_point> m_due;
};
