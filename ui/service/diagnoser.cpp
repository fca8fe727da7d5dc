// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnoser.h"

#include "entitygate.h"
#include "missingnames.h"
#include "probesocket.h"
#include "snmpvalue.h"

#include <winsnmp/inspect.hpp>

#include <QDeadlineTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <future>
#include <iterator>

namespace {

// How long a cancelled diagnosis may go on waiting for the network.
constexpr std::chrono::milliseconds Slice{50};

SNMPAPI_STATUS SNMPAPI_CALL ignoreNotification(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

Finding findingOf(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return Finding::PortClosed;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EHOSTDOWN:
    case ENETDOWN:
        return Finding::HostUnreachable;
    default:
        return Finding::SendFailed;
    }
}

SnmpVersion other(SnmpVersion version)
{
    return version == SnmpVersion::V1 ? SnmpVersion::V2c : SnmpVersion::V1;
}

PollRequest upTimeRequest()
{
    return {SNMP_PDU_GET, {Oid{1, 3, 6, 1, 2, 1, 1, 3, 0}}, 0, 0};
}

// A walk or a bulk request shows no more about reachability than one step of it.
PollRequest readRequest(const ResolvedPlan &plan)
{
    PollRequest request;
    request.pduType = plan.plan.operation == PollOperation::Get ? SNMP_PDU_GET : SNMP_PDU_GETNEXT;
    std::ranges::copy_if(plan.objects, std::back_inserter(request.objects),
                         [](const Oid &oid) { return !oid.isEmpty(); });
    return request;
}

} // namespace

Diagnoser::Diagnoser(DiagnosisId id, SessionSpec spec, ResolvedPlanPtr plan,
                     std::shared_ptr<const std::atomic<bool>> cancelled, Report report)
    : m_spec(std::move(spec))
    , m_plan(std::move(plan))
    , m_cancelled(std::move(cancelled))
    , m_report(std::move(report))
    , m_nextRequestId(QRandomGenerator::global()->bounded(1, 0x40000000))
{
    m_diagnosis.id = id;
    for (const auto kind : {DiagnosisStepKind::Resolve, DiagnosisStepKind::Reach, DiagnosisStepKind::Version,
                            DiagnosisStepKind::Community, DiagnosisStepKind::Read}) {
        DiagnosisStep step;
        step.kind = kind;
        m_diagnosis.steps.append(step);
    }
}

void Diagnoser::run()
{
    m_report(m_diagnosis);
    if (resolve() && reach())
        read();
    finish();
}

void Diagnoser::finish()
{
    m_session.reset();
    m_diagnosis.cancelled = isCancelled();
    for (DiagnosisStep &step : m_diagnosis.steps) {
        if (step.state == StepState::Pending || step.state == StepState::Running)
            step.state = StepState::Skipped;
    }
    m_diagnosis.finished = true;
    m_report(m_diagnosis);
}

bool Diagnoser::resolve()
{
    DiagnosisStep &step = begin(DiagnosisStepKind::Resolve);
    if (isLiteralAddress(m_spec.host)) {
        m_address = m_spec.host.toLatin1();
        end(step, StepState::Passed, Finding::LiteralAddress, m_spec.host);
        return true;
    }
    const auto promise = std::make_shared<std::promise<HostAddress>>();
    auto future = promise->get_future();
    resolveHost(m_spec.host, [promise](const HostAddress &result) { promise->set_value(result); });
    while (future.wait_for(Slice) != std::future_status::ready) {
        if (isCancelled())
            return false;
    }
    const HostAddress result = future.get();
    m_address = result.address;
    if (!m_address.isEmpty())
        end(step, StepState::Passed, Finding::NameResolved, QString::fromLatin1(m_address));
    else
        end(step, StepState::Failed, result.unknown ? Finding::NameUnknown : Finding::ResolverFailed,
            result.error);
    return !m_address.isEmpty();
}

