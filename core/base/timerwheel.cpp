// SPDX-License-Identifier: MIT
#include "base/timerwheel.h"

#include <algorithm>

namespace winsnmp::core {

TimerWheel::TimerWheel(std::uint64_t now) noexcept
    : m_now(now)
{
    for (auto &level : m_lists) {
        for (WheelTimer &head : level)
            head.m_previous = head.m_next = &head;
    }
}

void TimerWheel::link(WheelTimer &list, WheelTimer &timer) noexcept
{
    timer.m_previous = list.m_previous;
    timer.m_next = &list;
    list.m_previous->m_next = &timer;
    list.m_previous = &timer;
}

void TimerWheel::unlink(WheelTimer &timer) noexcept
{
    timer.m_previous->m_next = timer.m_next;
    timer.m_next->m_previous = timer.m_previous;
    timer.m_previous = timer.m_next = nullptr;
}

void TimerWheel::place(WheelTimer &timer) noexcept
{
    const std::uint64_t delay = timer.m_due - m_now;
    constexpr std::uint64_t reach = (std::uint64_t{1} << (LevelBits * Levels)) - 1;
    const std::uint64_t due = m_now + std::min(delay, reach);
    unsigned level = 0;
    while (level + 1 < Levels && (delay >> (LevelBits * (level + 1))) != 0)
        ++level;
    link(m_lists[level][(due >> (LevelBits * level)) % Places], timer);
}

void TimerWheel::start(WheelTimer &timer, std::uint64_t ticks) noexcept
{
    timer.m_due = m_now + std::max<std::uint64_t>(ticks, 1);
    place(timer);
    ++m_count;
}

void TimerWheel::stop(WheelTimer &timer) noexcept
{
    if (!timer.isRunning())
        return;
    unlink(timer);
    --m_count;
}

void TimerWheel::cascade() noexcept
{
    for (unsigned level = 1; level < Levels; ++level) {
        const std::uint64_t turn = m_now >> (LevelBits * (level - 1));
        if (turn % Places != 0)
            return;
        WheelTimer &head = m_lists[level][(m_now >> (LevelBits * level)) % Places];
        WheelTimer *timer = head.m_next;
        head.m_previous = head.m_next = &head;
        while (timer != &head) { // place() may put a far timer back on this very list, so walk the old links
            WheelTimer *next = timer->m_next;
            place(*timer);
            timer = next;
        }
    }
}

WheelTimer *TimerWheel::advance(std::uint64_t now) noexcept
{
    for (;;) {
        WheelTimer &head = m_lists[0][m_now % Places];
        if (head.m_next != &head) {
            WheelTimer *timer = head.m_next;
            unlink(*timer);
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
        const WheelTimer &head = m_lists[0][tick % Places];
        if (head.m_next != &head)
            return tick;
    }
    return turnEnd;
}

} // namespace winsnmp::core
