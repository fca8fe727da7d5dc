// SPDX-License-Identifier: GPL-3.0-or-later
//
// The answer to "why does this session not work": five steps, each with what was seen.
#pragma once

#include "ids.h"
#include "sample.h"
#include "sessionspec.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

enum class DiagnosisStepKind { Resolve, Reach, Version, Community, Read };

enum class StepState {
    Pending,
    Running,
    Passed,
    Warning, ///< works, but not all of it
    Failed,
    Unclear, ///< could not be told apart from another cause
    Skipped ///< an earlier step failed
};

/// What a step found. StatusText::finding() and StatusText::advice() make the sentences.
enum class Finding {
    None,
    // Resolve
    LiteralAddress,
    NameResolved,
    NameUnknown,
    ResolverFailed,
    // Reach
    Answers,
    PortClosed, ///< ICMP port unreachable: the host is up, nothing listens there
    HostUnreachable, ///< no route, or ICMP host or network unreachable
    NoAnswer, ///< silence: host down, filtered, or the agent ignores us
    NotSnmp, ///< datagrams came back that are no SNMP message
    ForeignAnswer, ///< SNMP messages came back that answer another request
    AnswerFromElsewhere, ///< the answer came from another address or port, and is not taken
    SendFailed, ///< the system or the library refused to send
    // Version
    VersionAccepted,
    OtherVersionOnly, ///< no answer in the chosen version, an answer in the other one
    AnswerInOtherVersion, ///< answers come, but not in the version of the request
    // Community
    CommunityAccepted,
    CommunityDoubtful, ///< silence in both versions: agents do not answer an unknown community
    // Read
    AllRead,
    SomeMissing, ///< the agent does not have some of the objects
    ReadError, ///< error-status
    ReadSilent, ///< no answer to the plan's request, but the agent answers another
    ReadBroken, ///< the agent went back in its objects, or ended a walk in the middle
    NothingToRead
};

struct DiagnosisStep {
    DiagnosisStepKind kind = DiagnosisStepKind::Resolve;
    StepState state = StepState::Pending;
    Finding finding = Finding::None;
    QString detail; ///< the address, the object, what the system said; never the community
    QStringList missing; ///< for SomeMissing: objects as they stand in the plan
    QStringList proposals; ///< what to enter instead of some of them: the agent has these
    SnmpVersion version = SnmpVersion::V2c; ///< of the session that is tested
    quint32 code = 1; ///< SNMPAPI_..., where the library was the cause
    int errorStatus = 0; ///< SNMP_ERROR_..., for ReadError
    std::chrono::microseconds elapsed{0};
};

struct Diagnosis {
    DiagnosisId id = 0;
    QList<DiagnosisStep> steps; ///< always five, in order
    QList<Sample> values; ///< what Read brought
    bool finished = false;
    bool cancelled = false;

    /// Finished with no step failed or unclear.
    [[nodiscard]] bool passed() const;
};
