// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages and bindings that own their data, so that tests can build, compare and print them.
#pragma once

#include "codec/message.h"

#include <QByteArray>

#include <cstdint>
#include <vector>

namespace codectest {

using winsnmp::codec::MessageView;
using winsnmp::codec::OutgoingMessage;
using winsnmp::codec::PduFields;
using winsnmp::codec::PduType;
using winsnmp::codec::TrapV1Fields;
using winsnmp::codec::Version;
using winsnmp::core::OctetView;
using winsnmp::core::OidView;
using winsnmp::core::Syntax;
using winsnmp::core::ValueView;
using winsnmp::core::VarBinds;
using winsnmp::core::VarBindView;

using Oid = std::vector<std::uint32_t>;
using Octets = std::vector<std::uint8_t>;

struct Value {
    Syntax syntax = Syntax::Null;
    std::uint64_t number = 0;
    Octets octets;
    Oid oid;

    bool operator==(const Value &) const = default;
    [[nodiscard]] ValueView view() const { return {syntax, number, octets, oid}; }
};

struct VarBind {
    Oid name;
    Value value;

    bool operator==(const VarBind &) const = default;
};

using List = std::vector<VarBind>;

[[nodiscard]] Value integer(std::int32_t number);
[[nodiscard]] Value number(Syntax syntax, std::uint64_t number);
[[nodiscard]] Value octets(Syntax syntax, Octets octets);
[[nodiscard]] Value oidValue(Oid oid);
[[nodiscard]] Value empty(Syntax syntax);

/// Names that traps are translated with.
inline const Oid SomeOid = {1, 3, 6, 1, 4, 1, 8072, 1};
inline const Oid SysUpTime = {1, 3, 6, 1, 2, 1, 1, 3, 0};
inline const Oid TrapOid = {1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};
inline const Oid TrapEnterprise = {1, 3, 6, 1, 6, 3, 1, 1, 4, 3, 0};
inline const Oid TrapAddress = {1, 3, 6, 1, 6, 3, 18, 1, 3, 0};

/// One value of each syntax, and the ends of each range. `isV1` leaves out what SNMPv1 cannot carry.
[[nodiscard]] List limitBindings(bool isV1);
/// An OID of this many subidentifiers, all of the largest value that its place allows.
[[nodiscard]] Oid largestOid(std::size_t length);

void appendAll(VarBinds &varBinds, const List &list);
[[nodiscard]] List toList(const VarBinds &varBinds);

struct Message {
    Version version = Version::V2c;
    Octets community = {'p', 'u', 'b', 'l', 'i', 'c'};
    PduFields pdu;
    Oid enterprise; ///< of a v1 trap
    TrapV1Fields trap; ///< its other fields
    List list;
};

[[nodiscard]] QByteArray encodeMessage(const Message &message);
[[nodiscard]] OctetView toView(const QByteArray &octets);
/// What validate() and decodeVarBinds() make of it; the message must be valid.
[[nodiscard]] Message toMessage(const MessageView &view);
/// Whether all that was decoded is equal.
[[nodiscard]] bool isSame(const Message &x, const Message &y);

} // namespace codectest
