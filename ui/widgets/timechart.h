// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values over time. A value that is missing is a gap in its line, never a zero.
#pragma once

#include <QChartView>
#include <QList>
#include <QPointF>
#include <QString>

class ChartLines;
class QDateTimeAxis;
class QValueAxis;

class TimeChart final : public QChartView {
    Q_OBJECT

public:
    struct Line {
        QString name;
        QList<QPointF> points; ///< x: milliseconds since the epoch, rising; y: NaN where there is no value
    };
    enum class Scale { Decimal, Binary };

    explicit TimeChart(QWidget *parent = nullptr);

    /// Shows `lines` from `from`, or from their first point if that is later, to `to`: milliseconds since the
    /// epoch.
    void setLines(const QList<Line> &lines, qint64 from, qint64 to, Scale scale = Scale::Decimal);

    /// Writes the chart as PNG, or as SVG when the name ends so. Returns why it failed; empty when it worked.
    [[nodiscard]] QString save(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void useTheme();
    void setLegend(const QList<Line> &lines);
    void setValueRange(const QList<Line> &lines, Scale scale);
    void setTimeRange(qint64 from, qint64 to);

    QDateTimeAxis *m_time;
    QValueAxis *m_value;
    ChartLines *m_drawing;
};
