// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <array>
#include <utility>

namespace demo {

namespace {

/// A message begins with its length and then its version; a length of two bytes or more says so in its first
/// one.
std::optional<Version> versionIn(const smiOCTETS &message)
{
    if (message.len < 2)
        return std::nullopt;
    const smiUINT32 lengthBytes = message.ptr[1] < 0x80 ? 1 : 1 + (message.ptr[1] & 0x7fU);
    const smiUINT32 version = 1 + lengthBytes + 2;
    if (version >= message.len)
        return std::nullopt;
    return message.ptr[version] == 0 ? Version::V1 : Version::V2c;
}

/// The API does not tell an entity's version, but encodes for it.
std::optional<Version> versionOf(HSNMP_SESSION session, const Incoming &message)
{
    OwnedOctets encoded;
    if (SnmpEncodeMsg(session, message.agent.get(), message.manager.get(), message.context.get(),
                      message.pdu.get(), encoded.receive())
        == SNMPAPI_FAILURE)
        return std::nullopt;
    return versionIn(encoded.get());
}

bool isAnswered(const Request &request)
{
    switch (request.type) {
    case SNMP_PDU_GET:
    case SNMP_PDU_GETNEXT:
    case SNMP_PDU_SET:
        return true;
    case SNMP_PDU_GETBULK:
        return request.version == Version::V2c;
    default:
        return false;
    }
}

std::optional<std::vector<Oid>> namesOf(const OwnedList &list)
{
    std::vector<Oid> names;
    const smiUINT32 count = list ? SnmpCountVbl(list.get()) : 0;
    names.reserve(count);
    for (smiUINT32 position = 1; position <= count; ++position) {
        OwnedOid name;
        if (SnmpGetVb(list.get(), position, name.receive(), nullptr) == SNMPAPI_FAILURE)
            return std::nullopt;
        names.emplace_back(name.get().ptr, name.get().ptr + name.get().len);
    }
    return names;
}

smiOID toApi(const Oid &oid)
{
    return {static_cast<smiUINT32>(oid.size()), const_cast<smiLPUINT32>(oid.data())};
}

OwnedList makeList(HSNMP_SESSION session, const std::vector<Instance> &bindings)
{
    OwnedList list(SnmpCreateVbl(session, nullptr, nullptr));
    for (const Instance &binding : bindings) {
        const smiOID name = toApi(binding.name);
        const smiVALUE value = toApi(binding.value);
        if (!list || SnmpSetVb(list.get(), 0, &name, &value) == SNMPAPI_FAILURE)
            return {};
    }
    return list;
}

bool carriesNoList(const Request &request, const Reply &reply)
{
    return reply.errorStatus == SNMP_ERROR_TOOBIG && request.version == Version::V2c;
}

OwnedPdu makeResponse(HSNMP_SESSION session, const ReceivedRequest &received, const Reply &reply)
{
    OwnedList made;
    HSNMP_VBL list = received.list.get();
    if (carriesNoList(received.request, reply)) {
        list = nullptr;
    } else if (reply.errorStatus == SNMP_ERROR_NOERROR) {
        made = makeList(session, reply.bindings);
        if (!made)
            return {};
        list = made.get();
    }
    OwnedPdu pdu(SnmpCreatePdu(session, SNMP_PDU_RESPONSE, received.requestId, reply.errorStatus,
                               reply.errorIndex, list));
    // SnmpCreatePdu takes the id 0 for "make one up".
    const smiINT32 zero = 0;
    if (pdu && received.requestId == zero
        && SnmpSetPduData(pdu.get(), nullptr, &zero, nullptr, nullptr, nullptr) == SNMPAPI_FAILURE)
        return {};
    return pdu;
}

} // namespace

std::optional<Incoming> takeMessage(HSNMP_SESSION session)
{
    Incoming message;
    if (SnmpRecvMsg(session, message.manager.receive(), message.agent.receive(), message.context.receive(),
                    message.pdu.receive())
        == SNMPAPI_FAILURE)
        return std::nullopt;
    return message;
}

std::string communityOf(const Incoming &message)
{
    OwnedOctets community;
    if (SnmpContextToStr(message.context.get(), community.receive()) == SNMPAPI_FAILURE)
        return {};
    return {reinterpret_cast<const char *>(community.get().ptr), community.get().len};
}

std::optional<ReceivedRequest> readRequest(HSNMP_SESSION session, const Incoming &message)
{
    const std::optional<Version> version = versionOf(session, message);
    if (!version)
        return std::nullopt;
    ReceivedRequest received;
    Request &request = received.request;
    request.version = *version;
    if (SnmpGetPduData(message.pdu.get(), &request.type, &received.requestId, &request.nonRepeaters,
                       &request.maxRepetitions, received.list.receive())
            == SNMPAPI_FAILURE
        || !isAnswered(request))
        return std::nullopt;
    std::optional<std::vector<Oid>> names = namesOf(received.list);
    if (!names)
        return std::nullopt;
    request.names = std::move(*names);
    return received;
}

bool sendReply(HSNMP_SESSION session, const Incoming &message, const ReceivedRequest &received,
               const Reply &reply)
{
    const OwnedPdu response = makeResponse(session, received, reply);
    return response
        && SnmpSendMsg(session, message.agent.get(), message.manager.get(), message.context.get(),
                       response.get())
        == SNMPAPI_SUCCESS;
}

} // namespace demo
