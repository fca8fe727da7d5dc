// SPDX-License-Identifier: GPL-3.0-or-later
#include "workersession.h"

#include "snmptarget.h"
#include "snmpvalue.h"
#include "visibletext.h"

#include <winsnmp/extensions.h>
#include <winsnmp/inspect.hpp>

#include <limits>
#include <utility>

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;

// The library counts in hundredths of a second; rounding up never makes a time-out shorter than asked for.
smiTIMETICKS centiseconds(std::chrono::milliseconds time)
{
    return static_cast<smiTIMETICKS>((time.count() + 9) / 10);
}

smiUINT32 answerSource(bool anywhere)
{
    return anywhere ? SNMPX_ANSWER_FROM_ANYWHERE : SNMPX_ANSWER_FROM_TARGET;
}

PollOutcome outcomeOf(quint32 code)
{
    if (code == SNMPAPI_TL_TIMEOUT)
        return PollOutcome::TimedOut;
    return code >= SNMPAPI_TL_NOT_INITIALIZED ? PollOutcome::TransportError : PollOutcome::Refused;
}

/// "ifDescr.2" of "IF-MIB::ifDescr.2": the module says nothing to a person who looks at one value.
QString objectName(const Sample &sample)
{
    const qsizetype module = sample.name.indexOf(QStringLiteral("::"));
    return module < 0 ? sample.name : sample.name.mid(module + 2);
}

} // namespace

WorkerSession::WorkerSession(SessionInfo info, ResolvedPlanPtr plan, Mailbox &mailbox)
    : m_info(std::move(info))
    , m_plan(std::move(plan))
    , m_mailbox(mailbox)
    , m_pace(m_plan->plan, m_info.spec->version)
{
}

void WorkerSession::setResolving()
{
    m_info.state = SessionState::Resolving;
}

void WorkerSession::refuse(FaultStage stage, quint32 code, const QString &detail)
{
    close();
    m_info.state = SessionState::Refused;
    m_info.fault = {stage, code, detail};
}

bool WorkerSession::open(const QByteArray &address)
{
    if (!openSession() || !openTarget(address) || !openCommunity())
        return false;
    m_info.handle = reinterpret_cast<quintptr>(m_session.get());
    m_info.fault = {};
    settle();
    return true;
}

bool WorkerSession::openSession()
{
    m_session.reset(SnmpCreateSession(nullptr, 0, &WorkerSession::notified, this));
    if (!m_session)
        refuse(FaultStage::Session, lastError());
    return static_cast<bool>(m_session);
}

bool WorkerSession::openTarget(const QByteArray &address)
{
    const SessionSpec &spec = *m_info.spec;
    m_target = makeEntity(m_session.get(), address, spec.version);
    if (!m_target || SnmpSetPort(m_target.get(), static_cast<UINT>(spec.port)) != SNMPAPI_SUCCESS) {
        refuse(FaultStage::Address, lastError());
        return false;
    }
    if (SnmpSetTimeout(m_target.get(), centiseconds(spec.timeout)) != SNMPAPI_SUCCESS
        || SnmpXSetRetries(m_target.get(), static_cast<smiUINT32>(spec.retries)) != SNMPAPI_SUCCESS
        || SnmpXSetAnswerSource(m_target.get(), answerSource(spec.answersFromAnywhere)) != SNMPAPI_SUCCESS) {
        refuse(FaultStage::Policy, lastError());
        return false;
    }
    return true;
}

bool WorkerSession::openCommunity()
{
    m_community = makeContext(m_session.get(), m_info.spec->community());
    if (!m_community)
        refuse(FaultStage::Community, lastError());
    return static_cast<bool>(m_community);
}

void WorkerSession::close()
{
    m_poll.reset();
    m_community.reset();
    m_target.reset();
    m_session.reset();
    m_info.handle = 0;
}

void WorkerSession::acceptAnswersFromAnywhere()
{
    if (m_target)
        SnmpXSetAnswerSource(m_target.get(), answerSource(true));
}

void WorkerSession::setPlan(ResolvedPlanPtr plan)
{
    const bool asksAlike = plan->plan.operation == m_plan->plan.operation
        && plan->plan.maxRepetitions == m_plan->plan.maxRepetitions
        && plan->plan.walkByGetNext == m_plan->plan.walkByGetNext;
    m_plan = std::move(plan);
    if (!asksAlike)
        m_pace = WalkPace(m_plan->plan, m_info.spec->version);
}

