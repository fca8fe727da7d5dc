// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartcursor.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace {

constexpr double margin = 5.0;
constexpr double distance = 8.0; ///< from the line to the box
constexpr double widestShare = 0.6; ///< of the plot area

} // namespace

ChartCursor::ChartCursor(QChart *chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(20);
    setVisible(false);
    QObject::connect(chart, &QChart::plotAreaChanged, chart, [this] { prepareGeometryChange(); });
}

void ChartCursor::show(double x, const QStringList &texts)
{
    m_x = x;
    m_texts = texts;
    setVisible(true);
    update();
}

void ChartCursor::useTheme(const QPalette &palette, const QFont &font)
{
    m_palette = palette;
    m_font = font;
    update();
}

QRectF ChartCursor::boundingRect() const
{
    return m_chart->plotArea();
}

QRectF ChartCursor::box() const
{
    const QRectF plot = m_chart->plotArea();
    QFont bold = m_font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    double width = 0.0;
    for (const QString &text : m_texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    width = std::min(width, plot.width() * widestShare) + 2.0 * margin;
    const double height = metrics.lineSpacing() * static_cast<double>(m_texts.size()) + 2.0 * margin;
    const bool right = m_x + distance + width <= plot.right();
    const double left = right ? m_x + distance : std::max(plot.left(), m_x - distance - width);
    return {left, plot.top() + distance, width, std::min(height, plot.height() - distance)};
}

void ChartCursor::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF plot = m_chart->plotArea();
    painter->setClipRect(plot);
    painter->setPen(QPen(m_palette.color(QPalette::Text), 1.0, Qt::DashLine));
    painter->drawLine(QPointF(m_x, plot.top()), QPointF(m_x, plot.bottom()));
    const QRectF frame = box();
    painter->setPen(QPen(m_palette.color(QPalette::PlaceholderText), 1.0));
    painter->setBrush(m_palette.color(QPalette::ToolTipBase));
    painter->drawRect(frame);
    painter->setPen(m_palette.color(QPalette::ToolTipText));
    QFont font = m_font;
    font.setBold(true);
    double top = frame.top() + margin;
    for (const QString &text : m_texts) {
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        const double width = frame.width() - 2.0 * margin;
        painter->drawText(QPointF(frame.left() + margin, top + metrics.ascent()),
                          metrics.elidedText(text, Qt::ElideMiddle, width));
        top += metrics.lineSpacing();
        font.setBold(false);
    }
}
