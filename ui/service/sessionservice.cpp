// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionservice.h"

#include "sessionserviceprivate.h"

#include <algorithm>

SessionService::SessionService(int workers, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SessionServicePrivate>(this))
{
    for (int i = 0; i < std::clamp(workers, 1, MaxWorkers); ++i)
        d->addWorker();
}

SessionService::~SessionService() = default;

QList<WorkerInfo> SessionService::workers() const
{
    QList<WorkerInfo> infos;
    for (const auto &worker : d->workers)
        infos.append(worker.info);
    return infos;
}

WorkerId SessionService::addWorker()
{
    return d->addWorker();
}

QList<SessionId> SessionService::open(const QList<SessionSpec> &specs)
{
    QList<SessionId> ids;
    QList<SessionInfo> added;
    SessionServicePrivate::Orders orders;
    for (const SessionSpec &spec : specs) {
        const SessionInfo info = d->admit(d->nextId++, spec);
        d->assign(info.worker, 1);
        d->order(orders, info);
        d->sessions.emplace(info.id, info);
        ids.append(info.id);
        added.append(info);
    }
    if (!added.isEmpty()) {
        emit sessionsAdded(added);
        emit workersChanged();
    }
    d->send(orders);
    return ids;
}

SessionId SessionService::open(const SessionSpec &spec)
{
    return open(QList<SessionSpec>{spec}).first();
}

void SessionService::close(const QList<SessionId> &ids)
{
    d->onWorkers(ids, [](SessionWorker &worker, const QList<SessionId> &mine) { worker.close(mine); });
    d->lastClosed.clear();
    for (const SessionId id : ids) {
        const auto found = d->sessions.find(id);
        if (found == d->sessions.end())
            continue;
        d->lastClosed.append(*found->second.spec);
        d->endOperations(id);
        d->setHandle(found->second, 0);
        d->sessions.erase(found);
    }
}

void SessionService::reopen(const QList<SessionId> &ids)
{
    SessionServicePrivate::Orders orders;
    for (const SessionId id : ids) {
        const auto found = d->sessions.find(id);
        if (found != d->sessions.end())
            d->restart(found->second, SessionSpec(*found->second.spec), orders);
    }
    d->send(orders);
    emit workersChanged();
}

void SessionService::reopen(SessionId id, const SessionSpec &spec)
{
    const auto found = d->sessions.find(id);
    if (found == d->sessions.end())
        return;
    SessionServicePrivate::Orders orders;
    d->restart(found->second, spec, orders);
    d->send(orders);
    emit workersChanged();
}

QList<SessionSpec> SessionService::lastClosed() const
{
    return d->lastClosed;
}

void SessionService::pollNow(const QList<SessionId> &ids)
{
    d->onWorkers(ids, [](SessionWorker &worker, const QList<SessionId> &mine) { worker.poll(mine); });
}

void SessionService::setPolling(const QList<SessionId> &ids, bool on)
{
    std::map<std::chrono::milliseconds, QList<SessionId>> byInterval;
    for (const SessionId id : ids) {
        if (const auto found = d->sessions.find(id); found != d->sessions.end())
            byInterval[found->second.interval()].append(id);
    }
    for (const auto &[interval, same] : byInterval)
        setPolling(same, on, interval);
}

void SessionService::setPolling(const QList<SessionId> &ids, bool on, std::chrono::milliseconds interval)
{
    const auto bounded = std::clamp(interval, PollPlan::MinInterval, PollPlan::MaxInterval);
    for (const SessionId id : ids) {
        const auto found = d->sessions.find(id);
        if (found == d->sessions.end())
            continue;
        SessionSpec spec = *found->second.spec;
        spec.plan.enabled = on;
        spec.plan.interval = bounded;
        d->replaceSpec(found->second, std::move(spec));
    }
    d->onWorkers(ids, [on, bounded](SessionWorker &worker, const QList<SessionId> &mine) {
        worker.setPolling(mine, on, bounded);
    });
}

