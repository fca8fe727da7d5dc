// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ctrl+C, a closed terminal and kill end the program the way its window does, sessions closed and handles
// given back, where that is possible, and else the hard way: it ends whatever it is just doing.
#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

/// A thread of its own waits for SIGINT, SIGTERM and SIGHUP, so that it makes no difference what the other
/// threads are doing. A signal that was ignored when the program started stays ignored.
class QuitSignals : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds DefaultPatience{5000};

    /// Make it before there is any other thread: threads inherit that they do not get these signals.
    /// `patience`: how long an orderly end may take.
    explicit QuitSignals(std::chrono::milliseconds patience = DefaultPatience);
    ~QuitSignals() override;

    /// A signal has come; also when its announcement met no event loop that could end.
    [[nodiscard]] bool isRequested() const { return m_isRequested; }

signals:
    /// Through the event loop of the thread that this object lives in. If the program has not ended
    /// `patience` later, or at the next signal, it ends the hard way.
    void requested();

private:
    void watch();
    [[nodiscard]] int wait(std::chrono::milliseconds time) const;
    void end(int signal) const;

    const std::chrono::milliseconds m_patience;
    sigset_t m_signals;
    std::atomic<bool> m_isRequested{false};
    int m_descriptor = -1; ///< the signals
    int m_stop = -1; ///< tells the thread to end
    std::thread m_thread;
};
