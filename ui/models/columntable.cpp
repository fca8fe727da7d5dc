// SPDX-License-Identifier: GPL-3.0-or-later
#include "columntable.h"

#include <QCoreApplication>

QString MarkedText::translated(const char *context) const
{
    return text ? QCoreApplication::translate(context, text, comment) : QString();
}

QVariant ColumnHead::data(const char *context, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return title.translated(context);
    case Qt::ToolTipRole:
        return toolTip.translated(context);
    case Qt::TextAlignmentRole:
        return quantity == Quantity::None ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case tableexport::UnitRole:
        return QString::fromLatin1(unit);
    case tableexport::ShownRole:
        return shownTitle.translated(context);
    case WidthRole:
        return width;
    case RoomyWidthRole:
        return roomyWidth > 0 ? roomyWidth : width;
    case HiddenRole:
        return isHidden;
    case SearchedRole:
        return isSearched;
    default:
        return {};
    }
}
