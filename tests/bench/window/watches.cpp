// SPDX-License-Identifier: GPL-3.0-or-later
#include "watches.h"

#include <QEvent>

#include <algorithm>
#include <chrono>
#include <time.h>
#include <utility>

namespace bench {

namespace {

constexpr std::chrono::milliseconds Beat{10};

} // namespace

double threadSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_cpu = threadSeconds();
    m_clock.start();
    m_timer.start(Beat);
}

void Heartbeat::beat()
{
    const double cpu = threadSeconds();
    m_longest.wall = std::max(m_longest.wall, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
    m_longest.cpu = std::max(m_longest.cpu, (cpu - m_cpu) * 1000.0);
    m_cpu = cpu;
    m_clock.start();
}

Heartbeat::Gap Heartbeat::takeLongest()
{
    beat();
    return std::exchange(m_longest, {});
}

PaintWatch::PaintWatch(QWidget &widget)
{
    widget.installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    // Qt paints a window in one go and shows it after: the next turn of the event loop sees it on the screen.
    if (event->type() == QEvent::Paint)
        QTimer::singleShot(0, this, [this] { ++m_paints; });
    return QObject::eventFilter(watched, event);
}

} // namespace bench
