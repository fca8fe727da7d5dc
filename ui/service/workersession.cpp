// SPDX-License-Identifier: GPL-3.0-or-later
#include "workersession.h"

#include "snmpvalue.h"

#include <winsnmp/inspect.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace {

PollOutcome outcomeOf(quint32 code)
{
    if (code == SNMPAPI_TL_TIMEOUT)
        return PollOutcome::TimedOut;
    return code >= SNMPAPI_TL_NOT_INITIALIZED ? PollOutcome::TransportError : PollOutcome::Refused;
}

} // namespace

WorkerSession::WorkerSession(SessionSettings settings, ResolvedPlanPtr plan, Mailbox &mailbox)
    : m_settings(std::move(settings))
    , m_periodic{plan->plan.enabled, plan->plan.interval}
    , m_plan(std::move(plan))
    , m_mailbox(mailbox)
    , m_pace(m_plan->plan, m_settings.spec->version)
{
}

void WorkerSession::setResolving()
{
    m_facts.state = SessionState::Resolving;
}

void WorkerSession::refuse(const SessionFault &fault)
{
    m_facts.state = SessionState::Refused;
    m_facts.fault = fault;
}

bool WorkerSession::open(const QByteArray &address)
{
    const SessionFault fault = m_link.open(*m_settings.spec, address, &WorkerSession::notified, this);
    if (fault.isSet()) {
        refuse(fault);
        return false;
    }
    m_facts.handle = m_link.handle();
    m_facts.fault = {};
    settle();
    return true;
}

void WorkerSession::setPlan(ResolvedPlanPtr plan)
{
    const bool asksAlike = plan->plan.operation == m_plan->plan.operation
        && plan->plan.maxRepetitions == m_plan->plan.maxRepetitions
        && plan->plan.walkByGetNext == m_plan->plan.walkByGetNext;
    m_plan = std::move(plan);
    if (!asksAlike)
        m_pace = WalkPace(m_plan->plan, m_settings.spec->version);
}

void WorkerSession::setPeriodic(const Periodic &periodic)
{
    m_periodic = periodic;
    if (isOpen())
        settle();
}

// Runs on the library's I/O thread, with no lock of the library held.
SNMPAPI_STATUS SNMPAPI_CALL WorkerSession::notified(HSNMP_SESSION, HWND, UINT, WPARAM code, LPARAM requestId,
                                                    LPVOID self)
{
    // Id and opening never change, and SnmpClose waits for this call: reading them here is safe.
    const auto *session = static_cast<const WorkerSession *>(self);
    session->m_mailbox.post({session->m_settings.id, session->m_settings.opening, static_cast<quint32>(code),
                             static_cast<qint32>(requestId)});
    return SNMPAPI_SUCCESS;
}

SessionEvents WorkerSession::startPoll()
{
    SessionEvents events;
    if (isOpen() && !isPolling())
        begin(PollId, RunningOperation(m_plan, m_settings.spec->version, m_pace), events);
    return events;
}

SessionEvents WorkerSession::start(const Request &request)
{
    SessionEvents events;
    begin(request.id, RunningOperation(request, m_settings.spec->version), events);
    return events;
}

void WorkerSession::begin(OperationId id, RunningOperation operation, SessionEvents &events)
{
    m_running.emplace(id, std::move(operation));
    noteOperations();
    send(id, events);
}

void WorkerSession::send(OperationId id, SessionEvents &events)
{
    RunningOperation &operation = m_running.at(id);
    operation.sending(m_nextRequestId);
    m_nextRequestId = m_nextRequestId == std::numeric_limits<qint32>::max() ? 1 : m_nextRequestId + 1;
    const SessionFault fault = m_link.send(operation.run().request(), operation.requestId());
    if (fault.isSet())
        finish(id, outcomeOf(fault.code), fault, events);
}

SessionEvents WorkerSession::cancel(OperationId id)
{
    SessionEvents events;
    if (m_running.contains(id))
        cancel(id, events);
    return events;
}

SessionEvents WorkerSession::cancelAll()
{
    SessionEvents events;
    while (!m_running.empty())
        cancel(m_running.begin()->first, events);
    return events;
}

void WorkerSession::cancel(OperationId id, SessionEvents &events)
{
    m_link.cancel(m_running.at(id).requestId());
    finish(id, PollOutcome::Cancelled, {}, events);
}

