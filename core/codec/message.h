// SPDX-License-Identifier: MIT
//
// SNMPv1 and SNMPv2c messages: validated without allocating, decoded into VarBinds, encoded into exactly
// sized buffers. (RFC 1157, RFC 1901, RFC 3416, RFC 2578; reference 4.13)
#pragma once

#include "values/value.h"
#include "values/varbinds.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace winsnmp::codec {

using core::OctetView;
using core::OidView;
using core::VarBinds;

enum class Version : std::uint8_t { V1 = 0, V2c = 1 };

enum class PduType : std::uint8_t {
    Get = 0xA0,
    GetNext = 0xA1,
    Response = 0xA2,
    Set = 0xA3,
    V1Trap = 0xA4,
    GetBulk = 0xA5,
    Inform = 0xA6,
    Trap = 0xA7,
};

/// The fixed part of every PDU but the v1 trap. For GetBulk the two error fields are non-repeaters and
/// max-repetitions.
struct PduFields {
    PduType type = PduType::GetNext;
    std::int32_t requestId = 0;
    std::int32_t errorStatus = 0;
    std::int32_t errorIndex = 0;
};

/// The fixed part of a v1 Trap-PDU. `enterprise` is the BER content of the OID inside the message.
struct TrapV1View {
    OctetView enterprise;
    std::uint32_t agentAddress = 0; ///< network order read as a big-endian number
    std::int32_t genericTrap = 0;
    std::int32_t specificTrap = 0;
    std::uint32_t timeStamp = 0;
};

/// A message that was found valid from its first to its last octet. Points into the datagram.
struct MessageView {
    Version version = Version::V1;
    OctetView community;
    PduFields pdu; ///< for V1Trap only `type` counts
    TrapV1View trap; ///< for V1Trap only
    OctetView varBinds; ///< content of the variable-bindings sequence
    std::size_t varBindCount = 0;
    std::size_t varBindWords = 0; ///< what VarBinds::reserve wants
    std::size_t size = 0; ///< octets the message takes; `datagram` may be longer
    bool hasOddValues = false; ///< some values are taken for another type than their tag says
};

/// Checks the frame of the message strictly: tags, definite and sufficient lengths, ranges of the PDU's
/// fields, names (OIDs of at most 128 subidentifiers, each below 2^32, no leading 0x80, not empty), nothing
/// left over inside any SEQUENCE, PDU types that exist in the version (V1: Get, GetNext, Response, Set,
/// V1Trap; V2c: all but V1Trap). Tolerates what real agents send and what has but one meaning: non-minimal
/// long-form lengths, an OID value or enterprise of length 0, and redundant leading octets of numbers (up to
/// 8 octets; 9 for Counter64 if the first is 0). Trailing octets after the message are not looked at.
///
/// Values of requests are checked as strictly: INTEGER and unsigned ranges, OID contents, IpAddress of 4
/// octets, empty NULL and exceptions, no v2-only value in a v1 message. Those of responses and notifications
/// are judged one by one, see codec/oddvalue.h; zero octets behind the list and behind the PDU are ignored
/// there (reference 4.13). Never allocates.
[[nodiscard]] std::optional<MessageView> validate(OctetView datagram) noexcept;

/// The view of the same message where its octets have been copied to: `from` and `to` are where the datagram
/// begins.
[[nodiscard]] MessageView movedView(const MessageView &message, const std::uint8_t *from,
                                    const std::uint8_t *to) noexcept;

/// Appends the bindings of a validated message. Throws std::bad_alloc, then `out` is as it was.
void decodeVarBinds(const MessageView &message, VarBinds &out);

/// Decodes BER content of a validated OID into `out` and returns the count (at most 128).
std::size_t decodeOid(OctetView content, std::uint32_t (&out)[core::MaxSubIdentifiers]) noexcept;

/// What goes into a v1 Trap-PDU on encoding.
struct TrapV1Fields {
    OidView enterprise;
    std::uint32_t agentAddress = 0;
    std::int32_t genericTrap = 0;
    std::int32_t specificTrap = 0;
    std::uint32_t timeStamp = 0;
};

/// A message to encode. `varBinds` null: empty list. `firstVarBind` skips leading bindings. OIDs must be
/// encodable.
struct OutgoingMessage {
    Version version = Version::V1;
    OctetView community;
    PduFields pdu;
    const TrapV1Fields *trap = nullptr; ///< required for V1Trap
    const VarBinds *varBinds = nullptr;
    std::size_t firstVarBind = 0;
    bool wideRequestId =
        false; ///< encode the request id in 4 octets whatever its value, so that it can be patched
    bool nullForV2Only = false; ///< values that SNMPv1 cannot carry, exceptions included, go out as NULL
};

struct EncodedSize {
    std::size_t total = 0;
    std::size_t pdu = 0; ///< content octets of the PDU
    std::size_t varBinds = 0; ///< content octets of the bindings' sequence
};

[[nodiscard]] EncodedSize measure(const OutgoingMessage &message) noexcept;

/// Encodes with minimal lengths into `out`, which must have exactly `size.total` octets, `size` being what
/// measure() said. Returns the offset of the request id's content octets (0 for V1Trap).
std::size_t encode(const OutgoingMessage &message, const EncodedSize &size,
                   std::span<std::uint8_t> out) noexcept;

/// Overwrites a request id that was encoded wide. Values from 0x00800000 to 0x7FFFFFFF make a minimal
/// encoding.
void patchRequestId(std::span<std::uint8_t> message, std::size_t offset, std::int32_t requestId) noexcept;

} // namespace winsnmp::codec
