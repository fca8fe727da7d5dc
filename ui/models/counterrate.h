// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast a counter counts between two polls, and when that cannot be said.
#pragma once

#include "sample.h"

#include <optional>

/// When a poll was made, by this computer and by the agent.
struct PollMoment {
    BootClock::time_point clock; ///< when its answer came
    std::chrono::microseconds took{0}; ///< the agent read its counters at most so long before `clock`
    std::optional<quint32> upTime; ///< the agent's sysUpTime in hundredths of a second, where the poll has it

    /// The moment of a poll that brought values.
    [[nodiscard]] static PollMoment of(const PollResult &result);
};

/// Seconds that passed for the agent between two polls; nothing when it started again in between, or when no
/// time passed. Measured by sysUpTime where both polls have it and it is to be trusted, else by this
/// computer.
[[nodiscard]] std::optional<double> secondsBetween(const PollMoment &before, const PollMoment &now);

/// By how much a counter rose in `seconds`; nothing when it was set back. `lastRate`: what it rose by per
/// second before that, where it is known.
[[nodiscard]] std::optional<quint64> counterIncrease(quint32 syntax, quint64 before, quint64 now,
                                                     double seconds, std::optional<double> lastRate);
