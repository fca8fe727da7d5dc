// SPDX-License-Identifier: GPL-3.0-or-later

#include "codecproperties.h"
#include "codec/translate.h"

#include <algorithm>
#include <memory_resource>
#include <vector>

namespace codectest {

namespace {

using namespace winsnmp::codec;

using Encoded = std::vector<std::uint8_t>;

Encoded encodeExactly(const OutgoingMessage &message)
{
    const EncodedSize size = measure(message);
    Encoded encoded(size.total); // on the heap, so that AddressSanitizer sees a wrong measure
    encode(message, size, encoded);
    return encoded;
}

/// The octets that a decoded message encodes to.
Encoded encodeAgain(const MessageView &view, const VarBinds &varBinds)
{
    std::uint32_t enterprise[winsnmp::core::MaxSubIdentifiers];
    TrapV1Fields trap;
    OutgoingMessage message;
    message.version = view.version;
    message.community = view.community;
    message.pdu = view.pdu;
    message.varBinds = &varBinds;
    if (view.pdu.type == PduType::V1Trap) {
        trap = {.enterprise = {enterprise, decodeOid(view.trap.enterprise, enterprise)},
                .agentAddress = view.trap.agentAddress,
                .genericTrap = view.trap.genericTrap,
                .specificTrap = view.trap.specificTrap,
                .timeStamp = view.trap.timeStamp};
        message.trap = &trap;
    }
    return encodeExactly(message);
}

bool isSame(const VarBinds &x, const VarBinds &y)
{
    bool isEqual = x.size() == y.size();
    for (std::size_t i = 0; isEqual && i < x.size(); ++i) {
        const winsnmp::core::VarBindView a = x.at(i);
        const winsnmp::core::VarBindView b = y.at(i);
        isEqual = std::ranges::equal(a.name, b.name) && a.value.syntax == b.value.syntax
            && a.value.number == b.value.number && std::ranges::equal(a.value.octets, b.value.octets)
            && std::ranges::equal(a.value.oid, b.value.oid);
    }
    return isEqual;
}

bool isSentCorrectly(Version version, const PduFields &pdu, const VarBinds &varBinds)
{
    SendForm form;
    if (!isSendable(pdu, &varBinds) || !translateForSend(version, pdu, &varBinds, 0x7F000001, form))
        return true;
    OutgoingMessage message;
    message.version = version;
    message.pdu = form.pdu;
    message.trap = form.isV1Trap ? &form.trap : nullptr;
    message.varBinds = &varBinds;
    message.firstVarBind = form.firstVarBind;
    message.nullForV2Only = form.nullForV2Only;
    const Encoded encoded = encodeExactly(message);
    const auto view = validate(encoded);
    return view && view->size == encoded.size() && view->pdu.type == form.pdu.type
        && view->varBindCount == varBinds.size() - form.firstVarBind;
}

} // namespace

bool isDecodedCorrectly(const MessageView &view, std::size_t datagramSize)
{
    VarBinds varBinds(std::pmr::new_delete_resource());
    decodeVarBinds(view, varBinds);
    const std::size_t words = view.varBindCount + view.varBindWords;
    if (view.size > datagramSize || varBinds.size() != view.varBindCount
        || varBinds.bytes() != words * sizeof(std::uint32_t))
        return false;
    const Encoded encoded = encodeAgain(view, varBinds);
    const auto again = validate(encoded);
    if (!again || again->size != encoded.size())
        return false;
    VarBinds decodedAgain(std::pmr::new_delete_resource());
    decodeVarBinds(*again, decodedAgain);
    return isSame(varBinds, decodedAgain) && encodeAgain(*again, decodedAgain) == encoded;
}

bool isDeliveredCorrectly(const MessageView &view)
{
    if (view.pdu.type != PduType::V1Trap || !isDeliverable(view))
        return true;
    VarBinds delivered(std::pmr::new_delete_resource());
    decodeForDelivery(view, delivered);
    MessageView asTrap = view;
    asTrap.version = Version::V2c;
    asTrap.pdu = {PduType::Trap, 1, 0, 0};
    const Encoded encoded = encodeAgain(asTrap, delivered);
    const auto again = validate(encoded);
    std::uint32_t before[winsnmp::core::MaxSubIdentifiers];
    std::uint32_t after[winsnmp::core::MaxSubIdentifiers];
    return again && again->varBindCount == delivered.size() && isSendable(again->pdu, &delivered)
        && std::ranges::equal(winsnmp::core::OidView(before, trapOidOf(view, before)),
                              winsnmp::core::OidView(after, trapOidOf(*again, after)));
}

bool isSentCorrectly(const MessageView &view)
{
    VarBinds varBinds(std::pmr::new_delete_resource());
    decodeVarBinds(view, varBinds);
    for (const PduType type :
         {PduType::Get, PduType::GetBulk, PduType::Set, PduType::Response, PduType::Trap}) {
        const bool isResponse = type == PduType::Response;
        const PduFields pdu = {type, view.pdu.requestId, isResponse ? view.pdu.errorStatus : 0,
                               isResponse ? view.pdu.errorIndex : 0};
        if (!isSentCorrectly(Version::V1, pdu, varBinds) || !isSentCorrectly(Version::V2c, pdu, varBinds))
            return false;
    }
    return true;
}

} // namespace codectest
