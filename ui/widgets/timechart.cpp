// SPDX-License-Identifier: GPL-3.0-or-later
#include "timechart.h"

#include "chartcursor.h"
#include "charthands.h"
#include "chartlines.h"
#include "chartpicture.h"
#include "theme.h"

#include <QAction>
#include <QCategoryAxis>
#include <QChart>
#include <QClipboard>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace {

using chartscale::Span;
using chartscale::Tick;

constexpr double shortestRange = 30.0 * 1000.0;
constexpr double zoomStep = 0.7;
constexpr int mostMoments = 12;

/// A chart that has just begun shows what there is, not an empty past.
double firstMoment(const QList<TimeChart::Line> &lines, double from, double to)
{
    double first = to - shortestRange;
    for (const TimeChart::Line &line : lines) {
        if (!line.points.isEmpty())
            first = std::min(first, line.points.front().x());
    }
    return std::max(first, from);
}

/// A QValueAxis cannot write "0" among numbers with prefixes, nor stand at round moments.
void setTicks(QCategoryAxis &axis, const QList<Tick> &ticks, const Span &span)
{
    const QStringList before = axis.categoriesLabels();
    bool same = before.size() == ticks.size();
    for (qsizetype i = 0; same && i < ticks.size(); ++i)
        same = before.at(i) == ticks.at(i).label && axis.endValue(before.at(i)) == ticks.at(i).at;
    axis.setRange(span.low, span.high);
    if (same)
        return;
    for (const QString &label : before)
        axis.remove(label);
    // A label stands at the end of its category; the first one begins out of sight.
    axis.setStartValue(span.low - 2.0 * span.length());
    for (const Tick &tick : ticks)
        axis.append(tick.label, tick.at);
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView(parent)
    , m_time(new QCategoryAxis(this))
    , m_value(new QCategoryAxis(this))
    , m_drawing(new ChartLines(chart()))
    , m_cursor(new ChartCursor(chart()))
{
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(240, 120);
    setFocusPolicy(Qt::StrongFocus);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_value, Qt::AlignLeft);
    for (QCategoryAxis *axis : {m_time, m_value})
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_hands = new ChartHands(*this);
    makeCommands();
    useTheme();
}

/// Its hands ask the chart whose event one is, also while it goes: they go first.
TimeChart::~TimeChart()
{
    delete m_hands;
}

template <typename Slot>
QAction *TimeChart::addCommand(const QString &text, const QList<QKeySequence> &keys, Slot slot)
{
    auto *command = new QAction(text, this);
    command->setShortcuts(keys);
    command->setShortcutContext(Qt::WidgetShortcut);
    connect(command, &QAction::triggered, this, slot);
    addAction(command);
    return command;
}

void TimeChart::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
}

void TimeChart::makeCommands()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addCommand(tr("&Copy picture"), {},
               [this] { QGuiApplication::clipboard()->setImage(chartpicture::image(*this)); });
    addCommand(tr("&Save picture…"), {}, [this] { emit saveRequested(); });
    addSeparator();
    const auto zoomBy = [this](double factor) {
        const Span seen = m_zoom.time();
        m_zoom.scaleTime(factor, m_read.value_or(seen.low + seen.length() / 2.0));
        showZoom();
    };
    addCommand(tr("Zoom &in"), {Qt::Key_Plus, Qt::Key_Equal}, [zoomBy] { zoomBy(zoomStep); });
    addCommand(tr("Zoom &out"), {Qt::Key_Minus}, [zoomBy] { zoomBy(1.0 / zoomStep); });
    m_reset = addCommand(tr("&Reset zoom"), {Qt::Key_0}, [this] {
        m_zoom.reset();
        showZoom();
    });
    m_reset->setEnabled(false);
    addSeparator();
}

void TimeChart::setLines(const QList<Line> &lines, qint64 from, qint64 to, Prefixes prefixes)
{
    const auto end = static_cast<double>(to);
    m_drawing->setLines(lines);
    m_prefixes = prefixes;
    m_whole = {firstMoment(lines, static_cast<double>(from), end), end};
    setLegend();
    arrange();
}

