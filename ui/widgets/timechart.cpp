// SPDX-License-Identifier: GPL-3.0-or-later
#include "timechart.h"

#include "chartlines.h"
#include "safefile.h"
#include "theme.h"

#include <QBuffer>
#include <QChart>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QMouseEvent>
#include <QSvgGenerator>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr qint64 dayInMilliseconds = 24LL * 60 * 60 * 1000;
constexpr qint64 shortestRange = 30LL * 1000;
constexpr int valueTicks = 5;

struct Unit {
    double factor;
    const char *suffix;
};

constexpr std::array decimalUnits{Unit{1e12, " T"}, Unit{1e9, " G"}, Unit{1e6, " M"}, Unit{1e3, " k"}};
constexpr std::array binaryUnits{Unit{1099511627776.0, " TiB"}, Unit{1073741824.0, " GiB"},
                                 Unit{1048576.0, " MiB"}, Unit{1024.0, " KiB"}};

Unit unitFor(double largest, TimeChart::Scale scale)
{
    const auto &units = scale == TimeChart::Scale::Binary ? binaryUnits : decimalUnits;
    for (const Unit &unit : units) {
        if (largest >= unit.factor)
            return unit;
    }
    return {1.0, scale == TimeChart::Scale::Binary ? " B" : ""};
}

/// A distance between ticks that a person finds round: 1, 2 or 5 times a power of ten.
double niceStep(double span)
{
    const double raw = span / (valueTicks - 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (raw <= step * power)
            return step * power;
    }
    return 10.0 * power;
}

/// A chart that has just begun shows what there is, not an empty past.
qint64 firstMoment(const QList<TimeChart::Line> &lines, qint64 from, qint64 to)
{
    qint64 first = to - shortestRange;
    for (const TimeChart::Line &line : lines) {
        if (!line.points.isEmpty())
            first = std::min(first, static_cast<qint64>(line.points.front().x()));
    }
    return std::max(first, from);
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView(parent)
    , m_time(new QDateTimeAxis(this))
    , m_value(new QValueAxis(this))
    , m_drawing(new ChartLines(chart()))
{
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(240, 120);
    chart()->setMargins(QMargins(4, 4, 4, 4));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_value, Qt::AlignLeft);
    useTheme();
}

void TimeChart::setLines(const QList<Line> &lines, qint64 from, qint64 to, Scale scale)
{
    setLegend(lines);
    setTimeRange(firstMoment(lines, from, to), to);
    setValueRange(lines, scale);
    m_drawing->setLines(lines);
}

void TimeChart::setLegend(const QList<Line> &lines)
{
    // Empty series, for the legend only; the points are drawn by ChartLines.
    while (chart()->series().size() > lines.size()) {
        QAbstractSeries *last = chart()->series().constLast();
        chart()->removeSeries(last);
        delete last;
    }
    while (chart()->series().size() < lines.size()) {
        auto *series = new QLineSeries;
        series->setColor(m_drawing->colour(chart()->series().size()));
        chart()->addSeries(series);
    }
    chart()->legend()->setVisible(lines.size() > 1);
    const QList<QAbstractSeries *> series = chart()->series();
    for (qsizetype i = 0; i < lines.size(); ++i)
        series.at(i)->setName(lines.at(i).name.toHtmlEscaped()); // legends take HTML
}

void TimeChart::setTimeRange(qint64 from, qint64 to)
{
    m_time->setFormat(to - from > dayInMilliseconds ? QStringLiteral("MM-dd HH:mm")
                                                    : QStringLiteral("HH:mm:ss"));
    const int labelWidth = fontMetrics().horizontalAdvance(m_time->format()) * 2;
    m_time->setTickCount(std::clamp(width() / labelWidth, 2, 9));
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(from), QDateTime::fromMSecsSinceEpoch(to));
}

void TimeChart::setValueRange(const QList<Line> &lines, Scale scale)
{
    double low = 0.0;
    double high = 0.0;
    bool any = false;
    for (const Line &line : lines) {
        for (const QPointF &point : line.points) {
            if (std::isnan(point.y()))
                continue;
            low = any ? std::min(low, point.y()) : point.y();
            high = any ? std::max(high, point.y()) : point.y();
            any = true;
        }
    }
    // A line that hardly moves is shown with the zero; one far from it is not pressed flat against the top.
    if (low > 0.0 && low < (high - low) * 4.0)
        low = 0.0;
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        low = std::min(0.0, high);
        high = std::max(1.0, high * 1.2);
    }
    const Unit unit = unitFor(std::max(std::abs(low), std::abs(high)), scale);
    const double step = niceStep((high - low) / unit.factor);
    const double bottom = std::floor(low / unit.factor / step) * step;
    const double top = std::ceil(high / unit.factor / step) * step;
    m_value->setRange(bottom, top);
    m_value->setTickCount(static_cast<int>(std::lround((top - bottom) / step)) + 1);
    const int decimals = std::clamp(-static_cast<int>(std::floor(std::log10(step))), 0, 6);
    m_value->setLabelFormat(QStringLiteral("%.%1f%2").arg(decimals).arg(QLatin1String(unit.suffix)));
    const double left = static_cast<double>(m_time->min().toMSecsSinceEpoch());
    const double right = static_cast<double>(m_time->max().toMSecsSinceEpoch());
    m_drawing->setRange(QRectF(left, bottom * unit.factor, right - left, (top - bottom) * unit.factor));
}

void TimeChart::useTheme()
{
    const QColor text = palette().color(QPalette::Text);
    QColor grid = text;
    grid.setAlphaF(0.15F);
    setBackgroundBrush(palette().base());
    chart()->setBackgroundBrush(palette().base());
    chart()->legend()->setLabelBrush(text);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_time), static_cast<QAbstractAxis *>(m_value)}) {
        axis->setLabelsBrush(text);
        axis->setGridLinePen(QPen(grid));
        axis->setLinePen(QPen(grid));
        axis->setLabelsFont(font());
    }
    m_drawing->setColours(seriesColours(palette()));
    const QList<QAbstractSeries *> series = chart()->series();
    for (qsizetype i = 0; i < series.size(); ++i)
        static_cast<QLineSeries *>(series.at(i))->setColor(m_drawing->colour(i));
}

void TimeChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        useTheme();
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const double moment = m_drawing->momentAt(chart()->mapFromScene(mapToScene(event->position().toPoint())));
    const QStringList values = std::isnan(moment) ? QStringList() : m_drawing->valuesAt(moment);
    if (values.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    const QString time =
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(moment)).toString(m_time->format());
    // Names come from agents: without this, a tip takes some texts for HTML.
    const QString text = (QStringList{time} + values).join(QLatin1Char('\n')).toHtmlEscaped();
    QToolTip::showText(event->globalPosition().toPoint(), QStringLiteral("<pre>%1</pre>").arg(text), this);
}

QString TimeChart::save(const QString &path)
{
    QByteArray picture;
    QBuffer buffer(&picture);
    buffer.open(QIODevice::WriteOnly);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size());
        generator.setViewBox(rect());
        QPainter painter(&generator);
        render(&painter);
    } else if (!grab().save(&buffer, "PNG")) {
        return tr("The picture could not be written.");
    }
    return safefile::write(path, picture);
}
