// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the service says of a session and of a worker at one moment, as values.
#pragma once

#include "ids.h"
#include "sessionfacts.h"
#include "sessionspec.h"

#include <QString>

#include <chrono>
#include <memory>

/// What a person is told of a session: how the last poll ended. A poll in flight changes nothing of it, so a
/// device that never answers says so all the time.
enum class SessionOutcome {
    LookingUp, ///< the host name is being looked up
    Opening,
    NeverPolled, ///< open, nothing is known of the agent yet
    Ok,
    CutShort, ///< a walk that brought a part only
    NoAnswer,
    PortClosed, ///< the host said that nothing listens there
    AgentError, ///< the agent answered with an error-status
    Failing, ///< an answer that cannot be used, a request that could not be sent
    NotOpen ///< refused
};

/// What is wanted of a session: the service says so.
struct SessionSettings {
    SessionId id = 0;
    std::shared_ptr<const SessionSpec> spec; ///< never null
    WorkerId worker = 0;
    quint32 opening = 1; ///< counts up with every reopen; what belongs to an older one is stale
    quint64 clearedFailures = 0; ///< failedPolls when a person last cleared the error

    /// Periodic polling is on.
    [[nodiscard]] bool polling() const { return spec->plan.enabled; }
    [[nodiscard]] std::chrono::milliseconds interval() const { return spec->plan.interval; }
};

/// Both sides of a session. Each has one owner, which replaces it as a whole.
struct SessionInfo : SessionSettings, SessionFacts {
    [[nodiscard]] bool isOpen() const { return handle != 0; }
    /// Refused, or the last finished poll failed: stays true while the next poll is in flight.
    [[nodiscard]] bool isFailing() const
    {
        return state == SessionState::Refused || (polls > 0 && isFailure(lastOutcome));
    }
    /// A poll or another operation is in flight.
    [[nodiscard]] bool isInFlight() const { return state == SessionState::Polling || operations > 0; }
    [[nodiscard]] SessionOutcome outcome() const;
    /// True while there is an error to show: it lasts, or it is over and nobody has cleared it.
    [[nodiscard]] bool hasFailure() const
    {
        return state == SessionState::Refused || failedPolls > clearedFailures;
    }
    /// The name a person gave; without one what the agent calls itself, else host and port.
    [[nodiscard]] QString displayName() const;
};

/// One worker thread.
struct WorkerInfo {
    WorkerId id = 0;
    QString label; ///< "Worker 1": also the thread's label in snapshots and logs
    qint64 nativeId = 0; ///< kernel thread id: ThreadSnapshot::nativeId
    int sessions = 0; ///< assigned to it, refused ones included

    friend bool operator==(const WorkerInfo &, const WorkerInfo &) = default;
};
