// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabletext.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace {

const QHeaderView *headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    return nullptr;
}

QList<int> visibleColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const QHeaderView *header = headerOf(view);
    for (int visual = 0; header && visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QString headerText(const QAbstractItemModel &model, int column)
{
    return model.headerData(column, Qt::Horizontal).toString();
}

QString cellText(const QModelIndex &row, int column)
{
    return row.siblingAtColumn(column).data().toString();
}

/// Rows in the order a person reads them, whatever the order they were selected in.
bool standsAbove(const QModelIndex &a, const QModelIndex &b)
{
    const auto path = [](QModelIndex index) {
        QList<int> rows;
        for (; index.isValid(); index = index.parent())
            rows.prepend(index.row());
        return rows;
    };
    const QList<int> first = path(a);
    const QList<int> second = path(b);
    return std::lexicographical_compare(first.begin(), first.end(), second.begin(), second.end());
}

QString tsvField(QString text)
{
    for (const QChar separator : {QLatin1Char('\t'), QLatin1Char('\n'), QLatin1Char('\r')})
        text.replace(separator, QLatin1Char(' '));
    return text;
}

/// Values come from the network: one that a spreadsheet would run as a formula is marked as text.
QString csvField(QString text)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r");
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!text.isEmpty() && !isNumber && formulaStarts.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    static const QString mustQuote = QStringLiteral(",\"\r\n");
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return mustQuote.contains(c); }))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

template <typename Field, typename Source>
QString line(const QList<int> &columns, QChar separator, Field field, Source source)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(field(source(column)));
    return cells.join(separator);
}

void appendCsvRows(const QAbstractItemModel &model, const QModelIndex &parent, const QList<int> &columns,
                   QString &out)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        out += line(columns, QLatin1Char(','), csvField, [&](int column) { return cellText(first, column); });
        out += QLatin1String("\r\n");
        appendCsvRows(model, first, columns, out);
    }
}

QJsonArray jsonRows(const QAbstractItemModel &model, const QModelIndex &parent, const QList<int> &columns)
{
    QJsonArray rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        QJsonObject object;
        for (const int column : columns)
            object.insert(headerText(model, column), cellText(first, column));
        if (model.hasChildren(first))
            object.insert(QStringLiteral("children"), jsonRows(model, first, columns));
        rows.append(object);
    }
    return rows;
}

} // namespace

QString tabletext::selectionAsTsv(const QAbstractItemView &view)
{
    QModelIndexList rows;
    const QModelIndexList selected = view.selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        const QModelIndex first = index.siblingAtColumn(0);
        if (!rows.contains(first))
            rows.append(first);
    }
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end(), standsAbove);

    const QList<int> columns = visibleColumns(view);
    const QChar tab = QLatin1Char('\t');
    QStringList lines;
    lines.append(line(columns, tab, tsvField, [&](int column) { return headerText(*view.model(), column); }));
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(line(columns, tab, tsvField, [&](int column) { return cellText(row, column); }));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QByteArray tabletext::asCsv(const QAbstractItemView &view)
{
    const QList<int> columns = visibleColumns(view);
    QString out = line(columns, QLatin1Char(','), csvField,
                       [&](int column) { return headerText(*view.model(), column); });
    out += QLatin1String("\r\n");
    appendCsvRows(*view.model(), {}, columns, out);
    return out.toUtf8();
}

QByteArray tabletext::asJson(const QAbstractItemView &view)
{
    return QJsonDocument(jsonRows(*view.model(), {}, visibleColumns(view))).toJson();
}
