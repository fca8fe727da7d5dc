// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablelines.h"

#include <algorithm>

namespace {

bool isBlank(const QStringList &lines, qsizetype position)
{
    return std::all_of(lines.begin(), lines.end(), [position](const QString &line) {
        return position >= line.size() || line[position].isSpace();
    });
}

/// Where columns begin: behind two places or more that are blank in every line.
QList<qsizetype> columnStarts(const QStringList &lines)
{
    qsizetype width = 0;
    for (const QString &line : lines)
        width = std::max(width, line.size());
    QList<qsizetype> starts;
    qsizetype blanks = 2;
    for (qsizetype position = 0; position < width; ++position) {
        if (isBlank(lines, position)) {
            ++blanks;
            continue;
        }
        if (blanks >= 2)
            starts.append(position);
        blanks = 0;
    }
    return starts;
}

QStringList cellsOf(const QString &line, const QList<qsizetype> &starts)
{
    QStringList cells;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1] : line.size();
        cells.append(line.mid(starts[i], end - starts[i]).trimmed());
    }
    return cells;
}

void appendRows(const QStringList &block, QList<TableRow> &rows)
{
    const QList<qsizetype> starts = columnStarts(block);
    const QStringList titles = cellsOf(block.value(0), starts);
    for (qsizetype i = 1; i < block.size(); ++i) {
        const QStringList cells = cellsOf(block[i], starts);
        TableRow row;
        for (qsizetype column = 0; column < titles.size(); ++column)
            row.insert(titles[column], cells[column]);
        rows.append(row);
    }
}

} // namespace

QList<TableRow> tableRows(const QString &text)
{
    QList<TableRow> rows;
    QStringList block;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u' ')) {
            block.append(line);
        } else if (!block.isEmpty()) {
            appendRows(block, rows);
            block.clear();
        }
    }
    return rows;
}
