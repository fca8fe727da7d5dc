// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is watched while the window works.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QWidget>

namespace bench {

/// CPU seconds the calling thread has used.
[[nodiscard]] double threadSeconds();

/// A 10 ms timer on the GUI thread: how long the event loop stood still.
class Heartbeat {
public:
    /// Milliseconds between two beats.
    struct Gap {
        double wall = 0; ///< the longest
        double cpu = 0; ///< the most CPU time the thread used: what of the gaps is not the machine's doing
    };

    Heartbeat();
    /// The gaps since the last call, the one that goes on included.
    [[nodiscard]] Gap takeLongest();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_cpu = 0; ///< threadSeconds() at the last beat
    Gap m_longest;
};

/// Tells when a widget has been painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget &widget);
    /// Counts finished paint events.
    [[nodiscard]] int paints() const { return m_paints; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_paints = 0;
};

} // namespace bench
