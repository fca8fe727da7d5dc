// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a poll or another operation brought back, as values.
#pragma once

#include "bootclock.h"
#include "ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

using TimePoint = std::chrono::system_clock::time_point;

/// A value before anything was done to make it readable: nothing (NULL and exceptions), INTEGER, the unsigned
/// types, the octet types, OBJECT IDENTIFIER.
using RawValue = std::variant<std::monostate, qint64, quint64, QByteArray, Oid>;

/// An object and a value of it.
struct VarBind {
    Oid oid;
    quint32 syntax = 0; ///< SNMP_SYNTAX_..., and 0 where there is no value
    RawValue raw;
};

/// One variable binding of an answer. Everything in it came from the agent: hostile until shown otherwise.
///
/// Its syntax may be one of the three exceptions. Version 1 has none of these: SNMP_SYNTAX_NOSUCHOBJECT and
/// type "noSuchName" then stand for an object the agent refused.
struct Sample : VarBind {
    QString name; ///< "IF-MIB::ifDescr.2", or the numbers
    QString type; ///< "Counter64", "OCTET STRING", "noSuchInstance", ...
    QString text; ///< "up(1)", "3 days, 4:05:06.78", ...; control characters are already replaced

    /// noSuchObject, noSuchInstance, endOfMibView, or what stands for them in version 1.
    [[nodiscard]] bool isException() const;

    /// The number to draw for INTEGER, counters, gauges, TimeTicks, and for the float or double an Opaque
    /// wraps; nothing for all else, infinity and "not a number" included.
    [[nodiscard]] std::optional<double> number() const;

    /// Counter32 or Counter64: a chart shows the rate, not the value.
    [[nodiscard]] bool isCounter() const;

    /// The OID as dotted numbers.
    [[nodiscard]] QString dotted() const;
};

/// How a poll or another operation ended. One that brought no answer is a gap, never a zero. A walk that
/// broke off keeps the values that came before.
enum class PollOutcome {
    Answered,
    CutShort, ///< a walk met PollPlan::maxValues, or the memory for one walk; values are what came before
    CutOff, ///< the agent ended a walk in the middle, with an exception that ends none; values are what came
    NotIncreasing, ///< a walk met an OID that is not greater than the one before; values are what came before
    ErrorStatus, ///< the agent answered with an error-status
    TimedOut, ///< no answer after all tries
    PortClosed, ///< the same, and the host says that nothing listens there
    TransportError, ///< a TL code other than the time-out
    Refused, ///< the library refused an object or the send (memory, limits, invalid content)
    Cancelled
};

/// Counts as a failure of the session: everything but Answered, CutShort and Cancelled.
[[nodiscard]] bool isFailure(PollOutcome outcome);

/// What the library was asked for when it refused.
enum class FaultStage {
    None,
    Settings, ///< the settings themselves: validate() says what is wrong
    Resolve, ///< host name to address
    Session, ///< SnmpCreateSession
    Address, ///< SnmpStrToEntity and SnmpSetPort
    Community, ///< SnmpStrToContext
    Policy, ///< SnmpSetTimeout, SnmpSetRetry
    VarBinds, ///< SnmpCreateVbl, SnmpSetVb
    Pdu, ///< SnmpCreatePdu
    Send, ///< SnmpSendMsg
    Receive ///< SnmpRecvMsg and reading the answer
};

/// Why something did not work: where, and the library's code.
struct SessionFault {
    FaultStage stage = FaultStage::None;
    quint32 code = 1; ///< SNMPAPI_...; SNMPAPI_SUCCESS when nothing is wrong
    QString detail; ///< for FaultStage::Resolve what the resolver said; else empty

    [[nodiscard]] bool isSet() const { return stage != FaultStage::None; }
    friend bool operator==(const SessionFault &, const SessionFault &) = default;
};

/// How an operation ended, and what it brought.
struct OperationResult {
    TimePoint time; ///< when it ended, to show
    BootClock::time_point moment; ///< the same, to reckon with
    std::chrono::microseconds roundTrip{0}; ///< of one request, the mean of those answered; 0: none was
    std::chrono::microseconds took{0}; ///< first request to last answer, or to the end of the waiting
    int requests = 0; ///< answered
    PollOutcome outcome = PollOutcome::Answered;
    SessionFault fault; ///< for Refused, TransportError, TimedOut and PortClosed
    int errorStatus = 0; ///< SNMP_ERROR_..., for ErrorStatus
    int errorIndex = 0; ///< 1-based position of the variable binding to blame, 0: none named
    QList<Sample> values;

    /// Values are present and complete.
    [[nodiscard]] bool isGood() const { return outcome == PollOutcome::Answered; }
    /// Ended early without a failure: what came is good, but not all.
    [[nodiscard]] bool isPartial() const
    {
        return outcome == PollOutcome::CutShort || outcome == PollOutcome::Cancelled;
    }
    [[nodiscard]] bool isFailure() const { return ::isFailure(outcome); }
};

/// One finished poll of one session.
struct PollResult : OperationResult {
    SessionId session = 0;
    quint32 opening = 0; ///< SessionSettings::opening of the session that made it
    quint64 sequence = 0; ///< 1, 2, 3 ... per session
};

/// "1.3.6.1.2.1.1.3.0"; empty for an empty OID.
[[nodiscard]] QString oidText(const Oid &oid);
