// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatable.h"

#include "textwidth.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <cstdlib>

DataTable::DataTable(QAbstractItemModel &model, const QString &objectName, const QString &accessibleName,
                     QWidget *parent)
    : QTableView(parent)
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_sorted->setSortRole(Qt::UserRole);
    m_sorted->setSourceModel(&model);
    setModel(m_sorted);
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
}

void DataTable::setFirstLayout(const QList<int> &widths)
{
    m_widths = widths;
    resetColumns();
}

void DataTable::resetColumns()
{
    QHeaderView &head = *horizontalHeader();
    for (int column = 0; column < head.count(); ++column) {
        const int width = m_widths.value(column, 12);
        head.moveSection(head.visualIndex(column), column);
        head.setSectionHidden(column, width < 0);
        textwidth::setColumn(head, column, std::abs(width));
    }
    head.setSortIndicator(-1, Qt::AscendingOrder);
}

QModelIndex DataTable::sourceIndex(const QModelIndex &index) const
{
    return m_sorted->mapToSource(index);
}

void DataTable::selectSourceRow(int row)
{
    const QModelIndex index = m_sorted->mapFromSource(m_sorted->sourceModel()->index(row, 0));
    selectRow(index.row());
    scrollTo(index);
}
