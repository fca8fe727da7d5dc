// SPDX-License-Identifier: GPL-3.0-or-later
//
// The GUI thread's face of everything that touches the library: commands in, values out.
//
// No function here waits. Commands go to worker threads as values; what happens comes back in signals,
// gathered so that each of them is emitted at most 20 times a second, always on the thread the service lives
// in. The one exception is the destructor, which closes every session and joins the workers.
#pragma once

#include "diagnosis.h"
#include "ids.h"
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

    /// Starts the library (counted, SnmpStartupEx) and `workers` worker threads.
    explicit SessionService(int workers = DefaultWorkers, QObject *parent = nullptr);
    /// Closes every session, joins the workers, ends the library's start-up.
    ~SessionService() override;

    /// SNMPAPI_SUCCESS, or why the library did not start: then every open() is refused with this code.
    [[nodiscard]] quint32 startupCode() const;

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
    void closeAll();

    /// Closes what is open of each session and opens it again under the same id; the way to retry a refused
    /// one.
    void reopen(const QList<SessionId> &ids);
    /// As reopen(), with new settings.
    void reopen(SessionId id, const SessionSpec &spec);

    /// The settings of the sessions closed by the last close() or closeAll(), to offer "Reopen with same
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

    /// Cancels what is in flight (SnmpCancelMsg); the sessions and their polling stay.
    void cancel(const QList<SessionId> &ids);

    /// Forgets the last error of these sessions; one that lasts comes back with the next poll that fails.
    void clearErrors(const QList<SessionId> &ids);

    [[nodiscard]] int sessionCount() const;
    [[nodiscard]] QList<SessionInfo> sessions() const; ///< ordered by id
    [[nodiscard]] std::optional<SessionInfo> session(SessionId id) const;
    /// The session whose HSNMP_SESSION value is `handle`; 0 when it is none of the service's.
    [[nodiscard]] SessionId sessionOfHandle(quintptr handle) const;
    /// How many of these sessions have a poll in flight.
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
    /// After each step, and once more with Diagnosis::finished.
    void diagnosisChanged(const Diagnosis &diagnosis);

private:
    std::unique_ptr<SessionServicePrivate> d;
};
