// SPDX-License-Identifier: GPL-3.0-or-later
//
// States of sessions and polls, and what a session's fault means as a whole.
#include "statustext.h"

#include <winsnmp.h>

QString StatusText::stateName(SessionState state)
{
    switch (state) {
    case SessionState::Resolving:
        return tr("Looking up name", "session state");
    case SessionState::Opening:
        return tr("Opening", "session state");
    case SessionState::Open:
        return tr("Open", "session state");
    case SessionState::Polling:
        return tr("Polling", "session state");
    case SessionState::Waiting:
        return tr("Waiting", "session state");
    case SessionState::Failing:
        return tr("Failing", "session state");
    case SessionState::Refused:
        return tr("Refused", "session state");
    case SessionState::Closed:
        return tr("Closed", "session state");
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
    if (session.lastOutcome == PollOutcome::PortClosed && session.polls > 0)
        return tr(
            "The host is there, but nothing listens on this port. Check the port, and that the SNMP service "
            "is running on the host.");
    if (fault.isSet()) {
        return tr("%1 failed with %2. %3 %4", "step, code, meaning, advice")
            .arg(stageName(fault.stage), codeName(fault.code), codeMeaning(fault.code),
                 codeAdvice(fault.code));
    }
    if (session.polls == 0 || session.lastOutcome == PollOutcome::Answered)
        return {};
    return outcomeSentence(session);
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

QString StatusText::faultShort(const SessionInfo &session)
{
    if (session.fault.stage == FaultStage::Settings)
        return tr("Invalid settings");
    if (session.lastOutcome == PollOutcome::PortClosed && session.polls > 0)
        return outcomeName(session.lastOutcome);
    if (session.fault.isSet())
        return codeName(session.fault.code);
    if (session.polls == 0 || session.lastOutcome == PollOutcome::Answered)
        return {};
    if (session.lastOutcome == PollOutcome::ErrorStatus)
        return errorStatusName(session.lastErrorStatus);
    return outcomeName(session.lastOutcome);
}

QString StatusText::lastValue(const SessionInfo &session)
{
    if (session.spec->plan.operation != PollOperation::Walk || session.polls == 0)
        return session.lastValue;
    return tr("%n value(s)", "what a walk brought", static_cast<int>(session.lastValues));
}

QString StatusText::resultStatus(const PollResult &result)
{
    if (result.outcome == PollOutcome::ErrorStatus)
        return errorStatusName(result.errorStatus);
    if (result.outcome == PollOutcome::Refused || result.outcome == PollOutcome::TransportError)
        return codeName(result.fault.code);
    return outcomeName(result.outcome);
}
