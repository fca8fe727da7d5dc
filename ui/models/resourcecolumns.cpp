// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcecolumns.h"

#include "format.h"

#include <QLocale>

namespace {

using C = ResourceModel;

QVariant none()
{
    return QVariant::fromValue(nullptr);
}

QString amount(const ResourceCell &cell, quint64 number)
{
    const bool isBytes = cell.row == ResourceModel::Bytes || cell.row == ResourceModel::SessionBytes;
    return isBytes ? format::bytes(number) : format::count(number);
}

QString levelName(ResourceModel::Level level)
{
    switch (level) {
    case ResourceModel::Level::Unlimited:
        return ResourceModel::tr("No limit");
    case ResourceModel::Level::Normal:
        return ResourceModel::tr("Normal");
    case ResourceModel::Level::Warning:
        return ResourceModel::tr("Nearly used up");
    case ResourceModel::Level::Exhausted:
        return ResourceModel::tr("Used up");
    }
    return {};
}

QString rowName(ResourceModel::Rows row)
{
    switch (row) {
    case ResourceModel::Sessions:
        return ResourceModel::tr("Sessions");
    case ResourceModel::Handles:
        return ResourceModel::tr("Handles");
    case ResourceModel::SessionHandles:
        return ResourceModel::tr("Handles of the fullest session");
    case ResourceModel::Outstanding:
        return ResourceModel::tr("Outstanding requests");
    case ResourceModel::Queued:
        return ResourceModel::tr("Longest queue of a session");
    case ResourceModel::Bytes:
        return ResourceModel::tr("Memory");
    case ResourceModel::SessionBytes:
        return ResourceModel::tr("Memory of the largest session");
    case ResourceModel::Descriptors:
        return ResourceModel::tr("Descriptors");
    case ResourceModel::Sockets:
        return ResourceModel::tr("Sockets");
    case ResourceModel::OpenFiles:
        return ResourceModel::tr("Open files");
    case ResourceModel::RowCount:
        break;
    }
    return {};
}

QString rowToolTip(ResourceModel::Rows row)
{
    switch (row) {
    case ResourceModel::Sessions:
        return ResourceModel::tr("WinSNMP sessions open in this program.");
    case ResourceModel::Handles:
        return ResourceModel::tr("Live handles of every kind.");
    case ResourceModel::SessionHandles:
        return ResourceModel::tr(
            "Entities, contexts, PDUs and variable binding lists of the session that holds most.");
    case ResourceModel::Outstanding:
        return ResourceModel::tr("Requests of all sessions that wait for an answer.");
    case ResourceModel::Queued:
        return ResourceModel::tr("Messages nobody has taken yet, of the session where most wait.");
    case ResourceModel::Bytes:
        return ResourceModel::tr("Memory of all objects of the library.");
    case ResourceModel::SessionBytes:
        return ResourceModel::tr("Memory of the session that holds most.");
    case ResourceModel::Descriptors:
        return ResourceModel::tr("Memory handed out that waits for SnmpFreeDescriptor.");
    case ResourceModel::Sockets:
        return ResourceModel::tr(
            "Sockets of the library: one per address family and one per listening agent.");
    case ResourceModel::OpenFiles:
        return ResourceModel::tr(
            "File descriptors of this program against the limit of the system (ulimit -n).");
    case ResourceModel::RowCount:
        break;
    }
    return {};
}

QString toolTip(const ResourceCell &cell)
{
    return rowToolTip(cell.row);
}

QString condition(const ResourceCell &cell)
{
    return levelName(cell.gauge.level());
}

QString limitText(const ResourceCell &cell)
{
    return cell.gauge.limit == 0 ? ResourceModel::tr("None", "no limit") : amount(cell, cell.gauge.limit);
}

QString shareText(const ResourceCell &cell)
{
    if (cell.gauge.limit == 0)
        return {};
    return ResourceModel::tr("%1 %").arg(QLocale().toString(cell.gauge.fraction() * 100, 'f', 0));
}

constexpr TableColumn<ResourceCell> columns[] = {
    {.head = {.column = C::Resource, .title = QT_TRANSLATE_NOOP("ResourceModel", "Resource"), .width = 26},
     .text = [](const ResourceCell &cell) { return rowName(cell.row); },
     .toolTip = toolTip},
    {.head = {.column = C::Used, .title = QT_TRANSLATE_NOOP("ResourceModel", "Used"), .width = 9},
     .text = [](const ResourceCell &cell) { return amount(cell, cell.gauge.used); },
     .sortValue = [](const ResourceCell &cell) { return QVariant(cell.gauge.used); },
     .toolTip = toolTip},
    {.head = {.column = C::Limit, .title = QT_TRANSLATE_NOOP("ResourceModel", "Limit"), .width = 9},
     .text = limitText,
     .sortValue = [](const ResourceCell &cell) { return QVariant(cell.gauge.limit); },
     .dataValue =
         [](const ResourceCell &cell) { return cell.gauge.limit == 0 ? none() : QVariant(cell.gauge.limit); },
     .toolTip = toolTip},
    {.head = {.column = C::Share, .title = QT_TRANSLATE_NOOP("ResourceModel", "Share"), .width = 17},
     .text = shareText,
     .sortValue = [](const ResourceCell &cell) { return QVariant(cell.gauge.fraction()); },
     .dataValue =
         [](const ResourceCell &cell) {
             return cell.gauge.limit == 0 ? none() : QVariant(cell.gauge.fraction());
         },
     .toolTip = toolTip},
    {.head = {.column = C::Condition, .title = QT_TRANSLATE_NOOP("ResourceModel", "State"), .width = 13},
     .text = condition,
     .sortValue = [](const ResourceCell &cell) { return QVariant(static_cast<int>(cell.gauge.level())); },
     .dataValue = [](const ResourceCell &cell) { return QVariant(condition(cell)); },
     .toolTip = toolTip},
};
static_assert(isComplete(columns, ResourceModel::ColumnCount));

} // namespace

std::span<const TableColumn<ResourceCell>> resourceColumns()
{
    return columns;
}
