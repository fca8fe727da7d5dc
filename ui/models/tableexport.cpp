// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableexport.h"

#include <QAbstractProxyModel>
#include <QCoreApplication>
#include <QMetaEnum>
#include <QSet>

#include <algorithm>
#include <map>

namespace tableexport {

namespace {

enum class Content { Text, Data };

/// How a row of the model becomes one of a table.
struct Plan {
    Content content;
    QList<int> columns;
    QSet<int> shown; ///< columns that come a second time, as they are displayed
};

QList<int> allColumns(const QAbstractItemModel &model)
{
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns.append(column);
    return columns;
}

/// The column's name in the model's own enumeration: the same in every language.
QString keyOf(const QAbstractItemModel &model, int column)
{
    const QAbstractItemModel *source = &model;
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(source))
        source = proxy->sourceModel();
    const int columns = source->metaObject()->indexOfEnumerator("Columns");
    QString key = columns < 0
        ? QString()
        : QString::fromLatin1(source->metaObject()->enumerator(columns).valueToKey(column));
    if (key.isEmpty())
        return model.headerData(column, Qt::Horizontal).toString();
    key[0] = key[0].toLower();
    return key;
}

Column columnOf(const QAbstractItemModel &model, int column, Content content)
{
    Column head{model.headerData(column, Qt::Horizontal).toString(), keyOf(model, column)};
    QString unit =
        content == Content::Data ? model.headerData(column, Qt::Horizontal, UnitRole).toString() : QString();
    if (unit.isEmpty())
        return head;
    head.header =
        QCoreApplication::translate("TableExport", "%1 (%2)", "column, unit").arg(head.header, unit);
    if (!head.key.endsWith(unit, Qt::CaseInsensitive)) {
        unit[0] = unit[0].toUpper();
        head.key += unit;
    }
    return head;
}

QList<Column> columnsOf(const QAbstractItemModel &model, Plan &plan)
{
    QList<Column> columns;
    for (const int column : std::as_const(plan.columns)) {
        columns.append(columnOf(model, column, plan.content));
        const QString shown = model.headerData(column, Qt::Horizontal, ShownRole).toString();
        if (shown.isEmpty() || plan.content != Content::Data)
            continue;
        plan.shown.insert(column);
        columns.append({shown, keyOf(model, column) + QStringLiteral("Shown")});
    }
    return columns;
}

QVariant cellOf(const QModelIndex &index, Content content)
{
    if (content == Content::Data) {
        if (QVariant value = index.data(DataRole); value.isValid())
            return value;
    }
    const QVariant text = index.data(TextRole);
    return text.isValid() ? text : QVariant(index.data().toString());
}

Row rowOf(const QModelIndex &index, const Plan &plan)
{
    Row row{{}, index.data(KindRole).toString(), index.data(KindNameRole).toString(), {}};
    for (const int column : plan.columns) {
        const QModelIndex cell = index.siblingAtColumn(column);
        row.cells.append(cellOf(cell, plan.content));
        if (plan.shown.contains(column))
            row.cells.append(cell.data().toString());
    }
    return row;
}

QList<Row> rowsBelow(const QAbstractItemModel &model, const QModelIndex &parent, const Plan &plan)
{
    QList<Row> rows;
    for (int place = 0; place < model.rowCount(parent); ++place) {
        const QModelIndex index = model.index(place, 0, parent);
        rows.append(rowOf(index, plan));
        rows.last().children = rowsBelow(model, index, plan);
    }
    return rows;
}

/// Row numbers from the root down: sorting by it gives the order a tree is read in.
QList<int> placeOf(QModelIndex index)
{
    QList<int> place;
    for (; index.isValid(); index = index.parent())
        place.prepend(index.row());
    return place;
}

} // namespace

Table tableOf(const QAbstractItemModel &model, const QList<int> &columns)
{
    Plan plan{Content::Data, columns.isEmpty() ? allColumns(model) : columns, {}};
    Table table;
    table.columns = columnsOf(model, plan);
    table.rows = rowsBelow(model, {}, plan);
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
    Plan plan{Content::Text, columns, {}};
    if (plan.columns.isEmpty()) {
        plan.columns = selected.values();
        std::ranges::sort(plan.columns);
    }
    Table table;
    table.columns = columnsOf(*selection.first().model(), plan);
    for (const auto &[place, index] : rows)
        table.rows.append(rowOf(index, plan));
    return table;
}

QString write(const Table &table, Format format, Formulas formulas)
{
    switch (format) {
    case Format::Tsv:
        return toTsv(table);
    case Format::Csv:
        return toCsv(table, formulas);
    case Format::Json:
        return toJson(table);
    }
    return {};
}

} // namespace tableexport
