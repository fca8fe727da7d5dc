// SPDX-License-Identifier: GPL-3.0-or-later
//
// States of sessions and polls, and what a session's fault means as a whole.
#include "statustext.h"

#include <winsnmp.h>

QString StatusText::stateName(SessionOutcome outcome)
{
    switch (outcome) {
    case SessionOutcome::LookingUp:
        return tr("Looking up name", "session state");
    case SessionOutcome::Opening:
        return tr("Opening", "session state");
    case SessionOutcome::NeverPolled:
        return tr("Open", "session state");
    case SessionOutcome::Ok:
        return tr("OK", "session state");
    case SessionOutcome::CutShort:
        return tr("Cut short", "session state");
    case SessionOutcome::NoAnswer:
        return tr("No answer", "session state");
    case SessionOutcome::PortClosed:
        return tr("Nothing listens there", "session state");
    case SessionOutcome::AgentError:
        return tr("Refused by agent", "session state");
    case SessionOutcome::Failing:
        return tr("Failing", "session state");
    case SessionOutcome::NotOpen:
        return tr("Not open", "session state");
    }
    return {};
}

QString StatusText::outcomeName(PollOutcome outcome)
{
    switch (outcome) {
    case PollOutcome::Answered:
        return tr("Answered", "poll outcome");
    case PollOutcome::CutShort:
        return tr("Cut short", "poll outcome");
    case PollOutcome::CutOff:
        return tr("Cut off by the agent", "poll outcome");
    case PollOutcome::NotIncreasing:
        return tr("OID not increasing", "poll outcome");
    case PollOutcome::ErrorStatus:
        return tr("Error from the agent", "poll outcome");
    case PollOutcome::TimedOut:
        return tr("No answer", "poll outcome");
    case PollOutcome::PortClosed:
        return tr("Nothing listens there", "poll outcome");
    case PollOutcome::TransportError:
        return tr("Network error", "poll outcome");
    case PollOutcome::Refused:
        return tr("Refused by the library", "poll outcome");
    case PollOutcome::Cancelled:
        return tr("Cancelled", "poll outcome");
    }
    return {};
}

QString StatusText::stageName(FaultStage stage)
{
    switch (stage) {
    case FaultStage::None:
        return {};
    case FaultStage::Settings:
        return tr("Checking the settings");
    case FaultStage::Resolve:
        return tr("Looking up the host name");
    case FaultStage::Session:
        return tr("Creating the session");
    case FaultStage::Address:
        return tr("Creating the target");
    case FaultStage::Community:
        return tr("Creating the community");
    case FaultStage::Policy:
        return tr("Setting time-out and retries");
    case FaultStage::VarBinds:
        return tr("Creating the variable bindings");
    case FaultStage::Pdu:
        return tr("Creating the PDU");
    case FaultStage::Send:
        return tr("Sending the request");
    case FaultStage::Receive:
        return tr("Receiving the answer");
    }
    return {};
}

// Protocol words stay as they are in every language.
QString StatusText::versionName(SnmpVersion version)
{
    switch (version) {
    case SnmpVersion::V1:
        return QStringLiteral("v1");
    case SnmpVersion::V2c:
        return QStringLiteral("v2c");
    }
    return {};
}

QString StatusText::operationName(PollOperation operation)
{
    switch (operation) {
    case PollOperation::Get:
        return QStringLiteral("GET");
    case PollOperation::GetNext:
        return QStringLiteral("GETNEXT");
    case PollOperation::GetBulk:
        return QStringLiteral("GETBULK");
    case PollOperation::Walk:
        return tr("Walk", "poll operation");
    }
    return {};
}

QString StatusText::kindName(winsnmp::ObjectKind kind)
{
    switch (kind) {
    case winsnmp::ObjectKind::Session:
        return tr("Session", "kind of handle");
    case winsnmp::ObjectKind::Entity:
        return tr("Entity", "kind of handle");
    case winsnmp::ObjectKind::Context:
        return tr("Context", "kind of handle");
    case winsnmp::ObjectKind::Pdu:
        return tr("PDU", "kind of handle");
    case winsnmp::ObjectKind::VarBindList:
        return tr("Variable binding list", "kind of handle");
    }
    return {};
}

