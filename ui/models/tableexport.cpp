// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableexport.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>

namespace tableexport {

namespace {

QList<int> allColumns(const QAbstractItemModel &model)
{
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns.append(column);
    return columns;
}

QStringList headersOf(const QAbstractItemModel &model, const QList<int> &columns)
{
    QStringList headers;
    for (const int column : columns)
        headers.append(model.headerData(column, Qt::Horizontal).toString());
    return headers;
}

QStringList cellsOf(const QModelIndex &row, const QList<int> &columns)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(row.siblingAtColumn(column).data().toString());
    return cells;
}

void addRows(Table &table, const QAbstractItemModel &model, const QModelIndex &parent,
             const QList<int> &columns)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        table.rows.append(cellsOf(index, columns));
        addRows(table, model, index, columns);
    }
}

/// Row numbers from the root down: sorting by it gives the order a tree is read in.
QList<int> placeOf(QModelIndex index)
{
    QList<int> place;
    for (; index.isValid(); index = index.parent())
        place.prepend(index.row());
    return place;
}

// Spreadsheets run what begins like this; a plain number is no formula.
QString disarmed(const QString &cell)
{
    static const QString starters = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    const QString trimmed = cell.trimmed();
    const bool suspicious = (!cell.isEmpty() && starters.contains(cell.front()))
        || (!trimmed.isEmpty() && starters.contains(trimmed.front()));
    bool isNumber = false;
    trimmed.toDouble(&isNumber);
    return suspicious && !isNumber ? u'\'' + cell : cell;
}

QString tsvCell(const QString &cell)
{
    QString plain = disarmed(cell);
    std::ranges::replace_if(
        plain, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }, QChar(u' '));
    return plain;
}

QString csvCell(const QString &cell)
{
    QString plain = disarmed(cell);
    const bool quote = std::ranges::any_of(
        plain, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!quote)
        return plain;
    plain.replace(u'"', QStringLiteral("\"\""));
    return u'"' + plain + u'"';
}

template <typename Cell>
QString line(const QStringList &cells, QChar separator, Cell cell)
{
    QStringList written;
    for (const QString &text : cells)
        written.append(cell(text));
    return written.join(separator);
}

} // namespace

Table tableOf(const QAbstractItemModel &model, const QList<int> &columns)
{
    const QList<int> wanted = columns.isEmpty() ? allColumns(model) : columns;
    Table table{headersOf(model, wanted), {}};
    addRows(table, model, {}, wanted);
    return table;
}

Table tableOf(const QModelIndexList &selection, const QList<int> &columns)
{
    if (selection.isEmpty())
        return {};
    std::map<QList<int>, QModelIndex> rows;
    QSet<int> selected;
    for (const QModelIndex &index : selection) {
        rows.emplace(placeOf(index), index);
        selected.insert(index.column());
    }
    QList<int> wanted = columns;
    if (wanted.isEmpty()) {
        wanted = selected.values();
        std::ranges::sort(wanted);
    }
    Table table{headersOf(*selection.first().model(), wanted), {}};
    for (const auto &[place, index] : rows)
        table.rows.append(cellsOf(index, wanted));
    return table;
}

QString toTsv(const Table &table, bool withHeaders)
{
    QString text;
    if (withHeaders)
        text += line(table.headers, u'\t', tsvCell) + u'\n';
    for (const QStringList &row : table.rows)
        text += line(row, u'\t', tsvCell) + u'\n';
    return text;
}

QString toCsv(const Table &table)
{
    const QString lineEnd = QStringLiteral("\r\n");
    QString text = line(table.headers, u',', csvCell) + lineEnd;
    for (const QStringList &row : table.rows)
        text += line(row, u',', csvCell) + lineEnd;
    return text;
}

QString toJson(const Table &table)
{
    QJsonArray rows;
    for (const QStringList &cells : table.rows) {
        QJsonObject row;
        for (qsizetype i = 0; i < std::min(cells.size(), table.headers.size()); ++i)
            row.insert(table.headers[i], cells[i]);
        rows.append(row);
    }
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Indented));
}

QString write(const Table &table, Format format)
{
    switch (format) {
    case Format::Tsv:
        return toTsv(table);
    case Format::Csv:
        return toCsv(table);
    case Format::Json:
        return toJson(table);
    }
    return {};
}

QString suffix(Format format)
{
    switch (format) {
    case Format::Tsv:
        return QStringLiteral("tsv");
    case Format::Csv:
        return QStringLiteral("csv");
    case Format::Json:
        return QStringLiteral("json");
    }
    return {};
}

} // namespace tableexport
