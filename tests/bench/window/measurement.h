// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every measurement runs in a process of its own, started anew: `window_bench --measure <name>`. It prints
// one line per figure, "name number"; the process that started it collects them.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace bench {

struct Measured {
    std::string name;
    double value = 0;
};
using MeasuredList = std::vector<Measured>;

/// Name to one value per round.
using Collected = std::map<std::string, std::vector<double>>;

/// Seconds on the clock that is the same in every process.
[[nodiscard]] double now();

/// Opens, polls, looks through and closes `sessions` sessions in the window. Needs a display.
[[nodiscard]] MeasuredList measureSessions(int argc, char **argv, int sessions);
/// Starts the program; the figure "painted" is when its window was first painted, as now() tells.
[[nodiscard]] MeasuredList measureStart(int argc, char **argv);

/// Starts this program again to measure `name`, and adds what it prints. Throws std::runtime_error when it
/// fails.
void collect(const std::string &name, Collected &figures);

} // namespace bench
