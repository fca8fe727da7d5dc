// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gathers what a worker has to tell and hands it over in one piece, at most 20 times a second.
#pragma once

#include "operation.h"
#include "sessioninfo.h"
#include "throttle.h"

#include <QHash>
#include <QObject>

/// The newest facts of one session.
struct SessionNews {
    SessionId id = 0;
    quint32 opening = 0; ///< SessionSettings::opening they belong to
    SessionFacts facts;
};

/// What came of one step of a session.
struct SessionEvents {
    QList<PollResult> polls;
    QList<Response> responses;

    [[nodiscard]] bool isEmpty() const { return polls.isEmpty() && responses.isEmpty(); }
};

/// What happened on one worker since the batch before.
struct WorkerBatch {
    QList<SessionNews> changed; ///< each session once
    SessionEvents events;
    QList<SessionId> closed;
};

class Outbox : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Interval{50};

    explicit Outbox(QObject *parent = nullptr);

    void changed(const SessionNews &news);
    void happened(const SessionEvents &events);
    void closed(SessionId id);
    /// Drops what is still to be told of a session.
    void forget(SessionId id);

signals:
    void batchReady(const WorkerBatch &batch);

private:
    void flush();

    Throttle m_throttle;
    QHash<SessionId, SessionNews> m_changed;
    SessionEvents m_events;
    QList<SessionId> m_closed;
};