void TimeChart::setLegend()
{
    // Empty series, for the legend only; the points are drawn by ChartLines.
    const QList<Line> &lines = m_drawing->lines();
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

QString TimeChart::units() const
{
    QStringList units;
    for (const Line &line : m_drawing->lines()) {
        if (!line.unit.isEmpty() && !units.contains(line.unit))
            units.append(line.unit);
    }
    return units.join(QStringLiteral(", "));
}

Span TimeChart::valuesOf(const Span &time) const
{
    double low = 0.0;
    double high = 0.0;
    bool any = false;
    for (const Line &line : m_drawing->lines()) {
        for (const QPointF &point : line.points) {
            if (!std::isfinite(point.y()) || !time.contains(point.x()))
                continue;
            low = any ? std::min(low, point.y()) : point.y();
            high = any ? std::max(high, point.y()) : point.y();
            any = true;
        }
    }
    return chartscale::around(low, high);
}

void TimeChart::arrange()
{
    m_zoom.setWholeTime(m_whole);
    const Span time = m_zoom.time();
    m_zoom.setWholeValues(valuesOf(time));
    const Span values = m_zoom.values();
    const int labelWidth = fontMetrics().horizontalAdvance(QStringLiteral("00-00 00:00:00"));
    setTicks(*m_time, chartscale::moments(time, std::clamp(width() / labelWidth, 2, mostMoments)), time);
    setTicks(*m_value, chartscale::values(values, m_prefixes), values);
    m_time->setTitleText(chartscale::dates(time));
    const QString unit = units().toHtmlEscaped(); // titles take HTML
    m_value->setTitleText(unit);
    m_value->setTitleVisible(!unit.isEmpty());
    m_drawing->setRange(QRectF(time.low, values.low, time.length(), values.length()));
    m_reset->setEnabled(isZoomed());
    updateReading();
}

void TimeChart::showZoom()
{
    arrange();
    emit zoomChanged();
}

QRectF TimeChart::plotInViewport() const
{
    return mapFromScene(chart()->mapToScene(chart()->plotArea())).boundingRect();
}

std::optional<QPointF> TimeChart::pointAt(const QPointF &place) const
{
    const QPointF inChart = chart()->mapFromScene(mapToScene(place.toPoint()));
    if (!chart()->plotArea().contains(inChart))
        return std::nullopt;
    return m_drawing->pointAt(inChart);
}

void TimeChart::readNear(double moment)
{
    m_read = m_drawing->closestPoint(moment);
    updateReading();
}

void TimeChart::readBeside(int direction)
{
    if (!m_read)
        m_read = m_drawing->closestPoint(m_zoom.time().high);
    else if (const auto next = m_drawing->pointBeside(*m_read, direction))
        m_read = next;
    updateReading();
}

void TimeChart::stopReading()
{
    m_read.reset();
    updateReading();
}

QString TimeChart::reading() const
{
    if (!m_read)
        return {};
    return (QStringList{chartscale::isoMoment(*m_read)} + m_drawing->valuesAt(*m_read))
        .join(QLatin1Char('\n'));
}

void TimeChart::updateReading()
{
    if (m_read && !m_zoom.time().contains(*m_read))
        m_read.reset();
    const QString text = reading();
    if (m_read)
        m_cursor->show(m_drawing->placeOf(*m_read), text.split(QLatin1Char('\n')));
    else
        m_cursor->hide();
    if (accessibleDescription() != text)
        setAccessibleDescription(text);
}

void TimeChart::useTheme()
{
    const QColor text = palette().color(QPalette::Text);
    QColor grid = text;
    grid.setAlphaF(0.15F);
    // Labels stand around their ticks, the last ones beyond the plot area.
    const int halfLabel = fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) / 2;
    chart()->setMargins(QMargins(4, fontMetrics().height() / 2 + 2, halfLabel + 4, 4));
    setBackgroundBrush(palette().base());
    chart()->setBackgroundBrush(palette().base());
    chart()->legend()->setLabelBrush(text);
    for (QCategoryAxis *axis : {m_time, m_value}) {
        axis->setLabelsBrush(text);
        axis->setGridLinePen(QPen(grid));
        axis->setLinePen(QPen(grid));
        axis->setLabelsFont(font());
        axis->setTitleBrush(text);
        axis->setTitleFont(font());
    }
    m_cursor->useTheme(palette(), font());
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

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (m_whole.length() > 0.0)
        arrange();
}

void TimeChart::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

QString TimeChart::save(const QString &path)
{
    return chartpicture::save(*this, path);
}
