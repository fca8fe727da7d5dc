// SPDX-License-Identifier: MIT
#include "base/timerwheel.h"

#include <algorithm>

namespace winsnmp::core {

void TimerWheel::place(WheelTimer &timer) noexcept
{
    const std::uint64_t delay = timer.m_due - m_now;
    constexpr std::uint64_t reach = (std::uint64_t{1} << (LevelBits * Levels)) - 1;
    const std::uint64_t due = m_now + std::min(delay, reach);
    unsigned level = 0;
    while (level + 1 < Levels && (delay >> (LevelBits * (level + 1))) != 0)
        ++level;
    m_lists[level][(due >> (LevelBits * level)) % Places].append(timer);
}

void TimerWheel::start(WheelTimer &timer, std::uint64_t ticks) noexcept
{
    timer.m_due = m_now + std::max<std::uint64_t>(ticks, 1);
    place(timer);
    ++m_count;
}

void TimerWheel::stop(WheelTimer &timer) noexcept
{
    if (TimerList::remove(timer))
        --m_count;
}

void TimerWheel::cascade() noexcept
{
    for (unsigned level = 1; level < Levels; ++level) {
        const std::uint64_t turn = m_now >> (LevelBits * (level - 1));
        if (turn % Places != 0)
            return;
        TimerList due; // apart, since place() may put a far timer back where it was
        due.appendAll(m_lists[level][(m_now >> (LevelBits * level)) % Places]);
        while (WheelTimer *timer = due.takeFirst())
            place(*timer);
    }
}

WheelTimer *TimerWheel::advance(std::uint64_t now) noexcept
{
    for (;;) {
        if (WheelTimer *timer = m_lists[0][m_now % Places].takeFirst()) {
            --m_count;
            return timer;
        }
        if (m_now >= now)
            return nullptr;
        if (m_count == 0) {
            m_now = now;
            return nullptr;
        }
        ++m_now;
        cascade();
    }
}

std::optional<std::uint64_t> TimerWheel::nextDue() const noexcept
{
    if (m_count == 0)
        return std::nullopt;
    const std::uint64_t turnEnd =
        (m_now / Places + 1) * Places; // a cascade may bring earlier ones from there on
    for (std::uint64_t tick = m_now; tick < turnEnd; ++tick) {
        if (!m_lists[0][tick % Places].empty())
            return tick;
    }
    return turnEnd;
}

} // namespace winsnmp::core
