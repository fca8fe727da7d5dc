// SPDX-License-Identifier: GPL-3.0-or-later
//
// Time that passes for the agent, too: neither a person nor NTP sets this clock, and it goes on while this
// computer sleeps.
#pragma once

#include <chrono>
#include <ctime>

struct BootClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<BootClock>;
    static constexpr bool is_steady = true;

    [[nodiscard]] static time_point now()
    {
        timespec time{};
        clock_gettime(CLOCK_BOOTTIME, &time);
        return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }
};
