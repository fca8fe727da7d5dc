// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the library's state at a steady pace, on a thread of its own, and hands it out as values.
#pragma once

#include "metrichistory.h"

#include <winsnmp/inspect.hpp>
#include <winsnmp/limits.hpp>

#include <QList>
#include <QObject>
#include <QThread>

#include <chrono>
#include <memory>

using SnapshotPtr = std::shared_ptr<const winsnmp::LibrarySnapshot>;

/// Everything one reading brought.
struct Reading {
    SnapshotPtr snapshot; ///< never null
    BootClock::time_point moment; ///< when it was taken
    winsnmp::Limits limits;
    winsnmp::FaultPlan faults;
    QList<winsnmp::AllocationFailure> newFailures; ///< refused since the reading before, oldest first
    quint64 missedFailures = 0; ///< refused too, but overwritten before they could be read
    quint64 openFiles = 0; ///< file descriptors of this process; 0: not known
    quint64 openFilesLimit = 0; ///< RLIMIT_NOFILE; 0: unlimited or not known
};

class SnapshotReader;

class SnapshotSampler : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Interval{250};

    /// Starts paused.
    explicit SnapshotSampler(QObject *parent = nullptr);
    ~SnapshotSampler() override;

    /// Reads now and then every Interval. A reading that is late is not made up for.
    void start();
    /// For a hidden window: no reading until start(). Failures refused meanwhile come with the next reading.
    void pause();

    /// One reading as soon as possible, also while paused.
    void readNow();
    /// Asks for the handles below one session; handlesRead() answers. `session` is a HSNMP_SESSION value.
    void readHandles(quintptr session);

    /// The newest reading; its snapshot is null before the first.
    [[nodiscard]] const Reading &last() const;
    [[nodiscard]] const MetricHistory &history() const;

signals:
    void readingTaken(const Reading &reading);
    void handlesRead(quintptr session, const QList<winsnmp::HandleSnapshot> &handles);

private:
    void take(const Reading &reading);
    void request();

    QThread m_thread;
    SnapshotReader *m_reader;
    class QTimer *m_timer;
    bool m_pending = false;
    bool m_again = false;
    Reading m_last;
    MetricHistory m_history;
};