// Runs on the library's I/O thread, with no lock of the library held.
SNMPAPI_STATUS SNMPAPI_CALL WorkerSession::notified(HSNMP_SESSION, HWND, UINT, WPARAM code, LPARAM requestId,
                                                    LPVOID self)
{
    // Id and opening never change, and SnmpClose waits for this call: reading them here is safe.
    const auto *session = static_cast<const WorkerSession *>(self);
    session->m_mailbox.post({session->m_info.id, session->m_info.opening, static_cast<quint32>(code),
                             static_cast<qint32>(requestId)});
    return SNMPAPI_SUCCESS;
}

std::optional<PollResult> WorkerSession::startPoll()
{
    if (!m_session || m_poll)
        return std::nullopt;
    const auto now = steady_clock::now();
    m_poll.emplace(Poll{m_plan, PollRun(m_plan, m_info.spec->version, m_pace), 0, now, now, {}, 0});
    m_info.state = SessionState::Polling;
    return send();
}

std::optional<PollResult> WorkerSession::send()
{
    m_poll->requestId = m_nextRequestId;
    m_poll->sent = steady_clock::now();
    m_nextRequestId = m_nextRequestId == std::numeric_limits<qint32>::max() ? 1 : m_nextRequestId + 1;
    const SessionFault fault = trySend(m_poll->run.request(), m_poll->requestId);
    if (fault.isSet())
        return finish(outcomeOf(fault.code), fault);
    return std::nullopt;
}

SessionFault WorkerSession::trySend(const PollRequest &request, qint32 requestId)
{
    const winsnmp::OwnedVbl list = makeList(request.objects);
    if (!list)
        return {FaultStage::VarBinds, lastError(), {}};
    const winsnmp::OwnedPdu pdu(SnmpCreatePdu(m_session.get(), request.pduType, requestId,
                                              request.nonRepeaters, request.maxRepetitions, list.get()));
    if (!pdu)
        return {FaultStage::Pdu, lastError(), {}};
    if (SnmpSendMsg(m_session.get(), nullptr, m_target.get(), m_community.get(), pdu.get())
        != SNMPAPI_SUCCESS)
        return {FaultStage::Send, lastError(), {}};
    return {};
}

winsnmp::OwnedVbl WorkerSession::makeList(const QList<Oid> &objects)
{
    const smiOID first = oidView(objects.front());
    winsnmp::OwnedVbl list(SnmpCreateVbl(m_session.get(), &first, nullptr));
    for (qsizetype i = 1; list && i < objects.size(); ++i) {
        const smiOID name = oidView(objects[i]);
        if (SnmpSetVb(list.get(), 0, &name, nullptr) == SNMPAPI_FAILURE)
            list.reset();
    }
    return list;
}

std::optional<PollResult> WorkerSession::cancelPoll()
{
    if (!m_poll)
        return std::nullopt;
    SnmpCancelMsg(m_session.get(), m_poll->requestId);
    return finish(PollOutcome::Cancelled);
}

// The queue has the failed request, which tells more than the notice. It has none where memory was short:
// then the notice is all there is. Entries are read in any case: they hold memory until somebody takes them.
std::optional<PollResult> WorkerSession::take(const Notice &notice)
{
    std::optional<PollResult> received = receive();
    if (received || notice.code == 0)
        return received;
    return requestFailed(notice.requestId, notice.code, false);
}

std::optional<PollResult> WorkerSession::requestFailed(qint32 requestId, quint32 code, bool portClosed)
{
    if (!m_poll || m_poll->requestId != requestId)
        return std::nullopt;
    const SessionFault fault{FaultStage::Receive, code, {}};
    if (portClosed)
        return finish(PollOutcome::PortClosed, fault);
    if (code == SNMPAPI_TL_TIMEOUT && !m_poll->run.takeSilence())
        return send();
    return finish(outcomeOf(code), fault);
}

