// SPDX-License-Identifier: MIT
//
// SnmpRecvMsg (reference 3.1, 4.3).
#include "api/call.h"
#include "api/outputs.h"
#include "codec/translate.h"
#include "objects/received.h"
#include "objects/request.h"
#include "winsnmp.h"

using namespace winsnmp::core;
namespace codec = winsnmp::codec;

namespace {

/// Where the application wants the handles; any may be null.
struct Targets {
    LPHSNMP_ENTITY source;
    LPHSNMP_ENTITY destination;
    LPHSNMP_CONTEXT context;
    LPHSNMP_PDU pdu;
};

struct Handles {
    HANDLE source = nullptr;
    HANDLE destination = nullptr;
    HANDLE context = nullptr;
    HANDLE pdu = nullptr;
};

void write(const Targets &targets, const Handles &handles)
{
    if (targets.source)
        *targets.source = handles.source;
    if (targets.destination)
        *targets.destination = handles.destination;
    if (targets.context)
        *targets.context = handles.context;
    if (targets.pdu)
        *targets.pdu = handles.pdu;
}

HANDLE giveSource(HandleOutputs &outputs, Session &session, const Parties &parties, codec::Version version)
{
    if (parties.source)
        return outputs.giveAgain(parties.source);
    if (!parties.newSource)
        return nullptr;
    const Entity::Settings settings{.endpoint = parties.peer,
                                    .version = version,
                                    .answersFrom = parties.answersFromLocal ? &parties.local : nullptr};
    return outputs.give(*Entity::create(session, settings, ""));
}

HANDLE giveDestination(HandleOutputs &outputs, Session &session, const Parties &parties,
                       codec::Version version)
{
    if (parties.destination)
        return outputs.giveAgain(parties.destination);
    if (!parties.newDestination)
        return nullptr;
    const Entity::Settings settings{.endpoint = parties.local, .version = version};
    return outputs.give(*Entity::create(session, settings, ""));
}

Ref<Pdu> makePdu(Session &session, const codec::MessageView &view, const codec::PduFields &fields,
                 bool metClosedPort = false)
{
    Ref<VarBindList> list = VarBindList::create(session);
    list->locked([&](VarBinds &varBinds) { codec::decodeForDelivery(view, varBinds); });
    return Pdu::create(session, Pdu::Content{fields, std::move(list), true, metClosedPort});
}

codec::PduFields fieldsOf(const codec::MessageView &view, std::int32_t requestId)
{
    if (view.pdu.type == codec::PduType::V1Trap)
        return {codec::PduType::Trap, requestId, 0, 0};
    codec::PduFields fields = view.pdu;
    fields.requestId = requestId;
    return fields;
}

Handles giveMessage(HandleOutputs &outputs, Session &session, const Received &received,
                    const Targets &targets)
{
    const Parties &parties = received.parties();
    const codec::MessageView &view = received.view();
    Handles handles;
    if (targets.source)
        handles.source = giveSource(outputs, session, parties, view.version);
    if (targets.destination)
        handles.destination = giveDestination(outputs, session, parties, view.version);
    if (targets.context && parties.context)
        handles.context = outputs.giveAgain(parties.context);
    else if (targets.context && parties.newContext)
        handles.context = outputs.give(*Context::create(session, view.community));
    if (targets.pdu)
        handles.pdu = outputs.give(*makePdu(session, view, fieldsOf(view, received.requestId)));
    return handles;
}

/// Orientation as in the request (reference 4.3); the PDU is a copy of what was sent.
Handles giveError(HandleOutputs &outputs, Session &session, Request &request, const Targets &targets)
{
    const Request::Parts &parts = request.parts();
    Handles handles;
    if (targets.source && parts.source)
        handles.source = outputs.giveAgain(parts.source);
    if (targets.destination)
        handles.destination = outputs.giveAgain(parts.destination);
    if (targets.context)
        handles.context = outputs.giveAgain(parts.context);
    if (targets.pdu) {
        const std::optional<codec::MessageView> view = codec::validate(request.bytes());
        handles.pdu = outputs.give(*makePdu(session, *view, parts.pdu, request.metClosedPort));
    }
    return handles;
}

/// Throws like HandleOutputs; then the application has got nothing.
void giveEntry(Session &session, QueueEntry &entry, const Targets &targets)
{
    HandleOutputs outputs(session);
    const Handles handles = entry.kind == QueueEntry::Kind::Message
        ? giveMessage(outputs, session, static_cast<Received &>(entry), targets)
        : giveError(outputs, session, static_cast<Request &>(entry), targets);
    outputs.keep();
    write(targets, handles);
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpRecvMsg(HSNMP_SESSION session, LPHSNMP_ENTITY srcEntity,
                                        LPHSNMP_ENTITY dstEntity, LPHSNMP_CONTEXT context, LPHSNMP_PDU PDU)
{
    return apiCall<SNMPAPI_STATUS>("SnmpRecvMsg", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Session> target = call.get<Session>(session);
        if (!target)
            return Failed();
        const Targets targets{srcEntity, dstEntity, context, PDU};
        const bool wanted = srcEntity || dstEntity || context || PDU;
        const Ref<QueueEntry> entry = wanted ? target->takeEntry() : Ref<QueueEntry>();
        if (!entry)
            return call.fail(Code::Noop);
        try {
            giveEntry(*target, *entry, targets);
        } catch (const HandleOutputs::SessionGone &) {
            return call.fail(Code::SessionInvalid);
        } catch (...) {
            target->putBack(entry); // nothing has happened: the next call finds it again
            throw;
        }
        return call.status(entry->code);
    });
}
