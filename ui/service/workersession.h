// SPDX-License-Identifier: GPL-3.0-or-later
//
// One session on its worker's thread: its handles and the poll in flight. All functions belong to that
// thread.
#pragma once

#include "mailbox.h"
#include "pollrun.h"
#include "sessioninfo.h"

#include <winsnmp/owners.hpp>

#include <optional>

class WorkerSession {
public:
    WorkerSession(SessionInfo info, ResolvedPlanPtr plan, Mailbox &mailbox);
    WorkerSession(const WorkerSession &) = delete;
    WorkerSession &operator=(const WorkerSession &) = delete;

    [[nodiscard]] const SessionInfo &info() const { return m_info; }
    [[nodiscard]] SessionInfo &info() { return m_info; }

    void setResolving();
    void refuse(FaultStage stage, quint32 code, const QString &detail = {});
    /// Makes the handles; `address` is a literal address. False: info() says what was refused, nothing is
    /// left behind.
    bool open(const QByteArray &address);
    /// Frees every handle. After this no callback of the session runs any more.
    void close();

    void acceptAnswersFromAnywhere();

    void setPlan(ResolvedPlanPtr plan);
    [[nodiscard]] bool isPolling() const { return m_poll.has_value(); }

    /// Sends the first request of a poll. A result means that it ended at once.
    [[nodiscard]] std::optional<PollResult> startPoll();
    [[nodiscard]] std::optional<PollResult> cancelPoll();
    /// Takes what a notice announced. A result means that the poll in flight ended.
    [[nodiscard]] std::optional<PollResult> take(const Notice &notice);

    /// State after a poll or after polling was switched: Open, Waiting or Failing.
    void settle();

private:
    struct Poll {
        ResolvedPlanPtr plan; ///< what it reads, also where the session has another plan by now
        PollRun run;
        qint32 requestId = 0;
        std::chrono::steady_clock::time_point started;
        std::chrono::steady_clock::time_point sent; ///< the request in flight
        std::chrono::steady_clock::duration waited{0}; ///< for all answered requests together
        int answered = 0;
    };

    static SNMPAPI_STATUS SNMPAPI_CALL notified(HSNMP_SESSION session, HWND window, UINT message, WPARAM code,
                                                LPARAM requestId, LPVOID self);
    bool openSession();
    bool openTarget(const QByteArray &address);
    bool openCommunity();
    [[nodiscard]] std::optional<PollResult> send();
    [[nodiscard]] SessionFault trySend(const PollRequest &request, qint32 requestId);
    [[nodiscard]] winsnmp::OwnedVbl makeList(const QList<Oid> &objects);
    [[nodiscard]] std::optional<PollResult> receive();
    [[nodiscard]] std::optional<PollResult> answered(HSNMP_PDU pdu);
    [[nodiscard]] std::optional<PollResult> requestFailed(qint32 requestId, quint32 code, bool portClosed);
    [[nodiscard]] PollResult finish(PollOutcome outcome, const SessionFault &fault = {});
    void note(const PollResult &result);
    void noteSysName(const QList<Sample> &values);
    [[nodiscard]] static quint32 lastError();

    SessionInfo m_info;
    ResolvedPlanPtr m_plan;
    Mailbox &m_mailbox;
    winsnmp::OwnedSession m_session;
    winsnmp::OwnedEntity m_target;
    winsnmp::OwnedContext m_community;
    std::optional<Poll> m_poll;
    WalkPace m_pace;
    qint32 m_nextRequestId = 1;
    quint64 m_sequence = 0;
    bool m_behind = false; ///< the library refused an entry: it is still in the queue
};
