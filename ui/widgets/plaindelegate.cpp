// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaindelegate.h"

#include "plaintooltip.h"
#include "visibletext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace {

/// More than any column is wide; the whole text would be measured for every painting.
constexpr qsizetype mostCharacters = 1000;

} // namespace

QString PlainDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    // The base class would hide what a line end is.
    const QString text = value.typeId() == QMetaType::QString
        ? value.toString()
        : QStyledItemDelegate::displayText(value, locale);
    return visibleText(text.size() > mostCharacters ? text.left(mostCharacters) + QChar(0x2026) : text);
}

bool PlainDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = plainToolTip(index.data(Qt::ToolTipRole).toString());
    QToolTip::showText(event->globalPos(), tip, view, option.rect);
    return true;
}
