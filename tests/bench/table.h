// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one table in which everything ends.
#pragma once

#include "rounds.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// A goal for a number: not below or not above a bound.
struct Goal {
    enum class Kind { AtLeast, AtMost };
    Kind kind;
    double bound;
    [[nodiscard]] bool isReachedBy(double value) const;
};
[[nodiscard]] constexpr Goal atLeast(double bound)
{
    return {Goal::Kind::AtLeast, bound};
}
[[nodiscard]] constexpr Goal atMost(double bound)
{
    return {Goal::Kind::AtMost, bound};
}

/// One line of the table.
struct Row {
    std::string what{};
    std::string ours{};
    std::string peer{};
    std::string ratio{};
    std::string goal{};
    std::optional<bool> reached{};
};

/// Figures of both sides and their ratio ours/peer; the goal is for the ratio.
[[nodiscard]] Row comparison(std::string what, const Series &ours, const Series &peer, Figure figure,
                             std::string_view unit, std::optional<Goal> goal);
/// The same with the ratio peer/ours.
[[nodiscard]] Row inverseComparison(std::string what, const Series &ours, const Series &peer, Figure figure,
                                    std::string_view unit, std::optional<Goal> goal);
/// Our figure alone against a bound; a peer's figure may stand beside it.
[[nodiscard]] Row absolute(std::string what, const Series &ours, Figure figure, std::string_view unit,
                           std::optional<Goal> goal, const Series *peer = nullptr);
/// A line that only says whether something holds.
[[nodiscard]] Row verdict(std::string what, std::string ours, std::string goal, bool reached);

void printTable(const std::vector<Row> &rows);

} // namespace bench
