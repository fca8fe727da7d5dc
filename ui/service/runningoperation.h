// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operation in flight: its course, its request on the way, and its times.
#pragma once

#include "operation.h"
#include "pollrun.h"

#include <chrono>
#include <memory>

class RunningOperation {
public:
    /// A poll; it reads what `plan` says, also where the session has another plan by now.
    RunningOperation(const ResolvedPlanPtr &plan, SnmpVersion version, const WalkPace &pace);
    /// What a request asks for.
    RunningOperation(const Request &request, SnmpVersion version);

    [[nodiscard]] OperationRun &run() { return *m_run; }
    [[nodiscard]] qint32 requestId() const { return m_requestId; }

    /// A request goes out under this id.
    void sending(qint32 requestId);
    /// The answer to it came.
    void answered();

    /// How it ended, with all values.
    [[nodiscard]] OperationResult result(PollOutcome outcome, const SessionFault &fault) const;
    /// The values that no piece has had yet, if there are any.
    [[nodiscard]] std::optional<Response> nextPiece();
    /// The same, with how it ended.
    [[nodiscard]] Response lastPiece(const OperationResult &result);

    /// What a poll that reads `plan` has learnt about the agent; nothing for others.
    [[nodiscard]] const WalkPace *paceFor(const ResolvedPlanPtr &plan) const;

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] Response piece();

    std::unique_ptr<OperationRun> m_run;
    const PollRun *m_poll = nullptr; ///< the same, of a poll
    ResolvedPlanPtr m_plan; ///< of a poll
    OperationId m_id = 0;
    SessionId m_session = 0;
    qint32 m_requestId = 0;
    qsizetype m_told = 0; ///< values that pieces have had
    Clock::time_point m_started = Clock::now();
    Clock::time_point m_sent; ///< the request in flight
    Clock::duration m_waited{0}; ///< for all answered requests together
    int m_answered = 0;
};
