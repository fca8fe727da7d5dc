// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabletext.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSaveFile>
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

QString tabletext::contents(const QAbstractItemView &view, tableexport::Format format)
{
    return tableexport::write(tableexport::tableOf(*view.model(), visibleColumns(view)), format);
}

QString tabletext::save(const QAbstractItemView &view, const QString &path)
{
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(contents(view, json ? tableexport::Format::Json : tableexport::Format::Csv).toUtf8());
    return file.commit() ? QString() : file.errorString();
}
