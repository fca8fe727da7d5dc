// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace bench {

namespace {

/// Three significant digits, or all there are before the point; thousands apart.
std::string number(double value)
{
    const bool isWhole = value == std::floor(value);
    const int decimals = isWhole || value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    char digits[64];
    const int length = std::snprintf(digits, sizeof digits, "%.*f", decimals, value);
    const int whole = decimals == 0 ? length : length - decimals - 1;
    std::string result;
    for (int i = 0; i < length; ++i) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0)
            result += ' ';
        result += digits[i];
    }
    return result;
}

std::string withUnit(double value, std::string_view unit)
{
    return unit.empty() ? number(value) : number(value) + ' ' + std::string(unit);
}

std::string times(const Spread &spread)
{
    return number(spread.median) + "x (" + number(spread.low) + " .. " + number(spread.high) + ')';
}

std::string text(const Goal &goal, std::string_view unit)
{
    return (goal.kind == Goal::Kind::AtLeast ? "at least " : "at most ") + number(goal.bound)
        + std::string(unit);
}

Row compared(Row row, const Spread &ratio, std::optional<Goal> goal)
{
    row.ratio = times(ratio);
    if (goal) {
        row.goal = text(*goal, "x");
        row.reached = goal->isReachedBy(ratio.median);
    }
    return row;
}

/// Characters, not bytes.
std::size_t widthOf(const std::string &cell)
{
    return static_cast<std::size_t>(std::ranges::count_if(cell, [](char c) { return (c & 0xC0) != 0x80; }));
}

using Cells = std::array<std::string, 6>;

Cells cellsOf(const Row &row)
{
    return {row.what,  row.ours, row.peer,
            row.ratio, row.goal, row.reached ? (*row.reached ? "yes" : "NO") : ""};
}

void print(const Cells &cells, const std::array<std::size_t, 6> &widths)
{
    std::string line = "|";
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += ' ' + cells[i] + std::string(widths[i] - widthOf(cells[i]), ' ') + " |";
    std::puts(line.c_str());
}

} // namespace

bool Goal::isReachedBy(double value) const
{
    return kind == Kind::AtLeast ? value >= bound : value <= bound;
}

Row comparison(std::string what, const Series &ours, const Series &peer, Figure figure, std::string_view unit,
               std::optional<Goal> goal)
{
    Row row{.what = std::move(what),
            .ours = withUnit(spreadOf(ours, figure).median, unit),
            .peer = withUnit(spreadOf(peer, figure).median, unit)};
    return compared(std::move(row), ratioOf(ours, peer, figure), goal);
}

Row inverseComparison(std::string what, const Series &ours, const Series &peer, Figure figure,
                      std::string_view unit, std::optional<Goal> goal)
{
    Row row{.what = std::move(what),
            .ours = withUnit(spreadOf(ours, figure).median, unit),
            .peer = withUnit(spreadOf(peer, figure).median, unit)};
    return compared(std::move(row), ratioOf(peer, ours, figure), goal);
}

Row absolute(std::string what, const Series &ours, Figure figure, std::string_view unit,
             std::optional<Goal> goal, const Series *peer)
{
    const double median = spreadOf(ours, figure).median;
    Row row{.what = std::move(what), .ours = withUnit(median, unit)};
    if (peer) {
        row.peer = withUnit(spreadOf(*peer, figure).median, unit);
        row.ratio = times(ratioOf(ours, *peer, figure));
    }
    if (goal) {
        row.goal = text(*goal, unit.empty() ? std::string() : ' ' + std::string(unit));
        row.reached = goal->isReachedBy(median);
    }
    return row;
}

Row verdict(std::string what, std::string ours, std::string goal, bool reached)
{
    return {.what = std::move(what), .ours = std::move(ours), .goal = std::move(goal), .reached = reached};
}

void printTable(const std::vector<Row> &rows)
{
    const Cells head{"what", "ours", "peer", "ratio (spread)", "goal", "reached"};
    std::array<std::size_t, 6> widths{};
    Cells rule;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] = widthOf(head[i]);
    for (const Row &row : rows) {
        const Cells cells = cellsOf(row);
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(cells[i]));
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        rule[i] = std::string(widths[i], '-');
    print(head, widths);
    print(rule, widths);
    for (const Row &row : rows)
        print(cellsOf(row), widths);
}

} // namespace bench
