// SPDX-License-Identifier: GPL-3.0-or-later
#include "rounds.h"

#include "child.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace bench {

namespace {

/// One line that overwrites itself, for people who wait.
void showProgress(int round, int rounds, const char *what)
{
    if (::isatty(STDERR_FILENO))
        std::fprintf(stderr, "\r\033[K[%d/%d] %s", round, rounds, what);
}

} // namespace

Spread spreadOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {median, values.front(), values.back()};
}

Spread spreadOf(const Series &series, Figure figure)
{
    std::vector<double> values;
    for (const Figures &figures : series)
        values.push_back(figures.*figure);
    return spreadOf(std::move(values));
}

Spread ratioOf(const Series &a, const Series &b, Figure figure)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < a.size(); ++i)
        ratios.push_back(a[i].*figure / b[i].*figure);
    return spreadOf(std::move(ratios));
}

bool allExact(const Series &series)
{
    return std::ranges::all_of(series, &Figures::exact);
}

std::vector<Series> measureRounds(int rounds, const std::vector<Contender> &contenders)
{
    std::vector<Series> result(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < contenders.size(); ++i) {
            const std::size_t turn = (i + static_cast<std::size_t>(round)) % contenders.size();
            showProgress(round, rounds, contenders[turn].name.c_str());
            result[turn].push_back(measureInChild(contenders[turn].measure));
        }
    }
    showProgress(rounds, rounds, "");
    return result;
}

} // namespace bench
