// SPDX-License-Identifier: GPL-3.0-or-later
//
// Contenders measured in turn, round after round, so that whatever else the machine does meets all of them
// alike.
#pragma once

#include "figures.h"

#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Contender {
    std::string name;
    std::function<Figures()> measure; ///< runs in a child process
};

/// Median, lowest and highest of several rounds.
struct Spread {
    double median = 0;
    double low = 0;
    double high = 0;
};
[[nodiscard]] Spread spreadOf(std::vector<double> values);

/// The figures of one contender, one per round.
using Series = std::vector<Figures>;
using Figure = double Figures::*;

[[nodiscard]] Spread spreadOf(const Series &series, Figure figure);
/// Round by round a/b: what disturbs one round disturbs both sides of it.
[[nodiscard]] Spread ratioOf(const Series &a, const Series &b, Figure figure);
[[nodiscard]] bool allExact(const Series &series);

/// One series per contender. The order turns by one place each round.
[[nodiscard]] std::vector<Series> measureRounds(int rounds, const std::vector<Contender> &contenders);

} // namespace bench
