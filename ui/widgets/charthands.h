// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does with a chart. Values are read under the pointer or with Left, Right, Home and End; the
// wheel zooms the time (with Ctrl the values, with Shift it moves), a rubber band zooms to what is in it, the
// middle button or Shift and the left one move, so do Shift and the arrow keys; a double click shows all
// again.
#pragma once

#include <QObject>
#include <QPointF>

class QKeyEvent;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;
class TimeChart;

class ChartHands final : public QObject {
    Q_OBJECT

public:
    /// Belongs to the chart.
    explicit ChartHands(TimeChart &chart);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Grip { None, Band, Pan };

    bool viewportEvent(QEvent &event);
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release();
    bool doubleClick(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool key(const QKeyEvent &event);
    void stretchBand(const QPoint &place);
    void pan(const QPointF &place);
    void takeBand();

    TimeChart &m_chart;
    QRubberBand *m_band;
    Grip m_grip = Grip::None;
    QPointF m_grabbed; ///< where the button went down, or where the last movement ended
};
