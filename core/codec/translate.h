// SPDX-License-Identifier: MIT
//
// What happens to a PDU on its way to or from an SNMPv1 entity, and which PDUs may be sent at all.
// (RFC 2576/3584, RFC 2089; reference 4.7, 4.8, 4.11)
#pragma once

#include "codec/message.h"

#include <cstdint>
#include <memory_resource>
#include <optional>

namespace winsnmp::codec {

/// Whether a PDU may be sent (reference 4.11). `varBinds` may be null.
[[nodiscard]] bool isSendable(const PduFields &pdu, const VarBinds *varBinds) noexcept;

/// A PDU in the form its destination's version wants. Points at the list it was made from.
struct SendForm {
    PduFields pdu;
    bool nullForV2Only = false;
    bool isV1Trap = false;
    std::size_t firstVarBind = 0;
    TrapV1Fields trap; ///< for v1 traps; `enterprise` points into `enterpriseOid` or the list
    std::uint32_t enterpriseOid[core::MaxSubIdentifiers] = {};
};

/// Fills `form` for a destination of `version`; false when no such form exists (reference 4.7).
/// `localAddress` is the IPv4 address used as agent-addr when the list has no snmpTrapAddress.0 (0: 0.0.0.0).
[[nodiscard]] bool translateForSend(Version version, const PduFields &pdu, const VarBinds *varBinds,
                                    std::uint32_t localAddress, SendForm &form) noexcept;

/// The bindings of a received message in SNMPv2 layout (reference 4.8): v1 traps get the bindings that RFC
/// 3584 wants, all else is as received. Throws std::bad_alloc, then `out` is as it was.
void decodeInV2Layout(const MessageView &message, VarBinds &out);

/// The same as it is delivered: a v1 tooBig response loses its bindings (RFC 1908).
void decodeForDelivery(const MessageView &message, VarBinds &out);

/// Whether a v1 trap can be delivered at all: generic 0 to 6, enterprise short enough. True for all other
/// messages.
[[nodiscard]] bool isDeliverable(const MessageView &message) noexcept;

/// The trap OID of a Trap, Inform or V1Trap message, as registrations compare it: writes it to `out` and
/// returns its length; 0 when there is no usable snmpTrapOID.0 in position 2.
std::size_t trapOidOf(const MessageView &message, std::uint32_t (&out)[core::MaxSubIdentifiers]) noexcept;

} // namespace winsnmp::codec
