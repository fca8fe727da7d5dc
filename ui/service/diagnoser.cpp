// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnoser.h"

#include "networkprobe.h"
#include "testsession.h"

#include <algorithm>
#include <future>

namespace {

// How long a cancelled diagnosis may go on waiting for a name.
constexpr std::chrono::milliseconds Slice{50};

// A walk shows with its first values whether it works; a test does not read it all.
constexpr int WalkedValues = 10;

// Objects for which a test looks whether the instance 0 exists.
constexpr qsizetype MostProposals = 16;

SnmpVersion other(SnmpVersion version)
{
    return version == SnmpVersion::V1 ? SnmpVersion::V2c : SnmpVersion::V1;
}

ResolvedPlanPtr planFor(const PollPlan &plan, const QStringList &names, const QList<Oid> &objects)
{
    auto part = std::make_shared<ResolvedPlan>();
    part->plan = plan;
    part->plan.objects = names;
    part->objects = objects;
    return part;
}

ResolvedPlanPtr upTimePlan()
{
    return planFor({}, {QStringLiteral("1.3.6.1.2.1.1.3.0")}, {Oid{1, 3, 6, 1, 2, 1, 1, 3, 0}});
}

// What the session would ask: all objects at once, or one walk after the other.
QList<ResolvedPlanPtr> partsOf(const ResolvedPlan &whole)
{
    QStringList names;
    QList<Oid> objects;
    for (qsizetype i = 0; i < whole.objects.size(); ++i) {
        if (whole.objects[i].isEmpty())
            continue;
        names.append(whole.plan.objects.value(i));
        objects.append(whole.objects[i]);
    }
    if (objects.isEmpty())
        return {};
    if (whole.plan.operation != PollOperation::Walk)
        return {planFor(whole.plan, names, objects)};
    QList<ResolvedPlanPtr> parts;
    PollPlan walk = whole.plan;
    walk.maxValues = WalkedValues;
    for (qsizetype i = 0; i < objects.size(); ++i)
        parts.append(planFor(walk, {names[i]}, {objects[i]}));
    return parts;
}

// "192.0.2.7"; with its port where that is all that differs.
QString sourceOf(const winsnmp::StrayAnswer &answer)
{
    const QString address = QString::fromStdString(answer.from.address);
    if (answer.from.address != answer.asked.address)
        return address;
    SessionSpec source;
    source.host = address;
    source.port = answer.from.port;
    return source.target();
}

bool wasHeard(const std::optional<PollResult> &result)
{
    return result && result->requests > 0;
}

bool isObstacle(Finding finding)
{
    return finding == Finding::PortClosed || finding == Finding::HostUnreachable;
}

} // namespace

Diagnoser::Diagnoser(DiagnosisId id, SessionSpec spec, ResolvedPlanPtr plan,
                     std::shared_ptr<const std::atomic<bool>> cancelled, Report report)
    : m_spec(std::move(spec))
    , m_plan(std::move(plan))
    , m_cancelled(std::move(cancelled))
    , m_report(std::move(report))
{
    m_diagnosis.id = id;
    for (const auto kind : {DiagnosisStepKind::Resolve, DiagnosisStepKind::Reach, DiagnosisStepKind::Version,
                            DiagnosisStepKind::Community, DiagnosisStepKind::Read}) {
        DiagnosisStep step;
        step.kind = kind;
        step.version = m_spec.version;
        m_diagnosis.steps.append(step);
    }
}

void Diagnoser::run()
{
    m_report(m_diagnosis);
    if (resolve())
        converse();
    finish();
}

