// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionworker.h"

#include <winsnmp/inspect.hpp>

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

namespace {

// Polls due this close together share one turn of the event loop.
constexpr std::chrono::milliseconds Slack{4};

} // namespace

SessionWorker::SessionWorker(QString label)
    : m_label(std::move(label))
    , m_mailbox([this] { QMetaObject::invokeMethod(this, &SessionWorker::readMail, Qt::QueuedConnection); })
    , m_outbox(this)
    , m_pollTimer(this)
{
    m_reachable->worker = this;
    m_pollTimer.setSingleShot(true);
    m_pollTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_pollTimer, &QTimer::timeout, this, &SessionWorker::pollDue);
    connect(&m_outbox, &Outbox::batchReady, this, &SessionWorker::batchReady);
}

SessionWorker::~SessionWorker()
{
    const std::lock_guard lock(m_reachable->mutex);
    m_reachable->worker = nullptr;
}

void SessionWorker::start()
{
    winsnmp::setThreadLabel(m_label.toStdString());
    emit started(static_cast<qint64>(syscall(SYS_gettid)));
}

void SessionWorker::open(const QList<OpenOrder> &orders)
{
    const Clock::time_point now = Clock::now();
    qsizetype position = 0;
    for (const OpenOrder &order : orders) {
        const SessionSettings &settings = order.settings;
        drop({settings.id});
        auto &session = m_sessions[settings.id];
        session = std::make_unique<WorkerSession>(settings, order.plan, m_mailbox);
        const QString &host = settings.spec->host;
        const auto offset = PollSchedule::spacing(orders.size(), settings.interval()) * position++;
        if (isLiteralAddress(host))
            openAt(*session, host.toLatin1(), now + offset);
        else
            resolve(*session);
        tell(*session);
    }
    armTimer();
}

void SessionWorker::openAt(WorkerSession &session, const QByteArray &address, Clock::time_point firstPoll)
{
    if (session.open(address) && session.periodic().on)
        m_schedule.set(session.settings().id, firstPoll);
}

void SessionWorker::resolve(WorkerSession &session)
{
    session.setResolving();
    const QString host = session.settings().spec->host;
    const bool asked = m_lookups.contains(host);
    m_lookups[host].append({session.settings().id, session.settings().opening});
    if (asked)
        return;
    resolveHost(host, [reachable = m_reachable, host](const HostAddress &result) {
        const std::lock_guard lock(reachable->mutex);
        if (SessionWorker *worker = reachable->worker) {
            QMetaObject::invokeMethod(
                worker, [worker, host, result] { worker->resolved(host, result); }, Qt::QueuedConnection);
        }
    });
}

void SessionWorker::resolved(const QString &host, const HostAddress &result)
{
    const Clock::time_point now = Clock::now();
    const QList<Waiting> waiting = m_lookups.take(host);
    qsizetype position = 0;
    for (const Waiting &entry : waiting) {
        WorkerSession *session = find(entry.id);
        if (!session || session->settings().opening != entry.opening)
            continue;
        const auto offset = PollSchedule::spacing(waiting.size(), session->periodic().interval) * position++;
        if (result.address.isEmpty())
            session->refuse({FaultStage::Resolve, SNMPAPI_ENTITY_UNKNOWN, result.error});
        else
            openAt(*session, result.address, now + offset);
        tell(*session);
    }
    armTimer();
}

void SessionWorker::close(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        m_schedule.remove(id);
        m_sessions.erase(id);
        m_outbox.closed(id);
    }
    armTimer();
}

void SessionWorker::drop(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        if (m_sessions.erase(id) == 0)
            continue;
        m_schedule.remove(id);
        m_outbox.forget(id);
    }
}

void SessionWorker::poll(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        if (WorkerSession *session = find(id))
            startPoll(*session);
    }
}

void SessionWorker::setPolling(const QList<SessionId> &ids, bool on, std::chrono::milliseconds interval)
{
    QList<SessionId> started;
    for (const SessionId id : ids) {
        WorkerSession *session = find(id);
        if (!session)
            continue;
        session->setPeriodic({on, interval});
        m_schedule.remove(id);
        if (!session->isOpen())
            continue;
        if (on)
            started.append(id);
        tell(*session);
    }
    spreadPolls(started);
}

void SessionWorker::setPlan(const QList<SessionId> &ids, const ResolvedPlanPtr &plan)
{
    for (const SessionId id : ids) {
        if (WorkerSession *session = find(id))
            session->setPlan(plan);
    }
}

void SessionWorker::acceptAnswersFromAnywhere(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        if (WorkerSession *session = find(id))
            session->acceptAnswersFromAnywhere();
    }
}

void SessionWorker::startOperation(const Request &request)
{
    WorkerSession *session = find(request.session);
    if (session && session->isOpen()) {
        tell(*session, session->start(request));
        return;
    }
    const SessionFault fault{FaultStage::Session, SNMPAPI_SESSION_INVALID, {}};
    m_outbox.happened({{}, {endedWithout(request.id, request.session, PollOutcome::Refused, fault)}});
}

void SessionWorker::cancelOperation(SessionId session, OperationId operation)
{
    if (WorkerSession *found = find(session))
        tell(*found, found->cancel(operation));
}

void SessionWorker::cancel(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        WorkerSession *session = find(id);
        if (!session)
            continue;
        if (const SessionEvents events = session->cancelAll(); !events.isEmpty())
            tell(*session, events);
    }
}

void SessionWorker::spreadPolls(const QList<SessionId> &ids)
{
    const Clock::time_point now = Clock::now();
    qsizetype position = 0;
    for (const SessionId id : ids) {
        const auto offset = PollSchedule::spacing(ids.size(), find(id)->periodic().interval) * position++;
        m_schedule.set(id, now + offset);
    }
    armTimer();
}

void SessionWorker::pollDue()
{
    const Clock::time_point now = Clock::now();
    for (const auto &[id, due] : m_schedule.takeDue(now + Slack)) {
        WorkerSession *session = find(id);
        if (!session || !session->isOpen())
            continue;
        m_schedule.set(id, PollSchedule::following(due, now + Slack, session->periodic().interval));
        startPoll(*session);
    }
    armTimer();
}

void SessionWorker::startPoll(WorkerSession &session)
{
    if (session.isOpen() && !session.isPolling())
        tell(session, session.startPoll());
}

void SessionWorker::readMail()
{
    for (const Notice &notice : m_mailbox.take()) {
        WorkerSession *session = find(notice.session);
        if (!session || session->settings().opening != notice.opening)
            continue;
        if (const SessionEvents events = session->take(notice); !events.isEmpty())
            tell(*session, events);
    }
}

void SessionWorker::armTimer()
{
    const auto next = m_schedule.next();
    if (!next) {
        m_pollTimer.stop();
        return;
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now());
    m_pollTimer.start(std::max(wait, std::chrono::milliseconds(0)));
}

void SessionWorker::tell(const WorkerSession &session, const SessionEvents &events)
{
    m_outbox.changed(session.news());
    if (!events.isEmpty())
        m_outbox.happened(events);
}

WorkerSession *SessionWorker::find(SessionId id) const
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : found->second.get();
}
