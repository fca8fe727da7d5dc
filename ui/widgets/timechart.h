// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values over time. A value that is missing is a gap in its line, never a zero. What a person does with
// pointer and keys is in ChartHands.
#pragma once

#include "chartzoom.h"

#include <QChartView>
#include <QList>
#include <QPointF>
#include <QString>

class ChartCursor;
class ChartLines;
class QCategoryAxis;

class TimeChart final : public QChartView {
    Q_OBJECT

public:
    struct Line {
        QString name;
        QList<QPointF> points; ///< x: milliseconds since the epoch, rising; y: not finite: there is no value
        QString unit = {}; ///< of the values, as a person reads it; may come from a MIB module
    };
    using Prefixes = chartscale::Prefixes;

    explicit TimeChart(QWidget *parent = nullptr);
    ~TimeChart() override;

    /// Shows `lines` from `from`, or from their first point if that is later, to `to`: milliseconds since the
    /// epoch. While a person has zoomed, what is in sight stays, and `from` and `to` are for later.
    void setLines(const QList<Line> &lines, qint64 from, qint64 to, Prefixes prefixes = Prefixes::Decimal);
    /// What the lines belong to; pictures say it.
    void setSubject(const QString &subject) { m_subject = subject; }
    [[nodiscard]] const QString &subject() const { return m_subject; }

    [[nodiscard]] bool isZoomed() const { return m_zoom.isActive(); }
    [[nodiscard]] chartscale::Span timeInSight() const { return m_zoom.time(); }
    [[nodiscard]] chartscale::Span valuesInSight() const { return m_zoom.values(); }
    /// The part in sight, to be changed; showZoom() shows the change.
    [[nodiscard]] ChartZoom &zoom() { return m_zoom; }
    void showZoom();

    /// The moment and the value at a place of the viewport; nothing outside the plot area.
    [[nodiscard]] std::optional<QPointF> pointAt(const QPointF &place) const;
    /// In coordinates of the viewport.
    [[nodiscard]] QRectF plotInViewport() const;

    /// Says what was measured at the point in sight that is closest to this moment.
    void readNear(double moment);
    /// Goes to the point before (-1) or after (+1) the one that is read, or to the newest if none is.
    void readBeside(int direction);
    void stopReading();
    /// What is read: the moment, then one line for each value; empty when nothing is.
    [[nodiscard]] QString reading() const;

    /// Writes a picture of it as PNG, or as SVG when the name ends so. Returns why it failed; empty when it
    /// worked.
    [[nodiscard]] QString save(const QString &path);

signals:
    /// A person sees another part, perhaps one that setLines() was not given.
    void zoomChanged();
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeCommands();
    template <typename Slot>
    QAction *addCommand(const QString &text, const QList<QKeySequence> &keys, Slot slot);
    void addSeparator();
    void useTheme();
    void setLegend();
    void arrange();
    [[nodiscard]] chartscale::Span valuesOf(const chartscale::Span &time) const;
    [[nodiscard]] QString units() const;
    void updateReading();

    QCategoryAxis *m_time;
    QCategoryAxis *m_value;
    ChartLines *m_drawing;
    ChartCursor *m_cursor;
    QObject *m_hands = nullptr;
    QAction *m_reset = nullptr;
    QString m_subject;
    Prefixes m_prefixes = Prefixes::Decimal;
    chartscale::Span m_whole; ///< the time to show while nothing is zoomed
    ChartZoom m_zoom;
    std::optional<double> m_read; ///< the moment that is read
};