void Diagnoser::finish()
{
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

// The first request is the session's own: another one might be answered where that one is not.
void Diagnoser::converse()
{
    DiagnosisStep &reach = begin(DiagnosisStepKind::Reach);
    const QList<ResolvedPlanPtr> parts = partsOf(*m_plan);
    const ResolvedPlanPtr plan = parts.isEmpty() ? upTimePlan() : parts.front();
    TestSession session(m_spec, plan, m_address);
    if (session.fault().isSet()) {
        reach.code = session.fault().code;
        end(reach, StepState::Failed, Finding::SendFailed);
        return;
    }
    NetworkProbe probe(m_spec, m_address);
    const std::optional<PollResult> first = poll(session, plan, &probe);
    if (isCancelled())
        return;
    if (wasHeard(first)) {
        reached(*first);
        read(session, parts, *first);
    } else {
        notReached(session, first, probe);
    }
}

/// Nothing: cancelled, or the probe saw that there will be no answer.
std::optional<PollResult> Diagnoser::poll(TestSession &session, const ResolvedPlanPtr &plan,
                                          NetworkProbe *probe)
{
    return session.poll(plan, [this, probe] {
        if (probe)
            probe->look();
        return !isCancelled() && !(probe && isObstacle(probe->obstacle().finding));
    });
}

void Diagnoser::reached(const PollResult &answer)
{
    end(at(DiagnosisStepKind::Reach), StepState::Passed, Finding::Answers);
    end(begin(DiagnosisStepKind::Version), StepState::Passed, Finding::VersionAccepted);
    DiagnosisStep &community = begin(DiagnosisStepKind::Community);
    // The one error an agent has for a community it knows but does not want.
    if (answer.errorStatus == SNMP_ERROR_AUTHORIZATIONERROR || answer.errorStatus == SNMP_ERROR_NOACCESS)
        end(community, StepState::Unclear, Finding::CommunityDoubtful);
    else
        end(community, StepState::Passed, Finding::CommunityAccepted);
}

void Diagnoser::notReached(TestSession &session, const std::optional<PollResult> &silence,
                           const NetworkProbe &probe)
{
    DiagnosisStep &reach = at(DiagnosisStepKind::Reach);
    if (isObstacle(probe.obstacle().finding)) {
        end(reach, StepState::Failed, probe.obstacle().finding, probe.obstacle().detail);
    } else if (silence && silence->outcome == PollOutcome::PortClosed) {
        end(reach, StepState::Failed, Finding::PortClosed);
    } else if (silence && silence->outcome != PollOutcome::TimedOut) {
        reach.code = silence->fault.code;
        end(reach, StepState::Failed, Finding::SendFailed);
    } else if (!answersElsewise(session) && !isCancelled()) {
        silent(probe);
    }
}

// An agent that is silent to the session may answer from another address, another request, or in another
// version.
bool Diagnoser::answersElsewise(TestSession &session)
{
    DiagnosisStep &reach = at(DiagnosisStepKind::Reach);
    const auto counted = session.counted();
    if (counted && counted->strayAnswer) {
        end(reach, StepState::Failed, Finding::AnswerFromElsewhere, sourceOf(*counted->strayAnswer));
        return true;
    }
    if (const auto upTime = poll(session, upTimePlan()); wasHeard(upTime)) {
        reached(*upTime);
        end(begin(DiagnosisStepKind::Read), StepState::Failed, Finding::ReadSilent);
        return true;
    }
    SessionSpec spec = m_spec;
    spec.version = other(m_spec.version);
    TestSession second(spec, upTimePlan(), m_address);
    const bool speaksOther = !second.fault().isSet() && wasHeard(poll(second, upTimePlan()));
    const bool answersInOther = counted && counted->drops.of(winsnmp::DropReason::OtherVersion) > 0;
    if (!speaksOther && !answersInOther)
        return false;
    end(reach, StepState::Passed, Finding::Answers);
    end(begin(DiagnosisStepKind::Version), StepState::Failed,
        speaksOther ? Finding::OtherVersionOnly : Finding::AnswerInOtherVersion);
    return true;
}

void Diagnoser::silent(const NetworkProbe &probe)
{
    DiagnosisStep &reach = at(DiagnosisStepKind::Reach);
    const NetworkProbe::Seen &oddity = probe.oddity();
    if (oddity.finding != Finding::None) {
        end(reach, StepState::Failed, oddity.finding, oddity.detail);
        return;
    }
    end(reach, StepState::Unclear, Finding::NoAnswer);
    end(begin(DiagnosisStepKind::Community), StepState::Unclear, Finding::CommunityDoubtful);
}

void Diagnoser::read(TestSession &session, const QList<ResolvedPlanPtr> &parts, const PollResult &first)
{
    DiagnosisStep &step = begin(DiagnosisStepKind::Read);
    std::optional<PollResult> result = first;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            result = poll(session, parts[i]);
        if (!result || !readPart(step, *parts[i], *result))
            return;
    }
    if (!step.missing.isEmpty()) {
        proposeInstances(step, session);
        const bool all = step.errorStatus != SNMP_ERROR_NOERROR;
        end(step, all ? StepState::Failed : StepState::Warning, Finding::SomeMissing,
            QString::number(step.missing.size()));
    } else if (parts.isEmpty() || m_diagnosis.values.isEmpty()) {
        end(step, StepState::Warning, Finding::NothingToRead);
    } else {
        end(step, StepState::Passed, Finding::AllRead, QString::number(m_diagnosis.values.size()));
    }
}

