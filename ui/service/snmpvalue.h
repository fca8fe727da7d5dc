// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the library's structures to values that may leave the thread.
#pragma once

#include "sample.h"

#include <winsnmp.h>

#include <QVariant>

#include <optional>

/// Copies a variable binding and adds its name, type and text.
[[nodiscard]] Sample sampleOf(const smiOID &name, const smiVALUE &value);

/// Looks up name and text of a sample anew, after modules were read.
void nameSample(Sample &sample);

/// What stands for an object that a version 1 agent says it does not have.
[[nodiscard]] Sample missingSample(const Oid &oid);

/// A view of `oid` in the library's form; valid while `oid` lives unchanged. The library does not write to
/// it.
[[nodiscard]] smiOID oidView(const Oid &oid);

/// A view of the value in the library's form; valid while `varBind` lives unchanged. The library does not
/// write to it.
[[nodiscard]] smiVALUE valueView(const VarBind &varBind);

/// True if the value is of the kind, and in the range, that its syntax has: only then the library can be
/// given valueView(). Exceptions are no values.
[[nodiscard]] bool fitsItsSyntax(const VarBind &varBind);

/// Text from an agent made safe to show on one or more lines: control and direction-changing characters are
/// replaced, over-long text is cut.
[[nodiscard]] QString shownText(QString text);

/// The value as text, exactly as it came: octets that are text as a whole are that text, however it is shown;
/// long ones are not cut. Else what is shown.
[[nodiscard]] QString exactText(const Sample &sample);

/// The value as data: a number, the dotted numbers of an OID, exactText() of octets; nullptr for NULL and
/// exceptions.
[[nodiscard]] QVariant dataOf(const Sample &sample);

/// What a table sorts values by: numbers by their size and before texts.
[[nodiscard]] QVariant sortKeyOf(const Sample &sample);

/// The contents of a received PDU. Takes nothing away from the PDU's owner.
struct PduContents {
    int type = 0;
    qint32 requestId = 0;
    int errorStatus = 0;
    int errorIndex = 0;
    QList<Sample> values;
};

/// Reads a PDU and its list; nothing when the library refuses: SnmpGetLastError then has the reason.
[[nodiscard]] std::optional<PduContents> contentsOf(HSNMP_PDU pdu);

/// The request id alone; nothing when the handle is not valid.
[[nodiscard]] std::optional<qint32> requestIdOf(HSNMP_PDU pdu);
