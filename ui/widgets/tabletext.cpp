// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabletext.h"

#include "safefile.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QTreeView>

namespace {

QList<int> visibleColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const QHeaderView *header = tabletext::headerOf(view);
    for (int visual = 0; header && visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

} // namespace

QHeaderView *tabletext::headerOf(const QAbstractItemView &view)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        return table->horizontalHeader();
    if (const auto *tree = qobject_cast<const QTreeView *>(&view))
        return tree->header();
    return nullptr;
}

QString tabletext::selection(const QAbstractItemView &view)
{
    const QModelIndexList selected = view.selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return {};
    return tableexport::toTsv(tableexport::tableOf(selected, visibleColumns(view)));
}

QString tabletext::contents(const QAbstractItemView &view, tableexport::Format format,
                            tableexport::Formulas formulas)
{
    return tableexport::write(tableexport::tableOf(*view.model(), visibleColumns(view)), format, formulas);
}

QString tabletext::save(const QAbstractItemView &view, const QString &path, tableexport::Formulas formulas)
{
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const auto format = json ? tableexport::Format::Json : tableexport::Format::Csv;
    return safefile::write(path, contents(view, format, formulas).toUtf8());
}