/// False: the step has ended, nothing more is to be read.
bool Diagnoser::readPart(DiagnosisStep &step, const ResolvedPlan &part, const PollResult &result)
{
    const QStringList &names = part.plan.objects;
    step.errorStatus = result.errorStatus;
    m_diagnosis.values += result.values;
    switch (result.outcome) {
    case PollOutcome::Answered:
    case PollOutcome::CutShort:
        break;
    case PollOutcome::ErrorStatus:
        if (result.errorStatus == SNMP_ERROR_NOSUCHNAME) {
            step.missing += names;
            return true;
        }
        end(step, StepState::Failed, Finding::ReadError, names.value(result.errorIndex - 1));
        return false;
    case PollOutcome::NotIncreasing:
    case PollOutcome::CutOff:
        end(step, StepState::Failed, Finding::ReadBroken);
        return false;
    case PollOutcome::TimedOut:
    case PollOutcome::PortClosed:
        end(step, StepState::Failed, Finding::ReadSilent);
        return false;
    case PollOutcome::TransportError:
    case PollOutcome::Refused:
    case PollOutcome::Cancelled:
        step.code = result.fault.code;
        end(step, StepState::Failed, Finding::SendFailed);
        return false;
    }
    if (part.plan.operation == PollOperation::Walk && result.values.isEmpty())
        step.missing += names;
    for (qsizetype i = 0; i < std::min(names.size(), result.values.size()); ++i) {
        if (result.values[i].isException())
            step.missing.append(names[i]);
    }
    return true;
}

// People forget the instance: "sysName" is a column without rows, "sysName.0" the value.
void Diagnoser::proposeInstances(DiagnosisStep &step, TestSession &session)
{
    if (m_plan->plan.operation != PollOperation::Get)
        return;
    QStringList names;
    QList<Oid> objects;
    for (const QString &name : step.missing.first(std::min(step.missing.size(), MostProposals))) {
        Oid object = m_plan->objects.value(m_plan->plan.objects.indexOf(name));
        if (object.isEmpty() || object.last() == 0)
            continue;
        object.append(0);
        names.append(name + QStringLiteral(".0"));
        objects.append(object);
    }
    if (objects.isEmpty())
        return;
    const auto result = poll(session, planFor(m_plan->plan, names, objects));
    if (!result || !result->isGood())
        return;
    for (qsizetype i = 0; i < std::min(names.size(), result->values.size()); ++i) {
        if (!result->values[i].isException())
            step.proposals.append(names[i]);
    }
}

DiagnosisStep &Diagnoser::at(DiagnosisStepKind kind)
{
    return m_diagnosis.steps[static_cast<int>(kind)];
}

DiagnosisStep &Diagnoser::begin(DiagnosisStepKind kind)
{
    DiagnosisStep &step = at(kind);
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
