// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartlines.h"

#include <QChart>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr int shownDigits = 8;

using Points = QList<QPointF>;

Points::const_iterator firstFrom(const Points &points, double moment)
{
    return std::lower_bound(points.cbegin(), points.cend(), moment,
                            [](const QPointF &point, double x) { return point.x() < x; });
}

/// The point closest in time; the end where there is none.
Points::const_iterator closest(const Points &points, double moment)
{
    const auto next = firstFrom(points, moment);
    if (next == points.cbegin())
        return next;
    const auto before = std::prev(next);
    return next == points.cend() || moment - before->x() < next->x() - moment ? before : next;
}

} // namespace

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

QPointF ChartLines::pointAt(const QPointF &place) const
{
    const QRectF plot = m_chart->plotArea();
    return {m_range.left() + (place.x() - plot.left()) / plot.width() * m_range.width(),
            m_range.top() + (plot.bottom() - place.y()) / plot.height() * m_range.height()};
}

double ChartLines::placeOf(double moment) const
{
    return place({moment, 0.0}).x();
}

bool ChartLines::isInSight(double moment) const
{
    return moment >= m_range.left() && moment <= m_range.right();
}

std::optional<double> ChartLines::closestPoint(double moment) const
{
    std::optional<double> found;
    for (const TimeChart::Line &line : m_lines) {
        const auto point = closest(line.points, moment);
        if (point == line.points.cend() || !isInSight(point->x()))
            continue;
        if (!found || std::abs(point->x() - moment) < std::abs(*found - moment))
            found = point->x();
    }
    return found;
}

std::optional<double> ChartLines::pointBeside(double moment, int direction) const
{
    std::optional<double> found;
    for (const TimeChart::Line &line : m_lines) {
        auto point = firstFrom(line.points, moment);
        if (direction > 0 && point != line.points.cend() && point->x() <= moment)
            ++point;
        if (direction < 0 && point != line.points.cbegin())
            --point;
        if (point == line.points.cend() || !isInSight(point->x()) || (point->x() - moment) * direction <= 0)
            continue;
        if (!found || (*found - point->x()) * direction > 0)
            found = point->x();
    }
    return found;
}

QStringList ChartLines::valuesAt(double moment) const
{
    QStringList texts;
    for (const TimeChart::Line &line : m_lines) {
        const auto point = closest(line.points, moment);
        if (point == line.points.cend())
            continue;
        QString value = QStringLiteral("–");
        if (std::isfinite(point->y()))
            value = QLocale().toString(point->y(), 'g', shownDigits) + QLatin1Char(' ') + line.unit;
        texts.append(QStringLiteral("%1: %2").arg(line.name, value.trimmed()));
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
    // A line comes in from the last point before what is in sight and leaves towards the first one after it.
    auto point = firstFrom(points, m_range.left());
    if (point != points.cbegin())
        --point;
    for (; point != points.cend(); ++point) {
        if (std::isfinite(point->y()))
            piece.append(place(*point));
        else
            end();
        if (point->x() > m_range.right())
            break;
    }
    end();
}