QString StatusText::faultSentence(const SessionInfo &session)
{
    const SessionFault &fault = session.fault;
    if (fault.stage == FaultStage::Settings) {
        const QList<SpecProblem> problems = validate(*session.spec);
        return problems.isEmpty() ? specProblem({SpecField::Worker, SpecFault::UnknownWorker, {}})
                                  : specProblem(problems.first());
    }
    if (fault.stage == FaultStage::Resolve) {
        return tr("The host name “%1” could not be looked up (%2). Check the spelling, or enter the IP "
                  "address.")
            .arg(session.spec->host, fault.detail);
    }
    if (session.outcome() == SessionOutcome::PortClosed) {
        return tr("The host is there, but nothing listens on port %1. Check the port, and that the SNMP "
                  "service "
                  "is running on the host.")
            .arg(session.spec->port);
    }
    if (fault.isSet()) {
        return tr("%1 failed with %2. %3 %4", "step, code, meaning, advice")
            .arg(stageName(fault.stage), codeName(fault.code), codeMeaning(fault.code),
                 codeAdvice(fault.code));
    }
    if (session.polls == 0 || session.lastOutcome == PollOutcome::Answered)
        return {};
    return outcomeSentence(session);
}

QString StatusText::failureSentence(const SessionInfo &session)
{
    if (!session.hasFailure())
        return {};
    if (session.state == SessionState::Refused)
        return faultSentence(session);
    SessionInfo then = session;
    then.fault = session.lastFailure.fault;
    then.lastOutcome = session.lastFailure.outcome;
    then.lastErrorStatus = session.lastFailure.errorStatus;
    return faultSentence(then);
}

QString StatusText::outcomeSentence(const SessionInfo &session)
{
    switch (session.lastOutcome) {
    case PollOutcome::CutShort:
        return tr(
            "The walk was cut short because it met the limit of values, or of memory for one walk. Raise the "
            "limit in the poll plan, or walk a smaller part.");
    case PollOutcome::CutOff:
        return tr(
            "The agent ended the walk in the middle, as if an object were missing. The values before that "
            "are shown; walk the rest by itself, and report it to the agent's maker.");
    case PollOutcome::NotIncreasing:
        return tr("The agent went back in its objects, so the walk would never have ended. The values before "
                  "that are "
                  "shown; report it to the agent's maker.");
    case PollOutcome::ErrorStatus:
        return tr("The agent answered %1. %2 %3", "error-status, meaning, advice")
            .arg(errorStatusName(session.lastErrorStatus), errorStatusMeaning(session.lastErrorStatus),
                 errorStatusAdvice(session.lastErrorStatus, session.spec->version));
    case PollOutcome::Answered:
    case PollOutcome::TimedOut:
    case PollOutcome::PortClosed:
    case PollOutcome::TransportError:
    case PollOutcome::Refused:
    case PollOutcome::Cancelled:
        return {};
    }
    return {};
}

QString StatusText::lastError(const SessionInfo &session)
{
    if (!session.hasFailure())
        return {};
    if (session.state != SessionState::Refused)
        return failureName(session.lastFailure.outcome, session.lastFailure.fault,
                           session.lastFailure.errorStatus);
    return session.fault.stage == FaultStage::Settings ? tr("Invalid settings")
                                                       : codeName(session.fault.code);
}

QString StatusText::failureName(PollOutcome outcome, const SessionFault &fault, int errorStatus)
{
    if (outcome == PollOutcome::ErrorStatus)
        return errorStatusName(errorStatus);
    if (outcome == PollOutcome::Refused || outcome == PollOutcome::TransportError)
        return codeName(fault.code);
    return outcomeName(outcome);
}

QString StatusText::lastValue(const SessionInfo &session)
{
    if (session.spec->plan.operation != PollOperation::Walk || session.polls == 0)
        return session.lastValue;
    return tr("%n value(s)", "what a walk brought", static_cast<int>(session.lastValues));
}

QString StatusText::resultStatus(const PollResult &result)
{
    return failureName(result.outcome, result.fault, result.errorStatus);
}
