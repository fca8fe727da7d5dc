// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatable.h"

#include "columntable.h"
#include "contextmenukey.h"
#include "plaindelegate.h"
#include "rowproxy.h"
#include "textwidth.h"

#include <QHeaderView>

DataTable::DataTable(QAbstractItemModel &model, const QString &objectName, const QString &accessibleName,
                     QWidget *parent)
    : QTableView(parent)
    , m_rows(new RowProxy(model, this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setModel(m_rows);
    new ContextMenuKey(*this);
    setItemDelegate(new PlainDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    resetColumns();
}

void DataTable::resetColumns()
{
    QHeaderView &head = *horizontalHeader();
    for (int column = 0; column < head.count(); ++column) {
        head.moveSection(head.visualIndex(column), column);
        head.setSectionHidden(column, model()->headerData(column, Qt::Horizontal, HiddenRole).toBool());
        textwidth::setColumn(head, column, model()->headerData(column, Qt::Horizontal, WidthRole).toInt());
    }
    head.setSortIndicator(-1, Qt::AscendingOrder);
}

QModelIndex DataTable::sourceIndex(const QModelIndex &index) const
{
    return m_rows->mapToSource(index);
}

void DataTable::selectSourceRow(int row)
{
    const QModelIndex index = m_rows->mapFromSource(m_rows->sourceModel()->index(row, 0));
    selectRow(index.row());
    scrollTo(index);
}
