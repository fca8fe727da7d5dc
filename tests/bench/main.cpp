// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"
#include "walker.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string_view>

namespace bench {

namespace {

struct Part {
    std::string_view name;
    Rows (*measure)(const Effort &);
};

constexpr Part Parts[] = {{"throughput", throughputRows},
                          {"openclose", openCloseRows},
                          {"capacity", capacityRows},
                          {"memory", memoryRows},
                          {"outstanding", outstandingRows},
                          {"polling", pollingRows},
                          {"codec", codecRows},
                          {"walk", walkRows},
                          {"burst", burstRows},
                          {"badinput", badInputRows},
                          {"modules", modulesRows},
                          {"growth", growthRows}};

constexpr const char *Help =
    "usage: winsnmp_bench [--quick] [--rounds N] [part ...]\n"
    "parts: throughput openclose capacity memory outstanding polling codec walk burst "
    "badinput modules growth\n";

struct Wishes {
    Effort effort;
    std::vector<std::string_view> parts;
    [[nodiscard]] bool include(std::string_view part) const
    {
        return parts.empty() || std::ranges::find(parts, part) != parts.end();
    }
};

Wishes wishesOf(const std::vector<std::string_view> &words)
{
    Wishes wishes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--quick")
            wishes.effort = {.rounds = 1, .warmUp = 0.1, .measured = 0.2, .quick = true};
        else if (words[i] == "--rounds" && i + 1 < words.size())
            wishes.effort.rounds = std::max(1, std::atoi(words[++i].data()));
        else if (std::ranges::find(Parts, words[i], &Part::name) != std::end(Parts))
            wishes.parts.push_back(words[i]);
        else
            throw std::invalid_argument(Help);
    }
    return wishes;
}

int run(const std::vector<std::string_view> &words)
{
    if (words.size() == 2 && words[0] == "--walk") // what the walk measures, as a program of its own
        return walk(static_cast<std::uint16_t>(std::atoi(words[1].data())), 50) > 0 ? EXIT_SUCCESS
                                                                                    : EXIT_FAILURE;
    const Wishes wishes = wishesOf(words);
    Rows rows;
    for (const Part &part : Parts) {
        if (!wishes.include(part.name))
            continue;
        const Rows more = part.measure(wishes.effort);
        rows.insert(rows.end(), more.begin(), more.end());
    }
    printTable(rows);
    return EXIT_SUCCESS;
}

} // namespace

} // namespace bench

int main(int argc, char **argv)
{
    try {
        return bench::run({argv + 1, argv + argc});
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
