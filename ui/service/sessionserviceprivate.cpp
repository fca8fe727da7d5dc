// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionserviceprivate.h"

#include "diagnoser.h"

#include <winsnmp/inspect.hpp>

#include <algorithm>
#include <ranges>

SessionServicePrivate::SessionServicePrivate(SessionService *service)
    : q(service)
{
    const bool started = SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_SUCCESS;
    startupCode = started ? SNMPAPI_SUCCESS : SnmpGetLastError(nullptr);
}

SessionServicePrivate::~SessionServicePrivate()
{
    for (auto &[id, test] : tests)
        test.cancelled->store(true);
    for (auto &[id, test] : tests)
        test.thread->wait();
    for (Worker &worker : workers)
        worker.thread->quit();
    for (Worker &worker : workers)
        worker.thread->wait();
    if (startupCode == SNMPAPI_SUCCESS)
        SnmpCleanupEx();
}

WorkerId SessionServicePrivate::addWorker()
{
    const auto id = static_cast<WorkerId>(workers.size() + 1);
    if (id > SessionService::MaxWorkers)
        return 0;
    Worker worker;
    worker.info.id = id;
    worker.info.label = SessionService::tr("Worker %1").arg(id);
    worker.thread = std::make_unique<QThread>();
    worker.thread->setObjectName(QStringLiteral("worker-%1").arg(id));
    worker.object = new SessionWorker(worker.info.label);
    worker.object->moveToThread(worker.thread.get());
    QObject::connect(worker.thread.get(), &QThread::started, worker.object, &SessionWorker::start);
    QObject::connect(worker.thread.get(), &QThread::finished, worker.object, &QObject::deleteLater);
    QObject::connect(worker.object, &SessionWorker::batchReady, q,
                     [this, id](const WorkerBatch &batch) { take(id, batch); });
    QObject::connect(worker.object, &SessionWorker::started, q, [this, id](qint64 nativeId) {
        workers[static_cast<std::size_t>(id - 1)].info.nativeId = nativeId;
        emit q->workersChanged();
    });
    worker.thread->start();
    workers.push_back(std::move(worker));
    emit q->workersChanged();
    return id;
}

WorkerId SessionServicePrivate::chooseWorker(WorkerId wanted) const
{
    const bool known = wanted > 0 && static_cast<std::size_t>(wanted) <= workers.size();
    if (known)
        return wanted;
    const auto least =
        std::ranges::min_element(workers, {}, [](const Worker &worker) { return worker.info.sessions; });
    return least == workers.end() ? 0 : least->info.id;
}

void SessionServicePrivate::assign(WorkerId worker, int change)
{
    if (worker > 0)
        workers[static_cast<std::size_t>(worker - 1)].info.sessions += change;
}

SessionInfo SessionServicePrivate::admit(SessionId id, const SessionSpec &spec)
{
    SessionInfo info;
    info.id = id;
    info.spec = std::make_shared<const SessionSpec>(spec);
    info.worker = chooseWorker(spec.worker);
    if (startupCode != SNMPAPI_SUCCESS) {
        info.state = SessionState::Refused;
        info.fault = {FaultStage::Session, startupCode, {}};
    } else if (!validate(spec).isEmpty() || static_cast<std::size_t>(spec.worker) > workers.size()) {
        info.state = SessionState::Refused;
        info.fault = {FaultStage::Settings, SNMPAPI_OTHER_ERROR, {}};
    }
    return info;
}

void SessionServicePrivate::order(Orders &orders, const SessionInfo &info)
{
    if (info.state == SessionState::Opening)
        orders[info.worker].append({info, resolvedPlan(info.spec->plan)});
}

void SessionServicePrivate::send(const Orders &orders)
{
    for (const auto &[id, list] : orders.asKeyValueRange()) {
        SessionWorker *object = workers[static_cast<std::size_t>(id - 1)].object;
        QMetaObject::invokeMethod(
            object, [object, mine = list] { object->open(mine); }, Qt::QueuedConnection);
    }
}

void SessionServicePrivate::restart(SessionInfo &info, const SessionSpec &spec, Orders &orders)
{
    const WorkerId before = info.worker;
    const quint32 opening = info.opening + 1;
    endOperations(info.id);
    setHandle(info, 0);
    assign(before, -1);
    SessionInfo fresh = admit(info.id, spec);
    fresh.opening = opening;
    assign(fresh.worker, 1);
    if (fresh.worker != before || fresh.state == SessionState::Refused) {
        onWorkers({info.id}, [](SessionWorker &worker, const QList<SessionId> &ids) { worker.drop(ids); });
    }
    info = fresh;
    order(orders, info);
    changed(info.id);
}

