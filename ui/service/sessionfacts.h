// SPDX-License-Identifier: GPL-3.0-or-later
//
// What has happened to a session. The worker that has it knows; all others have copies.
#pragma once

#include "sample.h"

#include <QString>

#include <chrono>

enum class SessionState {
    Resolving, ///< the host name is being looked up
    Opening, ///< the worker has been told to open it
    Open, ///< open, periodic polling off
    Polling, ///< a poll is in flight
    Waiting, ///< open, the next poll is scheduled, the last one was good
    Failing, ///< open, the last poll failed; SessionFacts::fault or lastOutcome says how
    Refused ///< not open: SessionFacts::fault says where and why. Can be retried with reopen()
};

/// The last poll that failed, kept when later ones are good.
struct SessionFailure {
    TimePoint time; ///< when it ended
    PollOutcome outcome = PollOutcome::Answered; ///< Answered: none has failed
    SessionFault fault;
    int errorStatus = 0;
};

struct SessionFacts {
    SessionState state = SessionState::Opening;
    quintptr handle = 0; ///< HSNMP_SESSION as a number to show and to look up in snapshots; 0: none
    int operations = 0; ///< in flight, beside a poll
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
    /// What the agent calls itself, once an answer had it; from outside, cut to a name's length.
    QString sysName;
    SessionFailure lastFailure;

    /// Takes in how a poll ended.
    void note(const PollResult &result);
};
