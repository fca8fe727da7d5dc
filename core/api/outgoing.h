// SPDX-License-Identifier: MIT
//
// From handles to an encodable message: what SnmpSendMsg and SnmpEncodeMsg have in common.
#pragma once

#include "api/call.h"
#include "codec/translate.h"
#include "objects/context.h"
#include "objects/entity.h"
#include "objects/pdu.h"

namespace winsnmp::core {

/// The five handles of a send, resolved in parameter order.
struct SendHandles {
    Ref<Session> session;
    Ref<Entity> source; ///< may be null
    Ref<Entity> destination;
    Ref<Context> context;
    Ref<Pdu> pdu;

    /// False after call.fail().
    [[nodiscard]] bool resolve(Call &call, HANDLE sessionHandle, HANDLE sourceHandle,
                               HANDLE destinationHandle, HANDLE contextHandle, HANDLE pduHandle);
};

/// Checks the PDU, puts it into its destination's form and calls `use(message)` while its list cannot change.
/// Returns what `use` returns, or PduInvalid, or `noForm` when the destination's version has no such form.
template <typename Use>
[[nodiscard]] Code withMessage(const SendHandles &handles, const Pdu::Content &content,
                               std::uint32_t localAddress, Code noForm, Use &&use)
{
    const auto build = [&](const VarBinds *varBinds) -> Code {
        if (!codec::isSendable(content.fields, varBinds))
            return Code::PduInvalid;
        const codec::Version version = handles.destination->version();
        codec::SendForm form;
        if (!codec::translateForSend(version, content.fields, varBinds, localAddress, form))
            return noForm;
        return use(codec::OutgoingMessage{.version = version,
                                          .community = handles.context->community(),
                                          .pdu = form.pdu,
                                          .trap = form.isV1Trap ? &form.trap : nullptr,
                                          .varBinds = varBinds,
                                          .firstVarBind = form.firstVarBind,
                                          .nullForV2Only = form.nullForV2Only});
    };
    if (!content.list)
        return build(nullptr);
    return content.list->locked([&](const VarBinds &varBinds) { return build(&varBinds); });
}

/// The agent-addr a v1 trap to this destination gets when its list names none; 0 when none is needed or
/// known.
[[nodiscard]] std::uint32_t trapAddress(const SendHandles &handles, codec::PduType type);

} // namespace winsnmp::core