void SessionServicePrivate::replaceSpec(SessionInfo &info, SessionSpec spec)
{
    info.spec = std::make_shared<const SessionSpec>(std::move(spec));
    changed(info.id);
}

// Sessions opened together mostly poll the same: they share one plan.
ResolvedPlanPtr SessionServicePrivate::resolvedPlan(const PollPlan &plan)
{
    if (recentPlan && recentPlan->plan == plan)
        return recentPlan;
    auto resolved = std::make_shared<ResolvedPlan>();
    resolved->plan = plan;
    for (const QString &object : plan.objects)
        resolved->objects.append(parseObject(object));
    recentPlan = resolved;
    return recentPlan;
}

void SessionServicePrivate::take(WorkerId worker, const WorkerBatch &batch)
{
    for (const SessionNews &news : batch.changed) {
        const auto found = sessions.find(news.id);
        if (found == sessions.end() || found->second.opening != news.opening)
            continue;
        takeFacts(found->second, news.facts);
        changedIds.insert(news.id);
    }
    for (const PollResult &result : batch.events.polls) {
        const auto found = sessions.find(result.session);
        if (found != sessions.end() && found->second.opening == result.opening)
            events.polls.append(result);
    }
    takeResponses(batch.events.responses);
    if (!batch.closed.isEmpty()) {
        assign(worker, -static_cast<int>(batch.closed.size()));
        removed += batch.closed;
    }
    schedule();
}

void SessionServicePrivate::takeResponses(const QList<Response> &responses)
{
    for (const Response &response : responses) {
        const auto found = operations.find(response.id);
        if (found == operations.end())
            continue;
        events.responses.append(response);
        if (response.finished)
            operations.erase(found);
    }
}

void SessionServicePrivate::endOperations(SessionId session)
{
    std::erase_if(operations, [this, session](const auto &entry) {
        if (entry.second != session)
            return false;
        events.responses.append(endedWithout(entry.first, session, PollOutcome::Cancelled));
        return true;
    });
    schedule();
}

void SessionServicePrivate::takeFacts(SessionInfo &info, const SessionFacts &facts)
{
    setHandle(info, facts.handle);
    static_cast<SessionFacts &>(info) = facts;
}

void SessionServicePrivate::setHandle(SessionInfo &info, quintptr handle)
{
    if (info.handle == handle)
        return;
    if (info.handle != 0)
        byHandle.remove(info.handle);
    info.handle = handle;
    if (handle != 0)
        byHandle.insert(handle, info.id);
}

void SessionServicePrivate::changed(SessionId id)
{
    changedIds.insert(id);
    schedule();
}

// What several workers and commands bring in one turn of the event loop is told together.
void SessionServicePrivate::schedule()
{
    if (std::exchange(flushing, true))
        return;
    QMetaObject::invokeMethod(
        q, [this] { flush(); }, Qt::QueuedConnection);
}

void SessionServicePrivate::flush()
{
    flushing = false;
    QList<SessionInfo> infos;
    infos.reserve(changedIds.size());
    for (const SessionId id : std::as_const(changedIds)) {
        const auto found = sessions.find(id);
        if (found != sessions.end())
            infos.append(found->second);
    }
    changedIds.clear();
    const SessionEvents happened = std::exchange(events, {});
    const QList<SessionId> gone = std::exchange(removed, {});
    if (!infos.isEmpty())
        emit q->sessionsChanged(infos);
    if (!happened.polls.isEmpty())
        emit q->pollsFinished(happened.polls);
    if (!happened.responses.isEmpty())
        emit q->responsesReceived(happened.responses);
    if (!gone.isEmpty()) {
        emit q->sessionsRemoved(gone);
        emit q->workersChanged();
    }
}

void SessionServicePrivate::startTest(DiagnosisId id, const SessionSpec &spec)
{
    Test test;
    test.cancelled = std::make_shared<std::atomic<bool>>(false);
    const auto report = [this](const Diagnosis &diagnosis) {
        QMetaObject::invokeMethod(
            q, [service = q, diagnosis] { emit service->diagnosisChanged(diagnosis); }, Qt::QueuedConnection);
    };
    test.thread.reset(QThread::create(
        [=, plan = resolvedPlan(spec.plan), cancelled = test.cancelled, label = SessionService::tr("Test")] {
            winsnmp::setThreadLabel(label.toStdString());
            Diagnoser(id, spec, plan, cancelled, report).run();
        }));
    QObject::connect(test.thread.get(), &QThread::finished, q, [this, id] { endTest(id); });
    test.thread->start();
    tests.emplace(id, std::move(test));
}

void SessionServicePrivate::endTest(DiagnosisId id)
{
    const auto node = tests.extract(id);
    if (node)
        node.mapped().thread->wait();
}