// One entry per notice, as the library counts them; asking an empty queue would leave SNMPAPI_NOOP as the
// session's last error each time. Only after a refused entry, which stays in the queue, everything there is
// gets read.
std::optional<PollResult> WorkerSession::receive()
{
    std::optional<PollResult> result;
    do {
        winsnmp::OwnedPdu pdu;
        const bool message =
            SnmpRecvMsg(m_session.get(), nullptr, nullptr, nullptr, pdu.receive()) == SNMPAPI_SUCCESS;
        const quint32 code = message ? quint32(SNMPAPI_SUCCESS) : lastError();
        std::optional<PollResult> ended;
        if (message)
            ended = answered(pdu.get());
        else if (pdu)
            ended =
                requestFailed(requestIdOf(pdu.get()).value_or(0), code, winsnmp::metClosedPort(pdu.get()));
        else if (code != SNMPAPI_NOOP && m_poll)
            ended = finish(outcomeOf(code), {FaultStage::Receive, code, {}});
        if (ended)
            result = std::move(ended);
        if (!message && !pdu) {
            m_behind = code != SNMPAPI_NOOP;
            break;
        }
    } while (m_behind && m_session);
    return result;
}

std::optional<PollResult> WorkerSession::answered(HSNMP_PDU pdu)
{
    const auto contents = contentsOf(pdu);
    if (!contents) {
        const quint32 code = lastError();
        if (!m_poll)
            return std::nullopt;
        return finish(outcomeOf(code), {FaultStage::Receive, code, {}});
    }
    if (!m_poll || contents->requestId != m_poll->requestId)
        return std::nullopt;
    m_poll->waited += steady_clock::now() - m_poll->sent;
    ++m_poll->answered;
    if (!m_poll->run.take(contents->errorStatus, contents->errorIndex, contents->values))
        return send();
    return finish(m_poll->run.outcome());
}

PollResult WorkerSession::finish(PollOutcome outcome, const SessionFault &fault)
{
    PollResult result;
    result.session = m_info.id;
    result.opening = m_info.opening;
    result.sequence = ++m_sequence;
    result.time = std::chrono::system_clock::now();
    result.moment = BootClock::now();
    result.took = duration_cast<microseconds>(steady_clock::now() - m_poll->started);
    result.requests = m_poll->answered;
    if (m_poll->answered > 0)
        result.roundTrip = duration_cast<microseconds>(m_poll->waited / m_poll->answered);
    result.outcome = outcome;
    result.fault = fault;
    result.errorStatus = m_poll->run.errorStatus();
    result.errorIndex = m_poll->run.errorIndex();
    result.values = m_poll->run.values();
    if (m_poll->plan == m_plan)
        m_pace = m_poll->run.pace();
    m_poll.reset();
    note(result);
    return result;
}

void WorkerSession::note(const PollResult &result)
{
    if (result.outcome != PollOutcome::Cancelled) {
        ++m_info.polls;
        m_info.failedPolls += result.isFailure() ? 1U : 0U;
        m_info.lastPoll = result.time;
        m_info.lastOutcome = result.outcome;
        m_info.lastErrorStatus = result.errorStatus;
        m_info.fault = result.fault;
    }
    if (result.isFailure())
        m_info.lastFailure = {result.time, result.outcome, result.fault, result.errorStatus};
    noteSysName(result.values);
    if (result.isGood() || result.outcome == PollOutcome::CutShort) {
        m_info.roundTrip = result.roundTrip;
        m_info.took = result.took;
        m_info.lastValues = result.values.size();
        m_info.lastObject = result.values.isEmpty() ? QString() : objectName(result.values.front());
        m_info.lastValue = result.values.isEmpty() ? QString() : result.values.front().text;
    }
    settle();
}

// A poll that reads sysName.0 tells what the agent calls itself.
void WorkerSession::noteSysName(const QList<Sample> &values)
{
    static const Oid sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
    for (const Sample &value : values) {
        if (value.oid == sysName && value.syntax == SNMP_SYNTAX_OCTETS)
            m_info.sysName = visibleText(value.text.trimmed().left(SessionSpec::MaxNameLength));
    }
}

void WorkerSession::settle()
{
    if (m_poll)
        m_info.state = SessionState::Polling;
    else if (m_info.polls > 0 && isFailure(m_info.lastOutcome))
        m_info.state = SessionState::Failing;
    else
        m_info.state = m_info.polling ? SessionState::Waiting : SessionState::Open;
}

quint32 WorkerSession::lastError()
{
    return SnmpGetLastError(nullptr);
}
