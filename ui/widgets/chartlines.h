// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the lines of a TimeChart. QLineSeries knows no gaps, and one series for each piece of a line costs
// seconds when an agent loses many polls; so the pieces of all lines are painted here, in one item inside the
// chart's plot area.
#pragma once

#include "timechart.h"

#include <QGraphicsItem>

#include <optional>

class ChartLines final : public QGraphicsItem {
public:
    explicit ChartLines(QChart *chart);

    void setLines(const QList<TimeChart::Line> &lines);
    void setColours(const QList<QColor> &colours);
    /// What the edges of the plot area stand for.
    void setRange(const QRectF &range);

    [[nodiscard]] const QList<TimeChart::Line> &lines() const { return m_lines; }
    [[nodiscard]] QColor colour(qsizetype line) const;

    /// The moment and the value at a place in the chart, and the place of a moment; no matter whether in
    /// sight.
    [[nodiscard]] QPointF pointAt(const QPointF &place) const;
    [[nodiscard]] double placeOf(double moment) const;

    /// The moment in sight that has a point and is closest to this one.
    [[nodiscard]] std::optional<double> closestPoint(double moment) const;
    /// The moment of the closest point in sight before (-1) or after (+1) this one.
    [[nodiscard]] std::optional<double> pointBeside(double moment, int direction) const;
    /// "name: value unit" of each line at that moment.
    [[nodiscard]] QStringList valuesAt(double moment) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void drawLine(QPainter &painter, const QList<QPointF> &points) const;
    [[nodiscard]] QPointF place(const QPointF &point) const;
    [[nodiscard]] bool isInSight(double moment) const;

    QChart *m_chart;
    QList<TimeChart::Line> m_lines;
    QList<QColor> m_colours;
    QRectF m_range;
};
