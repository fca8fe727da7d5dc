// SPDX-License-Identifier: GPL-3.0-or-later
//
// One session on its worker's thread: its handles, the operations in flight, and what is known of it. All
// functions belong to that thread.
#pragma once

#include "mailbox.h"
#include "outbox.h"
#include "pollrun.h"
#include "runningoperation.h"
#include "sessionlink.h"

#include <map>

class WorkerSession {
public:
    /// Whether and how often it polls by itself.
    struct Periodic {
        bool on = false;
        std::chrono::milliseconds interval{0};
    };

    WorkerSession(SessionSettings settings, ResolvedPlanPtr plan, Mailbox &mailbox);
    WorkerSession(const WorkerSession &) = delete;
    WorkerSession &operator=(const WorkerSession &) = delete;

    [[nodiscard]] const SessionSettings &settings() const { return m_settings; }
    [[nodiscard]] const SessionFacts &facts() const { return m_facts; }
    [[nodiscard]] SessionNews news() const { return {m_settings.id, m_settings.opening, m_facts}; }
    [[nodiscard]] bool isOpen() const { return m_link.isOpen(); }

    void setResolving();
    void refuse(const SessionFault &fault);
    /// Makes the handles; `address` is a literal address. False: facts() say what was refused, nothing is
    /// left behind.
    bool open(const QByteArray &address);

    void acceptAnswersFromAnywhere() { m_link.acceptAnswersFromAnywhere(); }

    void setPlan(ResolvedPlanPtr plan);
    void setPeriodic(const Periodic &periodic);
    [[nodiscard]] const Periodic &periodic() const { return m_periodic; }

    [[nodiscard]] bool isPolling() const { return m_running.contains(PollId); }

    /// Sends the first request of a poll, if none is in flight. Ends it at once where that is refused, as
    /// start() does.
    [[nodiscard]] SessionEvents startPoll();
    /// Starts an operation beside those in flight. Only on an open session.
    [[nodiscard]] SessionEvents start(const Request &request);
    /// Ends an operation; nothing happens when it is not in flight.
    [[nodiscard]] SessionEvents cancel(OperationId id);
    /// Ends everything that is in flight, the poll included.
    [[nodiscard]] SessionEvents cancelAll();
    /// Takes what a notice announced.
    [[nodiscard]] SessionEvents take(const Notice &notice);

private:
    static constexpr OperationId PollId = 0; ///< ids of other operations begin at 1

    static SNMPAPI_STATUS SNMPAPI_CALL notified(HSNMP_SESSION session, HWND window, UINT message, WPARAM code,
                                                LPARAM requestId, LPVOID self);
    void begin(OperationId id, RunningOperation operation, SessionEvents &events);
    void send(OperationId id, SessionEvents &events);
    void receive(qint32 noticed, SessionEvents &events);
    void answered(HSNMP_PDU pdu, qint32 noticed, SessionEvents &events);
    void requestFailed(qint32 requestId, quint32 code, bool portClosed, SessionEvents &events);
    void requestRefused(qint32 requestId, quint32 code, SessionEvents &events);
    void cancel(OperationId id, SessionEvents &events);
    void finish(OperationId id, PollOutcome outcome, const SessionFault &fault, SessionEvents &events);
    [[nodiscard]] std::optional<OperationId> operationOf(qint32 requestId) const;
    [[nodiscard]] PollResult pollResult(RunningOperation &poll, const OperationResult &result);
    void noteOperations();
    void settle();

    SessionSettings m_settings;
    SessionFacts m_facts;
    Periodic m_periodic;
    ResolvedPlanPtr m_plan;
    Mailbox &m_mailbox;
    SessionLink m_link;
    std::map<OperationId, RunningOperation> m_running;
    WalkPace m_pace;
    qint32 m_nextRequestId = 1;
    quint64 m_sequence = 0;
    bool m_behind = false; ///< the library refused an entry: it is still in the queue
};
