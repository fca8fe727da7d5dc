// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the service says of a session and of a worker at one moment, as values.
#pragma once

#include "ids.h"
#include "sample.h"
#include "sessionspec.h"

#include <QString>

#include <chrono>
#include <memory>

enum class SessionState {
    Resolving, ///< the host name is being looked up
    Opening, ///< the worker has been told to open it
    Open, ///< open, periodic polling off
    Polling, ///< a poll is in flight
    Waiting, ///< open, the next poll is scheduled, the last one was good
    Failing, ///< open, the last poll failed; SessionInfo::fault or lastOutcome says how
    Refused, ///< not open: SessionInfo::fault says where and why. Can be retried with reopen()
    Closed ///< gone; seen only in SessionService::sessionsRemoved
};

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
    NotOpen ///< refused or closed
};

/// The last poll that failed, kept when later ones are good.
struct SessionFailure {
    TimePoint time; ///< when it ended
    PollOutcome outcome = PollOutcome::Answered; ///< Answered: none has failed
    SessionFault fault;
    int errorStatus = 0;
};

struct SessionInfo {
    SessionId id = 0;
    std::shared_ptr<const SessionSpec> spec; ///< never null
    WorkerId worker = 0;
    quint32 opening = 1; ///< counts up with every reopen; what belongs to an older one is stale
    SessionState state = SessionState::Opening;
    quintptr handle = 0; ///< HSNMP_SESSION as a number to show and to look up in snapshots; 0: none
    bool polling = false; ///< periodic polling is on
    std::chrono::milliseconds interval{0};
    SessionFault fault; ///< why it is Refused, or what the last failed poll met
    PollOutcome lastOutcome = PollOutcome::Answered;
    int lastErrorStatus = 0;
    quint64 polls = 0; ///< finished
    quint64 failedPolls = 0; ///< PollResult::isFailure
    TimePoint lastPoll; ///< end of the last one; the epoch: none yet
    std::chrono::microseconds roundTrip{0}; ///< of one request of the last poll that brought values
    std::chrono::microseconds took{0}; ///< that poll as a whole
    QString lastObject; ///< name of the first value it brought, without its module
    QString lastValue; ///< text of that value
    qsizetype lastValues = 0; ///< how many values it brought
    QString
        sysName; ///< what the agent calls itself, once an answer had it; from outside, cut to a name's length
    SessionFailure lastFailure;
    quint64 clearedFailures = 0; ///< failedPolls when a person last cleared the error

    [[nodiscard]] bool isOpen() const { return handle != 0; }
    /// Refused, or the last finished poll failed: stays true while the next poll is in flight.
    [[nodiscard]] bool isFailing() const
    {
        return state == SessionState::Refused || (polls > 0 && isFailure(lastOutcome));
    }
    [[nodiscard]] bool isInFlight() const { return state == SessionState::Polling; }
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
