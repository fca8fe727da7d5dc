// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gathers what a worker has to tell and hands it over in one piece, at most 20 times a second.
#pragma once

#include "sessioninfo.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

/// What happened on one worker since the batch before.
struct WorkerBatch {
    QList<SessionInfo> changed; ///< each session once, with its newest state
    QList<PollResult> results;
    QList<SessionId> closed;
};

class Outbox : public QObject {
    Q_OBJECT
public:
    static constexpr int Interval = 50; ///< milliseconds

    explicit Outbox(QObject *parent = nullptr);

    void changed(const SessionInfo &session);
    void finished(const PollResult &result);
    void closed(SessionId id);
    /// Drops what is still to be told of a session.
    void forget(SessionId id);

signals:
    void batchReady(const WorkerBatch &batch);

private:
    void schedule();
    void flush();

    QTimer m_timer;
    QElapsedTimer m_sinceFlush;
    QHash<SessionId, SessionInfo> m_changed;
    QList<PollResult> m_results;
    QList<SessionId> m_closed;
};
