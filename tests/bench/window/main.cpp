// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"
#include "table.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <string_view>

namespace bench {

namespace {

constexpr int Sessions = 10000;

constexpr const char *Help = "usage: window_bench [--rounds N]\n";

struct Line {
    const char *figure;
    const char *what;
    const char *unit;
    double goal; ///< at most; 0: no goal
    const char *beside = nullptr; ///< another figure to show
    const char *besideText = "";
};

constexpr Line Lines[] = {
    {"painted", "cold start to first painted window", "ms", 400},
    {"open", "10 000 sessions opened at start", "s", 2},
    {"open-gap", "  longest gap of the event loop", "ms", 0, "open-gap-cpu", "of CPU"},
    {"cpu", "10 000 sessions polled every 5 s: GUI thread", "% of a core", 25},
    {"gap", "  longest gap of the event loop", "ms", 50, "gap-cpu", "of CPU"},
    {"scroll", "  scrolling, slowest of 40 jumps, until painted", "ms", 100},
    {"filter", "  filtering, slowest of 11 keys, until painted", "ms", 100},
    {"cpu-sorted", "the same, sorted by round trip: GUI thread", "% of a core", 25},
    {"gap-sorted", "  longest gap of the event loop", "ms", 50, "gap-sorted-cpu", "of CPU"},
    {"close", "10 000 sessions closed", "s", 2},
    {"close-gap", "  longest gap of the event loop", "ms", 0, "close-gap-cpu", "of CPU"},
    {"reopen", "10 000 sessions reopened", "s", 2},
    {"reopen-gap", "  longest gap of the event loop", "ms", 0, "reopen-gap-cpu", "of CPU"},
};

std::string withUnit(double value, const char *unit)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f %s", value < 10 ? 2 : value < 100 ? 1 : 0, value, unit);
    return text;
}

Row rowOf(const Line &line, const Collected &figures)
{
    const Spread spread = spreadOf(figures.at(line.figure));
    Row row{.what = line.what, .ours = withUnit(spread.median, line.unit)};
    row.ratio = withUnit(spread.low, "..") + ' ' + withUnit(spread.high, line.unit);
    if (line.beside)
        row.peer = withUnit(spreadOf(figures.at(line.beside)).median, line.unit) + ' ' + line.besideText;
    if (line.goal > 0) {
        row.goal = "under " + withUnit(line.goal, line.unit);
        row.reached = spread.median < line.goal;
    }
    return row;
}

int measureOnce(std::string_view name, int argc, char **argv)
{
    const MeasuredList figures =
        name == "start" ? measureStart(argc, argv) : measureSessions(argc, argv, Sessions);
    for (const Measured &figure : figures)
        std::printf("%s %.6f\n", figure.name.c_str(), figure.value);
    return EXIT_SUCCESS;
}

int measureAll(int rounds)
{
    Collected figures;
    for (int round = 0; round < rounds; ++round) {
        collect("start", figures);
        collect("sessions", figures);
    }
    std::vector<Row> rows;
    for (const Line &line : Lines)
        rows.push_back(rowOf(line, figures));
    printTable(rows);
    return EXIT_SUCCESS;
}

int run(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "--measure") == 0)
        return measureOnce(argv[2], argc, argv);
    if (argc == 1)
        return measureAll(7);
    if (argc == 3 && std::strcmp(argv[1], "--rounds") == 0)
        return measureAll(std::max(1, std::atoi(argv[2])));
    std::fputs(Help, stderr);
    return EXIT_FAILURE;
}

} // namespace

} // namespace bench

int main(int argc, char **argv)
{
    try {
        return bench::run(argc, argv);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
