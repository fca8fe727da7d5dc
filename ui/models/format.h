// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers, sizes, times and handles as text, the same way in every table.
#pragma once

#include "sample.h"

#include <QString>

#include <chrono>

namespace format {

/// "0x0001000200000003": always with the same width, so that a column lines up.
[[nodiscard]] QString handle(quintptr handle);
/// "1.5 KiB", in the user's locale.
[[nodiscard]] QString bytes(quint64 bytes);
/// "12,345", in the user's locale.
[[nodiscard]] QString count(quint64 count);
/// "0:05", "12:34", "1:02:03", "2 d 3:04:05"; "" when negative.
[[nodiscard]] QString duration(std::chrono::milliseconds duration);
/// "0.42 ms", "12 ms", "1.20 s".
[[nodiscard]] QString roundTrip(std::chrono::microseconds time);
/// "12:03:04.567" in local time; "" for the epoch.
[[nodiscard]] QString timeOfDay(TimePoint time);
/// "2026-01-31 12:03:04.567" in local time; "" for the epoch.
[[nodiscard]] QString dateTime(TimePoint time);
/// ISO 8601 with date, milliseconds and the distance of the local time from UTC:
/// "2026-01-31T12:03:04.567+08:00"; "" for the epoch.
[[nodiscard]] QString isoTime(TimePoint time);
/// "5 s", "250 ms", "1 min".
[[nodiscard]] QString interval(std::chrono::milliseconds interval);

} // namespace format
