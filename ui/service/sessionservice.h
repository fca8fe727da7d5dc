// SPDX-License-Identifier: GPL-3.0-or-later
//
// The GUI thread's face of everything that touches the library: commands in, values out.
//
// No function here waits. Commands go to worker threads as values; what happens comes back in signals, always
// on the thread the service lives in. Each worker gathers what it has to tell, so that it speaks at most 20
// times a second. The one exception is the destructor, which closes every session and joins the workers.
#pragma once

#include "diagnosis.h"
#include "ids.h"
#include "operation.h"
#include "sample.h"
#include "sessioninfo.h"
#include "sessionspec.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

class SessionServicePrivate;

class SessionService : public QObject {
    Q_OBJECT
public:
    static constexpr int DefaultWorkers = 2;
    static constexpr int MaxWorkers = 64;

    /// Starts the library (counted, SnmpStartupEx) and `workers` worker threads. If the library does not
    /// start, every open() is refused with its code.
    explicit SessionService(int workers = DefaultWorkers, QObject *parent = nullptr);
    /// Closes every session, joins the workers, ends the library's start-up.
    ~SessionService() override;

    [[nodiscard]] QList<WorkerInfo> workers() const;
    /// Starts one more worker; 0 when there are MaxWorkers already.
    WorkerId addWorker();

    /// Opens one session per spec; returns their ids in the same order. All are announced in one
    /// sessionsAdded before this returns; a spec that validate() rejects is announced as Refused
    /// (FaultStage::Settings).
    QList<SessionId> open(const QList<SessionSpec> &specs);
    SessionId open(const SessionSpec &spec);

    /// Closes and forgets the sessions. Requests in flight are dropped. sessionsRemoved follows when they are
    /// closed.
    void close(const QList<SessionId> &ids);

    /// Closes what is open of each session and opens it again under the same id; the way to retry a refused
    /// one.
    void reopen(const QList<SessionId> &ids);
    /// As reopen(), with new settings.
    void reopen(SessionId id, const SessionSpec &spec);

    /// The settings of the sessions closed by the last close(), to offer "Reopen with same
    /// settings".
    [[nodiscard]] QList<SessionSpec> lastClosed() const;

    /// Polls once, now. A session that is already polling is left alone.
    void pollNow(const QList<SessionId> &ids);
    /// Switches periodic polling; the interval stays.
    void setPolling(const QList<SessionId> &ids, bool on);
    /// Switches periodic polling on with this interval.
    void setPolling(const QList<SessionId> &ids, bool on, std::chrono::milliseconds interval);
    /// False: an object of the plan is not known, nothing changes.
    bool setPlan(const QList<SessionId> &ids, const PollPlan &plan);
    void rename(SessionId id, const QString &name);

    /// From now on the sessions take answers from any address and port (SessionSpec::answersFromAnywhere),
    /// for requests in flight too. SessionSnapshot::strayAnswer tells whether and whence one was refused.
    void acceptAnswersFromAnywhere(const QList<SessionId> &ids);

    /// Starts an operation on an open session, beside whatever else is in flight on it. What comes of it is
    /// told by responsesReceived: pieces, of which exactly one, the last, is finished. On a session that is
    /// not open it ends at once as Refused, with SNMPAPI_SESSION_INVALID; one whose session is closed or
    /// reopened meanwhile, as Cancelled. It is not a poll: the session's state and counters take no notice of
    /// it.
    /// @param request Its id is not read: this function gives one out.
    /// @return The id; 0 where there is no such session.
    OperationId start(const Request &request);
    /// Ends an operation as Cancelled (SnmpCancelMsg). Without effect when it is over.
    void cancelOperation(OperationId id);

    /// Cancels what is in flight, polls and operations (SnmpCancelMsg); the sessions and their polling stay.
    void cancel(const QList<SessionId> &ids);

    /// Forgets the last error of these sessions; one that lasts comes back with the next poll that fails.
    void clearErrors(const QList<SessionId> &ids);

    [[nodiscard]] int sessionCount() const;
    [[nodiscard]] QList<SessionInfo> sessions() const; ///< ordered by id
    [[nodiscard]] std::optional<SessionInfo> session(SessionId id) const;
    /// The session whose HSNMP_SESSION value is `handle`; 0 when it is none of the service's.
    [[nodiscard]] SessionId sessionOfHandle(quintptr handle) const;
    /// How many of these sessions have a poll or an operation in flight.
    [[nodiscard]] int inFlight(const QList<SessionId> &ids) const;

    /// Object names mean something else from now on: plans are looked up anew when sessions are opened.
    void forgetNames();

    /// Finds out, step by step, whether a session with these settings would work. Opens no session of the
    /// service.
    DiagnosisId test(const SessionSpec &spec);
    void cancelTest(DiagnosisId id);

signals:
    void workersChanged();
    void sessionsAdded(const QList<SessionInfo> &sessions);
    void sessionsChanged(const QList<SessionInfo> &sessions);
    void sessionsRemoved(const QList<SessionId> &ids);
    /// Every finished poll appears exactly once, in order per session.
    void pollsFinished(const QList<PollResult> &results);
    /// Pieces of operations, in order per operation.
    void responsesReceived(const QList<Response> &responses);
    /// After each step, and once more with Diagnosis::finished.
    void diagnosisChanged(const Diagnosis &diagnosis);

private:
    std::unique_ptr<SessionServicePrivate> d;
};
