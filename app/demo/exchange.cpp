// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <winsnmp/extensions.h>

#include <utility>

namespace demo {

namespace {

/// The manager's entity has the version of its message.
std::optional<Version> versionOf(const Incoming &message)
{
    smiUINT32 version = 0;
    if (SnmpXGetVersion(message.manager.get(), &version) == SNMPAPI_FAILURE)
        return std::nullopt;
    return version == SNMPX_VERSION_1 ? Version::V1 : Version::V2c;
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

std::optional<std::vector<Oid>> namesOf(const winsnmp::OwnedVbl &list)
{
    std::vector<Oid> names;
    const smiUINT32 count = list ? SnmpCountVbl(list.get()) : 0;
    names.reserve(count);
    for (smiUINT32 position = 1; position <= count; ++position) {
        winsnmp::OwnedOid name;
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

winsnmp::OwnedVbl makeList(HSNMP_SESSION session, const std::vector<Instance> &bindings)
{
    winsnmp::OwnedVbl list(SnmpCreateVbl(session, nullptr, nullptr));
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

winsnmp::OwnedPdu makeResponse(HSNMP_SESSION session, const ReceivedRequest &received, const Reply &reply)
{
    winsnmp::OwnedVbl made;
    HSNMP_VBL list = received.list.get();
    if (carriesNoList(received.request, reply)) {
        list = nullptr;
    } else if (reply.errorStatus == SNMP_ERROR_NOERROR) {
        made = makeList(session, reply.bindings);
        if (!made)
            return {};
        list = made.get();
    }
    winsnmp::OwnedPdu pdu(SnmpCreatePdu(session, SNMP_PDU_RESPONSE, received.requestId, reply.errorStatus,
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
    winsnmp::OwnedOctets community;
    if (SnmpContextToStr(message.context.get(), community.receive()) == SNMPAPI_FAILURE)
        return {};
    return {reinterpret_cast<const char *>(community.get().ptr), community.get().len};
}

std::optional<ReceivedRequest> readRequest(const Incoming &message)
{
    const std::optional<Version> version = versionOf(message);
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
    const winsnmp::OwnedPdu response = makeResponse(session, received, reply);
    return response
        && SnmpSendMsg(session, message.agent.get(), message.manager.get(), message.context.get(),
                       response.get())
        == SNMPAPI_SUCCESS;
}

} // namespace demo
