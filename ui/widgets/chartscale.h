// SPDX-License-Identifier: GPL-3.0-or-later
//
// Round numbers and round moments for the axes of a chart.
#pragma once

#include <QList>
#include <QString>

namespace chartscale {

/// Decimal: k, M, G, T. Binary: KiB, MiB, GiB, TiB.
enum class Prefixes { Decimal, Binary };

/// From where to where an axis goes.
struct Span {
    double low = 0;
    double high = 0;

    [[nodiscard]] double length() const { return high - low; }
    [[nodiscard]] bool contains(double value) const { return value >= low && value <= high; }
    friend bool operator==(const Span &, const Span &) = default;
};

/// One labelled place on an axis.
struct Tick {
    double at = 0;
    QString label;

    friend bool operator==(const Tick &, const Tick &) = default;
};

/// A span around these values that begins and ends at round ones. It has the zero in it unless they are far
/// from it, and is never empty.
[[nodiscard]] Span around(double low, double high);

/// The round values in a span that is not empty, in rising order. A zero is "0", without prefix; no two
/// labels are the same.
[[nodiscard]] QList<Tick> values(const Span &span, Prefixes prefixes);

/// The round moments of local time in a span of milliseconds since the epoch, `most` of them at most.
[[nodiscard]] QList<Tick> moments(const Span &span, int most);

/// The date or dates of a span of milliseconds since the epoch, and the zone: "2026-01-31, UTC+08:00".
[[nodiscard]] QString dates(const Span &span);

/// "2026-01-31T12:03:04.567+08:00".
[[nodiscard]] QString isoMoment(double millisecondsSinceEpoch);

} // namespace chartscale
