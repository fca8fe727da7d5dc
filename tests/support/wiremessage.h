// SPDX-License-Identifier: GPL-3.0-or-later
//
// SNMPv1 and SNMPv2c messages as they are on the wire, taken apart and put together without the library under
// test.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace testsupport {

using Oid = std::vector<std::uint32_t>;

struct WireMessage {
    int version = 1; ///< 0: SNMPv1, 1: SNMPv2c
    QByteArray community = "public";
    int pduType = 0xA2;
    std::int32_t requestId = 0;
    std::int32_t errorStatus = 0;
    std::int32_t errorIndex = 0;
    QByteArray varBinds; ///< content of the list: whole SEQUENCE elements

    /// Nothing unless the octets are one message with a PDU other than the v1 trap.
    [[nodiscard]] static std::optional<WireMessage> parse(const QByteArray &octets);
    [[nodiscard]] QByteArray encode() const;
    /// The same as a Response without error: what an agent that knows no values sends.
    [[nodiscard]] WireMessage answer() const;
};

/// The message with a PDU of another type, all other octets as they were; `tag` is an SNMP_PDU_... value.
[[nodiscard]] QByteArray withPduType(QByteArray message, int tag);

/// An element with a minimal length.
[[nodiscard]] QByteArray tlv(int tag, const QByteArray &content);
[[nodiscard]] QByteArray integer(std::int32_t number, int tag = 0x02);
[[nodiscard]] QByteArray oid(const Oid &oid);
/// One binding; `value` is a whole element.
[[nodiscard]] QByteArray varBind(const Oid &name, const QByteArray &value);

struct WireTrapV1 {
    QByteArray community = "public";
    Oid enterprise{1, 3, 6, 1, 4, 1, 8072};
    QByteArray agentAddress = QByteArray("\xC0\x00\x02\x01", 4); ///< 192.0.2.1
    int generic = 6;
    int specific = 1;
    std::uint32_t timeStamp = 0;
    QByteArray varBinds = {};

    [[nodiscard]] QByteArray encode() const;
};

/// A v2c trap or inform with sysUpTime.0 and snmpTrapOID.0 in front of `more`.
[[nodiscard]] WireMessage notification(int pduType, const Oid &trapOid, std::int32_t requestId,
                                       const QByteArray &more = {});

} // namespace testsupport
