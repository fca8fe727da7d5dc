// SPDX-License-Identifier: MIT
//
// Messages as octets, without a network (reference 3.6).
#include "api/arguments.h"
#include "api/outgoing.h"
#include "api/outputs.h"
#include "objects/descriptors.h"
#include "objects/requestids.h"
#include "winsnmp.h"

using namespace winsnmp::core;
namespace codec = winsnmp::codec;

namespace {

/// The octets as SnmpSendMsg would send them, but with the PDU's own request id.
Code encodeInto(const SendHandles &handles, smiOCTETS &octets)
{
    const Pdu::Content content = handles.pdu->content();
    const std::uint32_t localAddress = trapAddress(handles, content.fields.type);
    return withMessage(handles, content, localAddress, Code::PduInvalid,
                       [&](const codec::OutgoingMessage &message) -> Code {
                           const codec::EncodedSize size = codec::measure(message);
                           void *memory = descriptors().make(size.total + 1, [&](void *block) {
                               auto *bytes = static_cast<smiBYTE *>(block);
                               codec::encode(message, size, {bytes, size.total});
                               bytes[size.total] = 0;
                           });
                           if (!memory)
                               return Code::NotInitialized;
                           octets = {static_cast<smiUINT32>(size.total), static_cast<smiBYTE *>(memory)};
                           return Code::Success;
                       });
}

Ref<Pdu> pduOf(Session &session, const codec::MessageView &view)
{
    codec::PduFields fields = view.pdu;
    if (fields.type == codec::PduType::V1Trap)
        fields = {codec::PduType::Trap, nextRequestId(), 0, 0};
    Ref<VarBindList> list = VarBindList::create(session);
    list->locked([&](VarBinds &varBinds) { codec::decodeInV2Layout(view, varBinds); });
    return Pdu::create(session, Pdu::Content{fields, std::move(list), true});
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpEncodeMsg(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                          HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context, HSNMP_PDU pdu,
                                          smiLPOCTETS msgBufDesc)
{
    return apiCall<SNMPAPI_STATUS>("SnmpEncodeMsg", [&](Call &call) -> SNMPAPI_STATUS {
        SendHandles handles;
        if (!handles.resolve(call, session, srcEntity, dstEntity, context, pdu))
            return Failed();
        if (!msgBufDesc)
            return call.fail(Code::AllocError);
        const Code code = encodeInto(handles, *msgBufDesc);
        return code == Code::Success ? msgBufDesc->len : static_cast<SNMPAPI_STATUS>(call.fail(code));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpDecodeMsg(HSNMP_SESSION session, LPHSNMP_ENTITY srcEntity,
                                          LPHSNMP_ENTITY dstEntity, LPHSNMP_CONTEXT context, LPHSNMP_PDU pdu,
                                          smiLPCOCTETS msgBufDesc)
{
    return apiCall<SNMPAPI_STATUS>("SnmpDecodeMsg", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Session> owner = call.get<Session>(session);
        if (!owner)
            return Failed();
        if (!srcEntity || !dstEntity)
            return call.fail(Code::EntityInvalid);
        if (!context)
            return call.fail(Code::ContextInvalid);
        if (!pdu)
            return call.fail(Code::PduInvalid);
        const bool readable = msgBufDesc && msgBufDesc->ptr;
        const auto view = readable ? codec::validate({msgBufDesc->ptr, msgBufDesc->len}) : std::nullopt;
        if (!view || !codec::isDeliverable(*view))
            return call.fail(Code::MessageInvalid);
        try {
            HandleOutputs outputs(*owner);
            HANDLE newContext = outputs.give(*Context::create(*owner, view->community));
            HANDLE newPdu = outputs.give(*pduOf(*owner, *view));
            outputs.keep();
            *srcEntity = *dstEntity = nullptr;
            *context = newContext;
            *pdu = newPdu;
        } catch (const HandleOutputs::SessionGone &) {
            return call.fail(Code::SessionInvalid);
        }
        return static_cast<SNMPAPI_STATUS>(view->size);
    });
}