bool Diagnoser::reach()
{
    DiagnosisStep &step = begin(DiagnosisStepKind::Reach);
    const Exchange first = exchange(m_spec.version, upTimeRequest());
    if (isCancelled())
        return false;
    if (first.finding == Finding::NoAnswer) {
        reachSilent(first);
        return false;
    }
    step.code = first.code;
    if (first.finding != Finding::Answers) {
        end(step, StepState::Failed, first.finding, first.detail);
        return false;
    }
    end(step, StepState::Passed, Finding::Answers);
    end(begin(DiagnosisStepKind::Version), StepState::Passed, Finding::VersionAccepted);
    DiagnosisStep &community = begin(DiagnosisStepKind::Community);
    // The one error an agent has for a community it knows but does not want.
    if (first.errorStatus == SNMP_ERROR_AUTHORIZATIONERROR || first.errorStatus == SNMP_ERROR_NOACCESS)
        end(community, StepState::Unclear, Finding::CommunityDoubtful);
    else
        end(community, StepState::Passed, Finding::CommunityAccepted);
    return true;
}

// Agents answer neither a version they do not speak nor a community they do not know. The other version tells
// the first cause apart; the rest stays silence.
void Diagnoser::reachSilent(const Exchange &first)
{
    DiagnosisStep &reach = m_diagnosis.steps[static_cast<int>(DiagnosisStepKind::Reach)];
    const Exchange second = exchange(other(m_spec.version), upTimeRequest());
    if (isCancelled())
        return;
    if (second.finding == Finding::Answers) {
        end(reach, StepState::Passed, Finding::Answers);
        end(begin(DiagnosisStepKind::Version), StepState::Failed, Finding::OtherVersionOnly);
        return;
    }
    end(reach, StepState::Unclear, Finding::NoAnswer, first.detail);
    end(begin(DiagnosisStepKind::Community), StepState::Unclear, Finding::CommunityDoubtful);
}

void Diagnoser::read()
{
    DiagnosisStep &step = begin(DiagnosisStepKind::Read);
    const PollRequest request = readRequest(*m_plan);
    if (request.objects.isEmpty()) {
        end(step, StepState::Warning, Finding::NothingToRead);
        return;
    }
    const Exchange answer = readList(request);
    if (isCancelled())
        return;
    step.code = answer.code;
    step.errorStatus = answer.errorStatus;
    m_diagnosis.values = answer.values;
    const auto missing = std::ranges::count_if(answer.values, &Sample::isException);
    if (answer.finding != Finding::Answers)
        end(step, StepState::Failed, answer.finding, answer.detail);
    else if (answer.errorStatus != SNMP_ERROR_NOERROR)
        end(step, StepState::Failed, Finding::ReadError, answer.detail);
    else if (answer.values.isEmpty())
        end(step, StepState::Warning, Finding::NothingToRead);
    else if (missing > 0)
        end(step, StepState::Warning, Finding::SomeMissing, QString::number(missing));
    else
        end(step, StepState::Passed, Finding::AllRead, QString::number(answer.values.size()));
}

Diagnoser::Exchange Diagnoser::readList(PollRequest request)
{
    MissingNames missing;
    Exchange answer = exchange(m_spec.version, request);
    while (!isCancelled() && missing.leaveOut(request.objects, answer.errorStatus, answer.errorIndex))
        answer = exchange(m_spec.version, request);
    if (answer.finding == Finding::Answers && answer.errorStatus == SNMP_ERROR_NOERROR)
        answer.values = missing.completed(answer.values);
    return answer;
}

Diagnoser::Exchange Diagnoser::exchange(SnmpVersion version, const PollRequest &request)
{
    const qint32 requestId = m_nextRequestId++;
    const auto message = encode(version, request, requestId);
    if (!message) {
        Exchange refused;
        refused.finding = Finding::SendFailed;
        refused.code = SnmpGetLastError(nullptr);
        return refused;
    }
    ProbeSocket socket(m_address, m_spec.port);
    if (socket.error() != 0)
        return {findingOf(socket.error()), systemText(socket.error()), 1, 0, 0, {}};
    return converse(socket, *message, requestId);
}

Diagnoser::Exchange Diagnoser::converse(ProbeSocket &socket, const QByteArray &message, qint32 requestId)
{
    Exchange result;
    for (int attempt = 0; attempt <= m_spec.retries && !isCancelled(); ++attempt) {
        if (const int error = socket.send(message); error != 0)
            return {findingOf(error), systemText(error), 1, 0, 0, {}};
        Exchange heard = listen(socket, requestId);
        if (heard.finding == Finding::NotSnmp || heard.finding == Finding::ForeignAnswer)
            result = heard;
        else if (heard.finding != Finding::NoAnswer)
            return heard;
    }
    return result;
}

