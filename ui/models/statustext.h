// SPDX-License-Identifier: GPL-3.0-or-later
//
// The words for every code, state and finding. Each sentence is whole, so that a translator sees all of it.
#pragma once

#include "diagnosis.h"
#include "sample.h"
#include "sessioninfo.h"
#include "sessionspec.h"

#include <winsnmp/inspect.hpp>

#include <QCoreApplication>
#include <QString>

class StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusText)
public:
    /// "SNMPAPI_ALLOC_ERROR"; "unknown code 77" for other numbers.
    [[nodiscard]] static QString codeName(quint32 code);
    /// What a SNMPAPI_ code means, as a sentence.
    [[nodiscard]] static QString codeMeaning(quint32 code);
    /// What a person can do about it; empty for SNMPAPI_SUCCESS.
    [[nodiscard]] static QString codeAdvice(quint32 code);

    /// "noSuchName (2)".
    [[nodiscard]] static QString errorStatusName(int status);
    [[nodiscard]] static QString errorStatusMeaning(int status);
    [[nodiscard]] static QString errorStatusAdvice(int status, SnmpVersion version);

    /// "Session limit", and what it says: for the failure log.
    [[nodiscard]] static QString causeName(winsnmp::RefusalCause cause);
    [[nodiscard]] static QString causeMeaning(winsnmp::RefusalCause cause);
    [[nodiscard]] static QString causeAdvice(winsnmp::RefusalCause cause);

    /// "OK", "No answer", ...: what the State column says.
    [[nodiscard]] static QString stateName(SessionOutcome outcome);
    [[nodiscard]] static QString outcomeName(PollOutcome outcome);
    [[nodiscard]] static QString stageName(FaultStage stage);
    [[nodiscard]] static QString versionName(SnmpVersion version);
    [[nodiscard]] static QString operationName(PollOperation operation);
    [[nodiscard]] static QString kindName(winsnmp::ObjectKind kind);

    /// What happened, why and what to do: for the Overview of a refused or failing session. Empty when all is
    /// well.
    [[nodiscard]] static QString faultSentence(const SessionInfo &session);
    /// The same for the last error, whether it lasts or not; empty when there is none.
    [[nodiscard]] static QString failureSentence(const SessionInfo &session);
    /// The last error in a few words, without its age: the code that refused the session, or how the last
    /// poll that failed ended. Empty when there is none or a person has cleared it.
    [[nodiscard]] static QString lastError(const SessionInfo &session);
    /// What the last good poll brought: the text of its first value, or how many values a walk has.
    [[nodiscard]] static QString lastValue(const SessionInfo &session);
    /// How one poll ended, short: "Answered", "No answer", "noSuchName (2)", ...
    [[nodiscard]] static QString resultStatus(const PollResult &result);

    /// The field's name as dialogs show it, and the sentence that says what is wrong with it and what to
    /// enter.
    [[nodiscard]] static QString fieldName(SpecField field);
    [[nodiscard]] static QString specProblem(const SpecProblem &problem);

    [[nodiscard]] static QString stepName(DiagnosisStepKind kind);
    [[nodiscard]] static QString stepStateName(StepState state);
    /// What the step saw, and what to do about it; the advice is empty where nothing needs doing.
    [[nodiscard]] static QString finding(const DiagnosisStep &step);
    [[nodiscard]] static QString advice(const DiagnosisStep &step);
    /// What the program can change in the settings about it, as the text of a button; empty: nothing.
    [[nodiscard]] static QString remedy(const DiagnosisStep &step);

private:
    [[nodiscard]] static QString transportMeaning(quint32 code);
    [[nodiscard]] static QString outcomeSentence(const SessionInfo &session);
    [[nodiscard]] static QString failureName(PollOutcome outcome, const SessionFault &fault, int errorStatus);
    [[nodiscard]] static QString emptyField(SpecField field);
    [[nodiscard]] static QString tooLongField(SpecField field);
    [[nodiscard]] static QString outOfRange(const SpecProblem &problem);
    [[nodiscard]] static QString protocolFinding(const DiagnosisStep &step);
    [[nodiscard]] static QString missingObjects(const DiagnosisStep &step);
};
