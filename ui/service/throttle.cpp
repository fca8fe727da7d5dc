// SPDX-License-Identifier: GPL-3.0-or-later
#include "throttle.h"

#include <algorithm>

Throttle::Throttle(std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_interval(interval)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Throttle::pass);
}

void Throttle::request()
{
    if (m_timer.isActive())
        return;
    const std::chrono::milliseconds passed(m_sinceDue.isValid() ? m_sinceDue.elapsed() : m_interval.count());
    m_timer.start(std::clamp(m_interval - passed, std::chrono::milliseconds(0), m_interval));
}

void Throttle::pass()
{
    m_sinceDue.start();
    emit due();
}