// Waits one time-out for the answer; remembers the last thing that came and was none.
Diagnoser::Exchange Diagnoser::listen(ProbeSocket &socket, qint32 requestId)
{
    Exchange result;
    const QDeadlineTimer deadline(m_spec.timeout);
    while (!deadline.hasExpired() && !isCancelled()) {
        const auto left = std::min<std::chrono::milliseconds>(
            std::chrono::milliseconds(std::max<qint64>(deadline.remainingTime(), 1)), Slice);
        const ProbeSocket::Received received = socket.receive(left);
        if (received.timedOut)
            continue;
        if (received.error != 0)
            return {findingOf(received.error), systemText(received.error), 1, 0, 0, {}};
        result = judge(received.datagram, requestId).value_or(result);
        if (result.finding == Finding::Answers)
            break;
    }
    return result;
}

std::optional<Diagnoser::Exchange> Diagnoser::judge(const QByteArray &datagram, qint32 requestId)
{
    smiOCTETS octets{static_cast<smiUINT32>(datagram.size()),
                     reinterpret_cast<smiLPBYTE>(const_cast<char *>(datagram.constData()))};
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT contextHandle = nullptr;
    HSNMP_PDU pduHandle = nullptr;
    Exchange result;
    if (SnmpDecodeMsg(m_session.get(), &source, &destination, &contextHandle, &pduHandle, &octets)
        == SNMPAPI_FAILURE) {
        result.finding = Finding::NotSnmp;
        result.detail = QString::number(datagram.size());
        return result;
    }
    const OwnedContext context(contextHandle);
    const OwnedPdu pdu(pduHandle);
    const auto contents = contentsOf(pdu.get());
    if (!contents)
        return std::nullopt;
    if (contents->type != SNMP_PDU_RESPONSE || contents->requestId != requestId) {
        result.finding = Finding::ForeignAnswer;
        return result;
    }
    result.finding = Finding::Answers;
    result.errorStatus = contents->errorStatus;
    result.errorIndex = contents->errorIndex;
    const qsizetype blamed = contents->errorIndex - 1;
    if (blamed >= 0 && blamed < contents->values.size())
        result.detail = contents->values[blamed].name;
    result.values = contents->values;
    return result;
}

std::optional<QByteArray> Diagnoser::encode(SnmpVersion version, const PollRequest &request, qint32 requestId)
{
    if (!m_session)
        m_session.reset(SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr));
    if (!m_session)
        return std::nullopt;
    const OwnedEntity target = makeEntity(m_session.get(), m_address, version);
    const OwnedContext context = makeContext(m_session.get(), m_spec.community);
    const smiOID first = oidView(request.objects.front());
    const OwnedVbl list(SnmpCreateVbl(m_session.get(), &first, nullptr));
    for (qsizetype i = 1; list && i < request.objects.size(); ++i) {
        const smiOID name = oidView(request.objects[i]);
        if (SnmpSetVb(list.get(), 0, &name, nullptr) == SNMPAPI_FAILURE)
            return std::nullopt;
    }
    const OwnedPdu pdu(SnmpCreatePdu(m_session.get(), request.pduType, requestId, 0, 0, list.get()));
    OwnedOctets message;
    if (!target || !context || !list || !pdu
        || SnmpEncodeMsg(m_session.get(), nullptr, target.get(), context.get(), pdu.get(), message.out())
            == SNMPAPI_FAILURE)
        return std::nullopt;
    return QByteArray(reinterpret_cast<const char *>(message.get().ptr), message.get().len);
}

DiagnosisStep &Diagnoser::begin(DiagnosisStepKind kind)
{
    DiagnosisStep &step = m_diagnosis.steps[static_cast<int>(kind)];
    step.state = StepState::Running;
    m_stepStart = std::chrono::steady_clock::now();
    m_report(m_diagnosis);
    return step;
}

void Diagnoser::end(DiagnosisStep &step, StepState state, Finding finding, const QString &detail)
{
    step.state = state;
    step.finding = finding;
    step.detail = detail;
    step.elapsed =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_stepStart);
    m_report(m_diagnosis);
}
