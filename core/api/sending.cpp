// SPDX-License-Identifier: MIT
//
// SnmpSendMsg and SnmpCancelMsg (reference 3.1, 4.4, 4.5).
#include "api/outgoing.h"
#include "engine/engine.h"
#include "winsnmp.h"

using namespace winsnmp::core;
namespace codec = winsnmp::codec;

namespace {

/// UDP payload that fits into one IP datagram.
constexpr std::size_t maxDatagram(Endpoint::Family family)
{
    return family == Endpoint::Family::Ipv6 ? 65527 : 65507;
}

std::uint32_t orDefault(std::uint32_t stored, std::uint32_t standard)
{
    return stored != 0 ? stored : standard;
}

/// The handles' references become the request's.
Request::Parts partsOf(SendHandles &handles, const Endpoint &peer, const Pdu::Content &content)
{
    const Entity &destination = *handles.destination;
    Ref<Channel> channel = engine().channelOf(handles.source.get());
    return {.session = std::move(handles.session),
            .source = std::move(handles.source),
            .destination = std::move(handles.destination),
            .context = std::move(handles.context),
            .transport = std::move(channel),
            .peer = peer,
            .pdu = content.fields,
            .version = destination.version(),
            .timeoutTicks = orDefault(destination.timeoutTicks, DefaultTimeoutTicks),
            .retries = destination.retries.load().toSend(),
            .retransmits = library().retransmits};
}

/// Encodes a request or one-way message into a block of its own, which takes the handles' references over.
Code encodeRequest(SendHandles &handles, const Pdu::Content &content, Ref<Request> &request)
{
    const Endpoint peer = handles.destination->endpoint();
    const std::uint32_t localAddress = trapAddress(handles, content.fields.type);
    return withMessage(
        handles, content, localAddress, Code::OperationInvalid, [&](codec::OutgoingMessage message) -> Code {
            const codec::PduType type = content.fields.type;
            message.wideRequestId = type != codec::PduType::Response && type != codec::PduType::Trap;
            if (message.wideRequestId) // decodable even if it never gets as far as a wire id
                message.pdu.requestId = INT32_MAX;
            const codec::EncodedSize size = codec::measure(message);
            if (size.total > maxDatagram(peer.family()))
                return Code::TlPduTooBig;
            request = Request::create(partsOf(handles, peer, content), size.total);
            request->requestIdOffset =
                static_cast<std::uint32_t>(codec::encode(message, size, request->bytes()));
            return Code::Success;
        });
}

/// Hands the request over. An outstanding one with the same id to the same destination is replaced.
Code transmit(const Ref<Request> &request)
{
    Session &session = request->session();
    if (const Code code = engine().start(); code != Code::Success)
        return code;
    Ref<Request> former;
    if (!session.accept(*request, former))
        return Code::SessionInvalid;
    if (former)
        engine().replace(*former, *request);
    engine().submit(request);
    return Code::Success;
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpSendMsg(HSNMP_SESSION session, HSNMP_ENTITY srcEntity, HSNMP_ENTITY dstEntity,
                                        HSNMP_CONTEXT context, HSNMP_PDU PDU)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSendMsg", [&](Call &call) -> SNMPAPI_STATUS {
        SendHandles handles;
        if (!handles.resolve(call, session, srcEntity, dstEntity, context, PDU))
            return Failed();
        Ref<Request> request;
        if (const Code code = encodeRequest(handles, handles.pdu->content(), request); code != Code::Success)
            return call.fail(code);
        const Code code = transmit(request);
        return call.status(code);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpCancelMsg(HSNMP_SESSION session, smiINT32 reqId)
{
    return apiCall<SNMPAPI_STATUS>("SnmpCancelMsg", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Session> target = call.get<Session>(session);
        if (!target)
            return Failed();
        return call.status(engine().cancel(*target, reqId) ? Code::Success : Code::PduInvalid);
    });
}
