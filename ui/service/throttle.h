// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lets something happen soon, but not more often than every so many milliseconds.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class Throttle : public QObject {
    Q_OBJECT
public:
    explicit Throttle(std::chrono::milliseconds interval, QObject *parent = nullptr);

    /// due() follows: at once, from the event loop, if the last one is an interval ago, else when it is.
    /// Further calls until then change nothing.
    void request();

signals:
    void due();

private:
    void pass();

    std::chrono::milliseconds m_interval;
    QTimer m_timer;
    QElapsedTimer m_sinceDue;
};
