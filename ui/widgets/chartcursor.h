// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line through a chart at the moment a person reads, and the box that says what was measured then.
// Agents' words in it are painted, never taken for HTML.
#pragma once

#include <QFont>
#include <QGraphicsItem>
#include <QPalette>
#include <QStringList>

class QChart;

class ChartCursor final : public QGraphicsItem {
public:
    explicit ChartCursor(QChart *chart);

    /// `x` is a place in the chart; one text for each line of the box, the first stands out.
    void show(double x, const QStringList &texts);
    void useTheme(const QPalette &palette, const QFont &font);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] QRectF box() const;

    QChart *m_chart;
    double m_x = 0;
    QStringList m_texts;
    QPalette m_palette;
    QFont m_font;
};
