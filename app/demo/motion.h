// SPDX-License-Identifier: GPL-3.0-or-later
//
// Functions of time for values that move. They keep no state: asked twice for one moment they answer the
// same, and counters never run backwards.
#pragma once

#include "mibview.h"

#include <chrono>
#include <cstdint>

namespace demo {

/// Swings between -1 and 1. `shift` moves it by a part of its period (0 to 1).
[[nodiscard]] double wave(Moment now, Moment period, double shift = 0);

/// `middle` plus or minus `swing`, rounded.
[[nodiscard]] std::int32_t drift(Moment now, double middle, double swing, Moment period, double shift = 0);

/// The total of a flow whose rate swings between half and one and a half of `perSecond`.
[[nodiscard]] std::uint64_t total(Moment now, double perSecond, double shift = 0);

/// Something that goes away again and again: away for the last `length` of every `period`.
struct Outage {
    Moment period{0}; ///< 0: never
    Moment length{0};
    Moment offset{0}; ///< how far into the first period the start lies

    [[nodiscard]] bool isAway(Moment now) const;
    /// When it went away or came back last; 0 before the first time.
    [[nodiscard]] Moment lastChange(Moment now) const;
    /// How long it has been there in all.
    [[nodiscard]] Moment presence(Moment now) const;
    /// How long it is away already; 0 while it is there.
    [[nodiscard]] Moment absence(Moment now) const;
    /// How often it went away so far.
    [[nodiscard]] std::uint32_t count(Moment now) const;

private:
    [[nodiscard]] Moment position(Moment now) const;
    [[nodiscard]] Moment presenceSinceOffset(Moment since) const;
};

} // namespace demo
