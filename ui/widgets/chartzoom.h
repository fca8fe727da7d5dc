// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which part of a chart a person has chosen to see. While nothing is chosen the chart follows the present.
#pragma once

#include "chartscale.h"

#include <optional>

class ChartZoom {
public:
    using Span = chartscale::Span;

    /// What is shown when nothing is chosen; times are milliseconds since the epoch.
    void setWholeTime(const Span &time) { m_wholeTime = time; }
    void setWholeValues(const Span &values) { m_wholeValues = values; }

    [[nodiscard]] bool isActive() const { return m_time.has_value(); }
    /// False: the values go from the smallest to the largest in sight.
    [[nodiscard]] bool hasValues() const { return m_values.has_value(); }
    [[nodiscard]] Span time() const { return m_time.value_or(m_wholeTime); }
    [[nodiscard]] Span values() const { return m_values.value_or(m_wholeValues); }

    /// A factor below 1 shows less; `centre` keeps its place.
    void scaleTime(double factor, double centre);
    void scaleValues(double factor, double centre);
    /// By shares of what is seen: 1 is a whole width or height, towards later or larger.
    void pan(double timeShare, double valueShare);
    void choose(const Span &time, const std::optional<Span> &values);
    void reset();

private:
    void setTime(Span time);

    Span m_wholeTime;
    Span m_wholeValues;
    std::optional<Span> m_time;
    std::optional<Span> m_values;
};
