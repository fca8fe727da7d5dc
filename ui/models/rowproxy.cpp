// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowproxy.h"

#include "columntable.h"
#include "naturalcompare.h"
#include "tableexport.h"

#include <compare>

namespace {

bool isNumber(const QVariant &value)
{
    return value.isValid() && value.typeId() != QMetaType::QString && value.canConvert<double>();
}

/// Whole numbers exactly: two large counters may differ by less than a double can tell.
std::partial_ordering compareNumbers(const QVariant &left, const QVariant &right)
{
    const auto isUnsigned = [](const QVariant &value) { return value.typeId() == QMetaType::ULongLong; };
    const auto isWhole = [](const QVariant &value) { return value.typeId() != QMetaType::Double; };
    if (!isWhole(left) || !isWhole(right))
        return left.toDouble() <=> right.toDouble();
    if (!isUnsigned(left) && left.toLongLong() < 0)
        return isUnsigned(right) ? std::partial_ordering::less : left.toLongLong() <=> right.toLongLong();
    if (!isUnsigned(right) && right.toLongLong() < 0)
        return std::partial_ordering::greater;
    return left.toULongLong() <=> right.toULongLong();
}

} // namespace

RowProxy::RowProxy(QAbstractItemModel &source, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(Qt::UserRole);
    setSourceModel(&source);
}

void RowProxy::setHeadingRole(int role)
{
    m_headingRole = role;
}

void RowProxy::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    invalidateFilter();
}

int RowProxy::countIn(const QAbstractItemModel &model) const
{
    int count = model.rowCount();
    for (int row = 0; m_headingRole >= 0 && row < model.rowCount(); ++row)
        count -= model.index(row, 0).data(m_headingRole).toBool() ? 1 : 0;
    return count;
}

int RowProxy::hits() const
{
    return countIn(*this);
}

int RowProxy::all() const
{
    return countIn(*sourceModel());
}

bool RowProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (isNumber(a) != isNumber(b))
        return isNumber(a);
    if (isNumber(a))
        return compareNumbers(a, b) < 0;
    return naturalCompare(a.toString(), b.toString()) < 0;
}

bool RowProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_search.isEmpty() || sourceModel()->index(row, 0, parent).data(m_headingRole).toBool())
        return true;
    for (int column = 0; column < sourceModel()->columnCount(); ++column) {
        if (sourceModel()->headerData(column, Qt::Horizontal, SearchedRole).toBool()
            && matches(sourceModel()->index(row, column, parent)))
            return true;
    }
    return false;
}

bool RowProxy::matches(const QModelIndex &cell) const
{
    return cell.data().toString().contains(m_search, Qt::CaseInsensitive)
        || cell.data(tableexport::TextRole).toString().contains(m_search, Qt::CaseInsensitive);
}