bool SessionService::setPlan(const QList<SessionId> &ids, const PollPlan &plan)
{
    const ResolvedPlanPtr resolved = d->resolvedPlan(plan);
    if (resolved->objects.isEmpty() || std::ranges::any_of(resolved->objects, &Oid::isEmpty))
        return false;
    for (const SessionId id : ids) {
        const auto found = d->sessions.find(id);
        if (found == d->sessions.end())
            continue;
        SessionSpec spec = *found->second.spec;
        spec.plan = plan;
        d->replaceSpec(found->second, std::move(spec));
    }
    d->onWorkers(ids, [resolved](SessionWorker &worker, const QList<SessionId> &mine) {
        worker.setPlan(mine, resolved);
        worker.setPolling(mine, resolved->plan.enabled, resolved->plan.interval);
    });
    return true;
}

void SessionService::rename(SessionId id, const QString &name)
{
    const auto found = d->sessions.find(id);
    if (found == d->sessions.end())
        return;
    SessionSpec spec = *found->second.spec;
    spec.name = name.left(SessionSpec::MaxNameLength);
    d->replaceSpec(found->second, std::move(spec));
}

void SessionService::acceptAnswersFromAnywhere(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        const auto found = d->sessions.find(id);
        if (found == d->sessions.end())
            continue;
        SessionSpec spec = *found->second.spec;
        spec.answersFromAnywhere = true;
        d->replaceSpec(found->second, std::move(spec));
    }
    d->onWorkers(ids, [](SessionWorker &worker, const QList<SessionId> &mine) {
        worker.acceptAnswersFromAnywhere(mine);
    });
}

void SessionService::clearErrors(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        const auto found = d->sessions.find(id);
        if (found == d->sessions.end() || !found->second.hasFailure())
            continue;
        found->second.clearedFailures = found->second.failedPolls;
        d->changed(id);
    }
}

OperationId SessionService::start(const Request &request)
{
    if (!d->sessions.contains(request.session))
        return 0;
    Request started = request;
    started.id = d->nextOperation++;
    d->operations.emplace(started.id, started.session);
    d->onWorkers({started.session}, [started](SessionWorker &worker, const QList<SessionId> &) {
        worker.startOperation(started);
    });
    return started.id;
}

void SessionService::cancelOperation(OperationId id)
{
    const auto found = d->operations.find(id);
    if (found == d->operations.end())
        return;
    d->onWorkers({found->second}, [id](SessionWorker &worker, const QList<SessionId> &session) {
        worker.cancelOperation(session.front(), id);
    });
}

void SessionService::cancel(const QList<SessionId> &ids)
{
    d->onWorkers(ids, [](SessionWorker &worker, const QList<SessionId> &mine) { worker.cancel(mine); });
}

int SessionService::sessionCount() const
{
    return static_cast<int>(d->sessions.size());
}

QList<SessionInfo> SessionService::sessions() const
{
    QList<SessionInfo> infos;
    infos.reserve(sessionCount());
    for (const auto &[id, info] : d->sessions)
        infos.append(info);
    return infos;
}

std::optional<SessionInfo> SessionService::session(SessionId id) const
{
    const auto found = d->sessions.find(id);
    return found == d->sessions.end() ? std::nullopt : std::optional(found->second);
}

SessionId SessionService::sessionOfHandle(quintptr handle) const
{
    return d->byHandle.value(handle, 0);
}

int SessionService::inFlight(const QList<SessionId> &ids) const
{
    return static_cast<int>(std::ranges::count_if(ids, [this](SessionId id) {
        const auto found = d->sessions.find(id);
        return found != d->sessions.end() && found->second.isInFlight();
    }));
}

void SessionService::forgetNames()
{
    d->recentPlan.reset();
}

DiagnosisId SessionService::test(const SessionSpec &spec)
{
    const DiagnosisId id = d->nextTest++;
    d->startTest(id, spec);
    return id;
}

void SessionService::cancelTest(DiagnosisId id)
{
    const auto found = d->tests.find(id);
    if (found != d->tests.end())
        found->second.cancelled->store(true);
}
