// SPDX-License-Identifier: GPL-3.0-or-later
//
// The state behind SessionService. Lives on the service's thread.
#pragma once

#include "outbox.h"
#include "pollrun.h"
#include "sessionservice.h"
#include "sessionworker.h"

#include <QSet>
#include <QThread>

#include <atomic>
#include <map>
#include <vector>

class SessionServicePrivate {
public:
    struct Worker {
        WorkerInfo info;
        std::unique_ptr<QThread> thread;
        SessionWorker *object = nullptr; ///< deleted by its thread
    };
    struct Test {
        std::unique_ptr<QThread> thread;
        std::shared_ptr<std::atomic<bool>> cancelled;
    };
    using Orders = QHash<WorkerId, QList<OpenOrder>>;

    explicit SessionServicePrivate(SessionService *service);
    ~SessionServicePrivate();

    WorkerId addWorker();
    [[nodiscard]] WorkerId chooseWorker(WorkerId wanted) const;
    void assign(WorkerId worker, int change);

    [[nodiscard]] SessionInfo admit(SessionId id, const SessionSpec &spec);
    void order(Orders &orders, const SessionInfo &info);
    void send(const Orders &orders);
    void restart(SessionInfo &info, const SessionSpec &spec, Orders &orders);
    /// `spec` replaces the settings of a session that stays open.
    void replaceSpec(SessionInfo &info, SessionSpec spec);
    [[nodiscard]] ResolvedPlanPtr resolvedPlan(const PollPlan &plan);

    /// Runs `call(worker, ids)` on each worker that has some of the sessions.
    template <typename Call>
    void onWorkers(const QList<SessionId> &ids, Call call);

    void take(WorkerId worker, const WorkerBatch &batch);
    void takeResponses(const QList<Response> &responses);
    /// Ends what is in flight of a session that goes; answers that still come are stale.
    void endOperations(SessionId session);
    void takeFacts(SessionInfo &info, const SessionFacts &facts);
    void setHandle(SessionInfo &info, quintptr handle);
    void changed(SessionId id);
    void schedule();
    void flush();

    void startTest(DiagnosisId id, const SessionSpec &spec);
    void endTest(DiagnosisId id);

    SessionService *q;
    quint32 startupCode = 0;
    std::vector<Worker> workers;
    std::map<SessionId, SessionInfo> sessions;
    QHash<quintptr, SessionId> byHandle;
    QList<SessionSpec> lastClosed;
    SessionId nextId = 1;
    DiagnosisId nextTest = 1;
    std::map<DiagnosisId, Test> tests;
    ResolvedPlanPtr recentPlan;

    std::map<OperationId, SessionId> operations; ///< in flight
    OperationId nextOperation = 1;

    bool flushing = false; ///< flush() is on its way
    QSet<SessionId> changedIds;
    SessionEvents events;
    QList<SessionId> removed;
};

template <typename Call>
void SessionServicePrivate::onWorkers(const QList<SessionId> &ids, Call call)
{
    QHash<WorkerId, QList<SessionId>> byWorker;
    for (const SessionId id : ids) {
        const auto found = sessions.find(id);
        if (found != sessions.end())
            byWorker[found->second.worker].append(id);
    }
    for (Worker &worker : workers) {
        const QList<SessionId> mine = byWorker.value(worker.info.id);
        if (!mine.isEmpty()) {
            QMetaObject::invokeMethod(
                worker.object, [object = worker.object, mine, call] { call(*object, mine); },
                Qt::QueuedConnection);
        }
    }
}
