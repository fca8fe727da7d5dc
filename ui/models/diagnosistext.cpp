// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the steps of a diagnosis found, and what to do about it.
#include "statustext.h"

#include <winsnmp.h>

#include <algorithm>

QString StatusText::stepName(DiagnosisStepKind kind)
{
    switch (kind) {
    case DiagnosisStepKind::Resolve:
        return tr("Find the host's address");
    case DiagnosisStepKind::Reach:
        return tr("Reach the agent");
    case DiagnosisStepKind::Version:
        return tr("Agree on the version");
    case DiagnosisStepKind::Community:
        return tr("Have the community accepted");
    case DiagnosisStepKind::Read:
        return tr("Read the objects");
    }
    return {};
}

QString StatusText::stepStateName(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return tr("Not started", "diagnosis step");
    case StepState::Running:
        return tr("Running", "diagnosis step");
    case StepState::Passed:
        return tr("Passed", "diagnosis step");
    case StepState::Warning:
        return tr("Passed in part", "diagnosis step");
    case StepState::Failed:
        return tr("Failed", "diagnosis step");
    case StepState::Unclear:
        return tr("Unclear", "diagnosis step");
    case StepState::Skipped:
        return tr("Skipped", "diagnosis step");
    }
    return {};
}

QString StatusText::finding(const DiagnosisStep &step)
{
    switch (step.finding) {
    case Finding::None:
        return {};
    case Finding::LiteralAddress:
        return tr("%1 is an address already.").arg(step.detail);
    case Finding::NameResolved:
        return tr("The name belongs to %1.").arg(step.detail);
    case Finding::NameUnknown:
        return tr("No host has this name (%1).").arg(step.detail);
    case Finding::ResolverFailed:
        return tr("The name could not be looked up (%1).").arg(step.detail);
    case Finding::Answers:
        return tr("The agent answers.");
    case Finding::PortClosed:
        return tr("The host is there, but nothing listens on this port.");
    case Finding::HostUnreachable:
        return tr("There is no way to the host (%1).").arg(step.detail);
    case Finding::NoAnswer:
        return tr("Nothing came back, neither an answer nor a refusal.");
    case Finding::NotSnmp:
        return tr("Something answers on this port, but it does not speak SNMP.");
    case Finding::ForeignAnswer:
        return tr("SNMP messages came back that answer somebody else's request.");
    case Finding::AnswerFromElsewhere:
        return tr("The answer came from %1, not from the address that was asked.").arg(step.detail);
    case Finding::SendFailed:
        return step.code != SNMPAPI_SUCCESS ? codeMeaning(step.code)
                                            : tr("The system refused to send (%1).").arg(step.detail);
    default:
        return protocolFinding(step);
    }
}

QString StatusText::protocolFinding(const DiagnosisStep &step)
{
    switch (step.finding) {
    case Finding::VersionAccepted:
        return tr("The agent speaks the chosen version.");
    case Finding::OtherVersionOnly:
        return tr("The agent is silent in the chosen version, but answers in the other one.");
    case Finding::AnswerInOtherVersion:
        return tr("Answers come, but in another version than the request's: a session does not take them.");
    case Finding::CommunityAccepted:
        return tr("The agent accepts the community.");
    case Finding::CommunityDoubtful:
        return tr("Agents do not answer a community they do not know, so it may be the wrong one.");
    case Finding::AllRead:
        return tr("%n value(s) came back.", nullptr, step.detail.toInt());
    case Finding::SomeMissing:
        return tr("The agent does not have %1.", "list of objects").arg(missingObjects(step));
    case Finding::ReadError:
        return step.detail.isEmpty()
            ? errorStatusMeaning(step.errorStatus)
            : tr("The agent answers %1 for %2.").arg(errorStatusName(step.errorStatus), step.detail);
    case Finding::ReadSilent:
        return tr("The agent answers a request for its up-time, but not what the poll plan asks.");
    case Finding::ReadBroken:
        return tr("The agent went back in its objects, or ended the walk in the middle.");
    case Finding::NothingToRead:
        return tr("Nothing came back to show: the poll plan names no object that can be read.");
    default:
        return {};
    }
}

QString StatusText::missingObjects(const DiagnosisStep &step)
{
    constexpr qsizetype shown = 5;
    const QString first = step.missing.first(std::min(shown, step.missing.size())).join(QStringLiteral(", "));
    const auto more = static_cast<int>(step.missing.size() - shown);
    return more > 0 ? tr("%1 and %n more", "list of objects", more).arg(first) : first;
}

QString StatusText::advice(const DiagnosisStep &step)
{
    switch (step.finding) {
    case Finding::NameUnknown:
        return tr("Check the spelling, or enter the IP address.");
    case Finding::ResolverFailed:
        return tr("Check this computer's name service, or enter the IP address.");
    case Finding::PortClosed:
        return tr("Check the port, and that the SNMP service is running on the host.");
    case Finding::HostUnreachable:
        return tr("Check the address, this computer's network connection and the route.");
    case Finding::NoAnswer:
        return tr(
            "Check that the host is up, that no firewall drops UDP to this port, and that the agent's access "
            "list contains this computer.");
    case Finding::NotSnmp:
    case Finding::ForeignAnswer:
        return tr("Check the port; a proxy or another service may be answering.");
    case Finding::SendFailed:
        return step.code != SNMPAPI_SUCCESS ? codeAdvice(step.code) : tr("Check the address and the port.");
    case Finding::AnswerFromElsewhere:
        return tr(
            "If that is the same device, tick “Accept answers from another address”; or enter the address "
            "it answers from.");
    case Finding::OtherVersionOnly:
        return tr("Choose the other version.");
    case Finding::AnswerInOtherVersion:
        return tr("Report it to the agent's maker; an update of the agent may help.");
    case Finding::CommunityDoubtful:
        return tr("Check the community with whoever runs the agent: upper and lower case count.");
    case Finding::SomeMissing:
        if (!step.proposals.isEmpty())
            return tr("Enter %1: an object without an index has the instance 0.", "list of objects")
                .arg(step.proposals.join(QStringLiteral(", ")));
        return tr("Check the instance numbers, or remove the objects from the poll plan.");
    case Finding::ReadError:
        return errorStatusAdvice(step.errorStatus, step.version);
    case Finding::ReadSilent:
        return tr("Poll fewer objects, or choose another operation; some agents do not know GETBULK.");
    case Finding::ReadBroken:
        return tr("Read the objects with GET, or walk a smaller part, and report it to the agent's maker.");
    case Finding::NothingToRead:
        return tr("Enter objects the agent has, for instance sysUpTime.0.");
    case Finding::None:
    case Finding::LiteralAddress:
    case Finding::NameResolved:
    case Finding::Answers:
    case Finding::VersionAccepted:
    case Finding::CommunityAccepted:
    case Finding::AllRead:
        return {};
    }
    return {};
}

QString StatusText::remedy(const DiagnosisStep &step)
{
    if (step.finding == Finding::AnswerFromElsewhere)
        return tr("Accept answers from another address");
    if (step.finding == Finding::SomeMissing && step.proposals.size() == 1)
        return tr("Enter %1", "an object").arg(step.proposals.front());
    if (step.finding == Finding::SomeMissing && !step.proposals.isEmpty())
        return tr("Enter %n object(s) with .0", nullptr, static_cast<int>(step.proposals.size()));
    return {};
}
