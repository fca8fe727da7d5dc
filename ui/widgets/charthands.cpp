// SPDX-License-Identifier: GPL-3.0-or-later
#include "charthands.h"

#include "timechart.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>

namespace {

constexpr double anglePerStep = 120.0;
constexpr double zoomPerStep = 0.8;
constexpr double panPerStep = 0.1;
constexpr int flatBand = 12; ///< pixels: a band that is no higher chooses a time only

} // namespace

ChartHands::ChartHands(TimeChart &chart)
    : QObject(&chart)
    , m_chart(chart)
    , m_band(new QRubberBand(QRubberBand::Rectangle, chart.viewport()))
{
    chart.viewport()->setMouseTracking(true);
    chart.installEventFilter(this);
    chart.viewport()->installEventFilter(this);
}

bool ChartHands::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chart.viewport())
        return viewportEvent(*event);
    if (event->type() == QEvent::KeyPress)
        return key(static_cast<QKeyEvent &>(*event));
    if (event->type() == QEvent::FocusOut) {
        m_chart.stopReading();
        m_chart.viewport()->update();
    }
    if (event->type() == QEvent::FocusIn)
        m_chart.viewport()->update();
    return false;
}

bool ChartHands::viewportEvent(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<QMouseEvent &>(event));
    case QEvent::MouseMove:
        return move(static_cast<QMouseEvent &>(event));
    case QEvent::MouseButtonRelease:
        return release();
    case QEvent::MouseButtonDblClick:
        return doubleClick(static_cast<QMouseEvent &>(event));
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent &>(event));
    case QEvent::Leave:
        m_chart.stopReading();
        return false;
    default:
        return false;
    }
}

bool ChartHands::press(const QMouseEvent &event)
{
    if (!m_chart.pointAt(event.position()))
        return false;
    if (event.button() == Qt::MiddleButton
        || (event.button() == Qt::LeftButton && event.modifiers() & Qt::ShiftModifier))
        m_grip = Grip::Pan;
    else if (event.button() == Qt::LeftButton)
        m_grip = Grip::Band;
    else
        return false;
    m_grabbed = event.position();
    return true;
}

bool ChartHands::move(const QMouseEvent &event)
{
    switch (m_grip) {
    case Grip::Band:
        stretchBand(event.position().toPoint());
        return true;
    case Grip::Pan:
        pan(event.position());
        return true;
    case Grip::None:
        break;
    }
    if (const auto point = m_chart.pointAt(event.position()))
        m_chart.readNear(point->x());
    else
        m_chart.stopReading();
    return false;
}

void ChartHands::stretchBand(const QPoint &place)
{
    const QPoint start = m_grabbed.toPoint();
    const bool dragged =
        (place - start).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance();
    if (!m_band->isVisible() && !dragged)
        return;
    const QRect plot = m_chart.plotInViewport().toRect();
    QRect band = QRect(start, place).normalized() & plot;
    if (band.height() <= flatBand)
        band = QRect(band.left(), plot.top(), band.width(), plot.height());
    m_band->setGeometry(band);
    m_band->show();
}

void ChartHands::pan(const QPointF &place)
{
    const QRectF plot = m_chart.plotInViewport();
    const QPointF way = place - m_grabbed;
    m_grabbed = place;
    // Up and down only where values were chosen: else they follow what is in sight.
    m_chart.zoom().pan(-way.x() / plot.width(), m_chart.zoom().hasValues() ? way.y() / plot.height() : 0.0);
    m_chart.showZoom();
}

bool ChartHands::release()
{
    const Grip grip = std::exchange(m_grip, Grip::None);
    if (grip == Grip::Band && m_band->isVisible())
        takeBand();
    return grip != Grip::None;
}

void ChartHands::takeBand()
{
    m_band->hide();
    const QRectF plot = m_chart.plotInViewport();
    const QRectF band = m_band->geometry();
    const chartscale::Span time = m_chart.timeInSight();
    const chartscale::Span values = m_chart.valuesInSight();
    const auto moment = [&](double x) { return time.low + (x - plot.left()) / plot.width() * time.length(); };
    const auto value = [&](double y) {
        return values.low + (plot.bottom() - y) / plot.height() * values.length();
    };
    if (band.width() < QGuiApplication::styleHints()->startDragDistance())
        return;
    std::optional<chartscale::Span> chosen;
    if (band.height() < plot.height() - 1.0)
        chosen = {value(band.bottom()), value(band.top())};
    m_chart.zoom().choose({moment(band.left()), moment(band.right())}, chosen);
    m_chart.showZoom();
}

bool ChartHands::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    m_chart.zoom().reset();
    m_chart.showZoom();
    return true;
}

bool ChartHands::wheel(const QWheelEvent &event)
{
    const auto point = m_chart.pointAt(event.position());
    // With Alt, and on some systems with Shift, the wheel counts sideways.
    const int angle = event.angleDelta().y() != 0 ? event.angleDelta().y() : event.angleDelta().x();
    if (!point || angle == 0)
        return false;
    const double steps = angle / anglePerStep;
    if (event.modifiers() & Qt::ShiftModifier || event.angleDelta().y() == 0)
        m_chart.zoom().pan(-steps * panPerStep, 0.0);
    else if (event.modifiers() & Qt::ControlModifier)
        m_chart.zoom().scaleValues(std::pow(zoomPerStep, steps), point->y());
    else
        m_chart.zoom().scaleTime(std::pow(zoomPerStep, steps), point->x());
    m_chart.showZoom();
    return true;
}

bool ChartHands::key(const QKeyEvent &event)
{
    const int direction = event.key() == Qt::Key_Left ? -1 : event.key() == Qt::Key_Right ? 1 : 0;
    if (direction != 0 && event.modifiers() & Qt::ShiftModifier) {
        m_chart.zoom().pan(direction * panPerStep, 0.0);
        m_chart.showZoom();
    } else if (direction != 0) {
        m_chart.readBeside(direction);
    } else if (event.key() == Qt::Key_Home) {
        m_chart.readNear(m_chart.timeInSight().low);
    } else if (event.key() == Qt::Key_End) {
        m_chart.readNear(m_chart.timeInSight().high);
    } else {
        return false;
    }
    return true;
}