// The queue has the failed request, which tells more than the notice. It has none where memory was short:
// then the notice is all there is. Entries are read in any case: they hold memory until somebody takes them.
SessionEvents WorkerSession::take(const Notice &notice)
{
    SessionEvents events;
    receive(notice.requestId, events);
    if (notice.code != 0)
        requestFailed(notice.requestId, notice.code, false, events);
    return events;
}

// One entry per notice, as the library counts them; asking an empty queue would leave SNMPAPI_NOOP as the
// session's last error each time. Only after a refused entry, which stays in the queue, everything there is
// gets read.
void WorkerSession::receive(qint32 noticed, SessionEvents &events)
{
    do {
        const SessionLink::Received received = m_link.receive();
        HSNMP_PDU pdu = received.pdu.get();
        if (received.isMessage) {
            answered(pdu, noticed, events);
        } else if (pdu) {
            requestFailed(requestIdOf(pdu).value_or(0), received.code, winsnmp::metClosedPort(pdu), events);
        } else {
            m_behind = received.code != SNMPAPI_NOOP;
            if (m_behind)
                requestRefused(noticed, received.code, events);
            break;
        }
    } while (m_behind);
}

void WorkerSession::answered(HSNMP_PDU pdu, qint32 noticed, SessionEvents &events)
{
    const auto contents = contentsOf(pdu);
    if (!contents) {
        requestRefused(noticed, SessionLink::lastError(), events);
        return;
    }
    const std::optional<OperationId> id = operationOf(contents->requestId);
    if (!id)
        return;
    RunningOperation &operation = m_running.at(*id);
    operation.answered();
    if (operation.run().take(contents->errorStatus, contents->errorIndex, contents->values)) {
        finish(*id, operation.run().outcome(), {}, events);
        return;
    }
    if (*id != PollId) {
        if (const std::optional<Response> piece = operation.nextPiece())
            events.responses.append(*piece);
    }
    send(*id, events);
}

void WorkerSession::requestFailed(qint32 requestId, quint32 code, bool portClosed, SessionEvents &events)
{
    const std::optional<OperationId> id = operationOf(requestId);
    if (!id)
        return;
    const SessionFault fault{FaultStage::Receive, code, {}};
    if (portClosed)
        finish(*id, PollOutcome::PortClosed, fault, events);
    else if (code == SNMPAPI_TL_TIMEOUT && !m_running.at(*id).run().takeSilence())
        send(*id, events);
    else
        finish(*id, outcomeOf(code), fault, events);
}

// Its answer is there, but the library would not hand it out.
void WorkerSession::requestRefused(qint32 requestId, quint32 code, SessionEvents &events)
{
    if (const std::optional<OperationId> id = operationOf(requestId))
        finish(*id, outcomeOf(code), {FaultStage::Receive, code, {}}, events);
}

std::optional<OperationId> WorkerSession::operationOf(qint32 requestId) const
{
    const auto found = std::ranges::find_if(
        m_running, [requestId](const auto &entry) { return entry.second.requestId() == requestId; });
    return found == m_running.end() ? std::nullopt : std::optional(found->first);
}

void WorkerSession::finish(OperationId id, PollOutcome outcome, const SessionFault &fault,
                           SessionEvents &events)
{
    auto node = m_running.extract(id);
    RunningOperation &operation = node.mapped();
    const OperationResult result = operation.result(outcome, fault);
    if (id == PollId)
        events.polls.append(pollResult(operation, result));
    else
        events.responses.append(operation.lastPiece(result));
    noteOperations();
}

PollResult WorkerSession::pollResult(RunningOperation &poll, const OperationResult &result)
{
    PollResult finished;
    static_cast<OperationResult &>(finished) = result;
    finished.session = m_settings.id;
    finished.opening = m_settings.opening;
    finished.sequence = ++m_sequence;
    if (const WalkPace *pace = poll.paceFor(m_plan))
        m_pace = *pace;
    m_facts.note(finished);
    return finished;
}

void WorkerSession::noteOperations()
{
    m_facts.operations = static_cast<int>(m_running.size()) - (isPolling() ? 1 : 0);
    settle();
}

/// Whether it polls, waits, or has met a failure.
void WorkerSession::settle()
{
    if (isPolling())
        m_facts.state = SessionState::Polling;
    else if (m_facts.polls > 0 && isFailure(m_facts.lastOutcome))
        m_facts.state = SessionState::Failing;
    else
        m_facts.state = m_periodic.on ? SessionState::Waiting : SessionState::Open;
}
