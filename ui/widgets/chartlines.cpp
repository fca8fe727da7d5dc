// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlines.h"

#include <QChart>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

ChartLines::ChartLines(QChart *chart)
    : QGraphicsItem(chart)
    , m_chart(chart)
{
    setZValue(10);
    QObject::connect(chart, &QChart::plotAreaChanged, chart, [this] { prepareGeometryChange(); });
}

void ChartLines::setLines(const QList<TimeChart::Line> &lines)
{
    m_lines = lines;
    update();
}

void ChartLines::setColours(const QList<QColor> &colours)
{
    m_colours = colours;
    update();
}

void ChartLines::setRange(const QRectF &range)
{
    m_range = range;
    update();
}

QColor ChartLines::colour(qsizetype line) const
{
    return m_colours.at(line % m_colours.size());
}

double ChartLines::momentAt(const QPointF &place) const
{
    const QRectF plot = m_chart->plotArea();
    if (!plot.contains(place))
        return std::nan("");
    return m_range.left() + (place.x() - plot.left()) / plot.width() * m_range.width();
}

QStringList ChartLines::valuesAt(double moment) const
{
    QStringList texts;
    for (const TimeChart::Line &line : m_lines) {
        const auto next = std::lower_bound(line.points.cbegin(), line.points.cend(), moment,
                                           [](const QPointF &point, double x) { return point.x() < x; });
        const bool before = next == line.points.cend()
            || (next != line.points.cbegin() && moment - std::prev(next)->x() < next->x() - moment);
        if (line.points.isEmpty())
            continue;
        const double value = before ? std::prev(next)->y() : next->y();
        texts.append(QStringLiteral("%1: %2").arg(
            line.name, std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'g', 8)));
    }
    return texts;
}

QRectF ChartLines::boundingRect() const
{
    return m_chart->plotArea();
}

QPointF ChartLines::place(const QPointF &point) const
{
    const QRectF plot = m_chart->plotArea();
    return {plot.left() + (point.x() - m_range.left()) / m_range.width() * plot.width(),
            plot.bottom() - (point.y() - m_range.top()) / m_range.height() * plot.height()};
}

void ChartLines::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_range.isEmpty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(m_chart->plotArea());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        painter->setPen(QPen(colour(i), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(colour(i));
        drawLine(*painter, m_lines.at(i).points);
    }
}

void ChartLines::drawLine(QPainter &painter, const QList<QPointF> &points) const
{
    QPolygonF piece;
    const auto end = [&] {
        // A value between two gaps has no line: it is a dot.
        if (piece.size() == 1)
            painter.drawEllipse(piece.front(), 1.5, 1.5);
        else if (!piece.isEmpty())
            painter.drawPolyline(piece);
        piece.clear();
    };
    for (const QPointF &point : points) {
        if (std::isnan(point.y()))
            end();
        else
            piece.append(place(point));
    }
    end();
}
