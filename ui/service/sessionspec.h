// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything a person says about a session before it exists, and what can be wrong with it.
#pragma once

#include "ids.h"
#include "pollplan.h"
#include "secretref.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

class QDebug;

enum class SnmpVersion { V1, V2c };

/// The settings of one session. A value: dialogs edit a copy and hand it back.
///
/// Credentials are a secret and stand apart: the settings refer to them. They are never part of a log, a
/// title, an export, the text operator<< writes, or of what operator== compares.
struct SessionSpec {
    QString name; ///< empty: displayName() is used
    QString host; ///< literal IPv4 or IPv6 address (with zone) or a host name, without port
    int port = 161; ///< wider than a port, so that 70000 can be typed and explained
    SnmpVersion version = SnmpVersion::V2c;
    SecretRef secret; ///< what the agent is asked with
    std::chrono::milliseconds timeout{1000}; ///< per try; kept by the library in hundredths of a second
    int retries = 2; ///< further tries, 0: none
    bool answersFromAnywhere = false; ///< take answers from another address or port than the target's
    WorkerId worker = 0; ///< 0: the worker with the fewest sessions
    PollPlan plan;

    /// The name, or host and port where there is none.
    [[nodiscard]] QString displayName() const;

    /// "192.0.2.1:161", "[2001:db8::1]:161".
    [[nodiscard]] QString target() const;

    /// The octets of the community `secret` refers to; empty where it is none.
    [[nodiscard]] QByteArray community() const;
    /// Refers to this community from now on. Octets that are already referred to keep their reference, so
    /// that settings in which nothing was changed stay equal.
    void setCommunity(const QByteArray &octets);

    static constexpr int MaxNameLength = 128;
    static constexpr int MaxHostLength = 253;
    static constexpr int MaxCommunityLength = 255;
    static constexpr int MaxRetries = 20;
    static constexpr std::chrono::milliseconds MinTimeout{10};
    static constexpr std::chrono::milliseconds MaxTimeout{std::chrono::minutes(5)};

    friend bool operator==(const SessionSpec &, const SessionSpec &) = default;
};

/// Writes everything but the secret.
QDebug operator<<(QDebug debug, const SessionSpec &spec);

/// The field a problem belongs to, so that a dialog can show it there.
enum class SpecField {
    Name,
    Host,
    Port,
    Community,
    Timeout,
    Retries,
    Worker,
    Operation,
    Objects,
    Interval,
    NonRepeaters,
    MaxRepetitions,
    MaxValues
};

/// What is wrong with it. StatusText::specProblem() makes the sentence.
enum class SpecFault {
    Empty,
    TooLong,
    OutOfRange,
    BadCharacter,
    BadAddress, ///< looks like a literal address, but is none
    ContainsPort, ///< "host:161" in the host field
    UnknownObject, ///< no dotted OID, and no loaded module knows the name
    BadOid, ///< dotted numbers that are no object identifier
    TooMany,
    NeedsVersion2c, ///< GETBULK with version 1
    UnknownWorker
};

struct SpecProblem {
    SpecField field = SpecField::Host;
    SpecFault fault = SpecFault::Empty;
    QString text; ///< the offending part as typed; never the community

    friend bool operator==(const SpecProblem &, const SpecProblem &) = default;
};

/// Every problem of `spec`, in field order; empty when it can be opened. Looks at the spec only: no network.
[[nodiscard]] QList<SpecProblem> validate(const SessionSpec &spec);

/// The numbers of an object as typed (see PollPlan::objects); empty when it is none.
[[nodiscard]] Oid parseObject(const QString &text);

/// True where the plan's maxRepetitions counts: GETBULK, and walks that use it. Version 1 has none.
[[nodiscard]] bool usesRepetitions(const PollPlan &plan, SnmpVersion version);

/// True for literal IPv4 and IPv6 addresses, the latter with or without a zone.
[[nodiscard]] bool isLiteralAddress(const QString &host);
