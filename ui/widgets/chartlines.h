// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the lines of a TimeChart. QLineSeries knows no gaps, and one series for each piece of a line costs
// seconds when an agent loses many polls; so the pieces of all lines are painted here, in one item inside the
// chart's plot area.
#pragma once

#include "timechart.h"

#include <QGraphicsItem>

class ChartLines final : public QGraphicsItem {
public:
    explicit ChartLines(QChart *chart);

    void setLines(const QList<TimeChart::Line> &lines);
    void setColours(const QList<QColor> &colours);
    /// What the edges of the plot area stand for.
    void setRange(const QRectF &range);

    /// The moment at a place in the chart; NaN outside the plot area.
    [[nodiscard]] double momentAt(const QPointF &place) const;
    /// "name: value" of each line at that moment.
    [[nodiscard]] QStringList valuesAt(double moment) const;
    [[nodiscard]] QColor colour(qsizetype line) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void drawLine(QPainter &painter, const QList<QPointF> &points) const;
    [[nodiscard]] QPointF place(const QPointF &point) const;

    QChart *m_chart;
    QList<TimeChart::Line> m_lines;
    QList<QColor> m_colours;
    QRectF m_range;
};
