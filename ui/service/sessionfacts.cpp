// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfacts.h"

#include "sessionspec.h"
#include "visibletext.h"

#include <winsnmp.h>

namespace {

/// "ifDescr.2" of "IF-MIB::ifDescr.2": the module says nothing to a person who looks at one value.
QString objectName(const Sample &sample)
{
    const qsizetype module = sample.name.indexOf(QStringLiteral("::"));
    return module < 0 ? sample.name : sample.name.mid(module + 2);
}

/// A poll that reads sysName.0 tells what the agent calls itself.
void noteSysName(const QList<Sample> &values, QString &sysName)
{
    static const Oid name{1, 3, 6, 1, 2, 1, 1, 5, 0};
    for (const Sample &value : values) {
        if (value.oid == name && value.syntax == SNMP_SYNTAX_OCTETS)
            sysName = visibleText(value.text.trimmed().left(SessionSpec::MaxNameLength));
    }
}

} // namespace

void SessionFacts::note(const PollResult &result)
{
    if (result.outcome != PollOutcome::Cancelled) {
        ++polls;
        failedPolls += result.isFailure() ? 1U : 0U;
        lastPoll = result.time;
        lastOutcome = result.outcome;
        lastErrorStatus = result.errorStatus;
        fault = result.fault;
    }
    if (result.isFailure())
        lastFailure = {result.time, result.outcome, result.fault, result.errorStatus};
    noteSysName(result.values, sysName);
    if (result.isGood() || result.outcome == PollOutcome::CutShort) {
        roundTrip = result.roundTrip;
        took = result.took;
        lastValues = result.values.size();
        lastObject = result.values.isEmpty() ? QString() : objectName(result.values.front());
        lastValue = result.values.isEmpty() ? QString() : result.values.front().text;
    }
}
