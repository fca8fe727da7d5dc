// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugedelegate.h"

#include "resourcemodel.h"
#include "stateicons.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace {

ResourceModel::Level levelOf(const QModelIndex &index)
{
    return static_cast<ResourceModel::Level>(index.data(ResourceModel::LevelRole).toInt());
}

void drawBar(QPainter *painter, const QStyleOptionViewItem &cell, const QColor &ink, const QColor &fill,
             double share)
{
    const int textWidth = cell.fontMetrics.horizontalAdvance(QStringLiteral("100 %%"));
    QRectF bar = QRectF(cell.rect).adjusted(4, 5, -textWidth - 8, -5);
    QColor trough = ink;
    trough.setAlphaF(0.15F);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(trough);
    painter->drawRoundedRect(bar, 3, 3);
    bar.setWidth(bar.width() * std::clamp(share, 0.0, 1.0));
    painter->setBrush(fill);
    painter->drawRoundedRect(bar, 3, 3);
}

} // namespace

GaugeDelegate::GaugeDelegate(QObject *parent)
    : PlainDelegate(parent)
{
    using Level = ResourceModel::Level;
    for (const Level level : {Level::Unlimited, Level::Normal, Level::Warning, Level::Exhausted})
        m_levels.insert(static_cast<int>(level), icons::ofLevel(level));
}

void GaugeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainDelegate::initStyleOption(option, index);
    if (index.column() == ResourceModel::Condition) {
        option->icon = m_levels.value(static_cast<int>(levelOf(index)));
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

void GaugeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const double limit = index.data(ResourceModel::LimitRole).toDouble();
    if (index.column() != ResourceModel::Share || limit <= 0.0) {
        PlainDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString share = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const bool selected = cell.state & QStyle::State_Selected;
    const QColor ink = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor fill = selected ? ink : toneColour(toneOf(levelOf(index)), cell.palette);
    painter->save();
    drawBar(painter, cell, ink, fill, index.data(ResourceModel::FractionRole).toDouble());
    painter->setPen(ink);
    painter->drawText(cell.rect.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, share);
    painter->restore();
}
