// SPDX-License-Identifier: MIT
//
// Hierarchical timing wheel: starting, stopping and expiring a timer cost the same whether there are ten or a
// million.
#pragma once

#include "base/intrusivelist.h"

#include <array>
#include <cstdint>
#include <optional>

namespace winsnmp::core {

class WheelTimer;
struct InTimerWheel;
using TimerList = IntrusiveList<WheelTimer, InTimerWheel>;

/// Base of what is to be timed; must not move while it is in a wheel.
class WheelTimer : public ListLink<InTimerWheel> {
public:
    WheelTimer() noexcept = default;
    [[nodiscard]] bool isRunning() const noexcept { return TimerList::isListed(*this); }

private:
    friend class TimerWheel;
    std::uint64_t m_due = 0;
};

/// Time is counted in ticks that the owner defines; not synchronised. Four levels of 256 places reach 2^32
/// ticks; later timers wait on the last level and are looked at once a turn.
class TimerWheel {
public:
    explicit TimerWheel(std::uint64_t now = 0) noexcept
        : m_now(now)
    {
    }
    TimerWheel(const TimerWheel &) = delete;
    TimerWheel &operator=(const TimerWheel &) = delete;

    /// The timer falls due at the first advance past now + ticks (at least one). It must not be running.
    void start(WheelTimer &timer, std::uint64_t ticks) noexcept;
    void stop(WheelTimer &timer) noexcept;

    /// Moves the time to `now` at most and takes one timer off that is due; null when `now` is reached with
    /// none due.
    [[nodiscard]] WheelTimer *advance(std::uint64_t now) noexcept;

    [[nodiscard]] std::uint64_t now() const noexcept { return m_now; }
    [[nodiscard]] bool empty() const noexcept { return m_count == 0; }
    /// A tick at or before the earliest due timer: how long the owner may sleep. Nothing when empty.
    [[nodiscard]] std::optional<std::uint64_t> nextDue() const noexcept;

private:
    static constexpr unsigned LevelBits = 8;
    static constexpr unsigned Levels = 4;
    static constexpr unsigned Places = 1U << LevelBits;

    void place(WheelTimer &timer) noexcept;
    void cascade() noexcept;

    std::array<std::array<TimerList, Places>, Levels> m_lists;
    std::uint64_t m_now;
    std::uint64_t m_count = 0;
};

} // namespace winsnmp::core
