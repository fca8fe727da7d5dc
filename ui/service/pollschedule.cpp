// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollschedule.h"

#include <algorithm>

void PollSchedule::set(SessionId id, Clock::time_point due)
{
    remove(id);
    m_due.insert(id, due);
    m_order.emplace(due, id);
}

void PollSchedule::remove(SessionId id)
{
    const auto found = m_due.constFind(id);
    if (found == m_due.constEnd())
        return;
    m_order.erase({found.value(), id});
    m_due.erase(found);
}

std::optional<PollSchedule::Clock::time_point> PollSchedule::next() const
{
    if (m_order.empty())
        return std::nullopt;
    return m_order.begin()->first;
}

QList<std::pair<SessionId, PollSchedule::Clock::time_point>> PollSchedule::takeDue(Clock::time_point now)
{
    QList<std::pair<SessionId, Clock::time_point>> due;
    while (!m_order.empty() && m_order.begin()->first <= now) {
        const auto [time, id] = *m_order.begin();
        due.append({id, time});
        remove(id);
    }
    return due;
}

PollSchedule::Clock::time_point PollSchedule::following(Clock::time_point due, Clock::time_point now,
                                                        Clock::duration interval)
{
    if (due > now)
        return due;
    return due + ((now - due) / interval + 1) * interval;
}

PollSchedule::Clock::duration PollSchedule::spacing(qsizetype count, Clock::duration interval)
{
    constexpr Clock::duration most = std::chrono::milliseconds(2);
    return count > 0 ? std::min<Clock::duration>(most, interval / count) : most;
}
