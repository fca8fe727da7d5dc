// SPDX-License-Identifier: MIT
//
// PDUs (reference 3.4, 4.12).
#include "api/freeing.h"
#include "objects/pdu.h"
#include "objects/requestids.h"
#include "winsnmp.h"

#include <algorithm>

using namespace winsnmp::core;
using winsnmp::codec::PduFields;
using winsnmp::codec::PduType;

namespace {

/// The types an application can make; v1 traps it cannot.
bool isCreatable(smiINT type)
{
    return type >= SNMP_PDU_GET && type <= SNMP_PDU_TRAP && type != SNMP_PDU_V1TRAP;
}

Ref<VarBindList> copyOf(Session &session, const Ref<VarBindList> &list)
{
    return list
        ? list->locked([&](const VarBinds &varBinds) { return VarBindList::create(session, varBinds); })
        : Ref<VarBindList>();
}

/// Reads the list handle that SnmpGetPduData returns; the caller holds the PDU's lock.
HANDLE giveList(Call &call, Pdu &pdu, Pdu::Content &content)
{
    if (!content.list)
        return nullptr;
    if (!content.listUnseen)
        return publishOrFail(call, copyOf(*pdu.owner(), content.list));
    HANDLE handle = publishOrFail(call, content.list);
    if (handle)
        content.listUnseen = false;
    return handle;
}

template <typename Target, typename Value>
void write(Target *target, Value value)
{
    if (target)
        *target = static_cast<Target>(value);
}

struct Changes {
    const smiINT *type;
    const smiINT32 *requestId;
    const smiINT *nonRepeaters;
    const smiINT *maxRepetitions;
};

void apply(const Changes &changes, PduFields &fields)
{
    const PduType before = fields.type;
    if (changes.type)
        fields.type = static_cast<PduType>(*changes.type);
    if (changes.requestId)
        fields.requestId = *changes.requestId;
    if (fields.type != before)
        fields.errorStatus = fields.errorIndex = 0; // they meant something to the old type only
    const bool isBulk = fields.type == PduType::GetBulk;
    if (isBulk && changes.nonRepeaters)
        fields.errorStatus = *changes.nonRepeaters;
    if (isBulk && changes.maxRepetitions)
        fields.errorIndex = *changes.maxRepetitions;
}

} // namespace

HSNMP_PDU SNMPAPI_CALL SnmpCreatePdu(HSNMP_SESSION session, smiINT PDU_type, smiINT32 request_id,
                                     smiINT error_status, smiINT error_index, HSNMP_VBL varbindlist)
{
    return apiCall<HSNMP_PDU>("SnmpCreatePdu", [&](Call &call) -> HSNMP_PDU {
        const Ref<Session> owner = call.get<Session>(session);
        Pdu::Content content;
        if (!owner || !call.getOptional(varbindlist, content.list))
            return Failed();
        if (PDU_type != 0 && !isCreatable(PDU_type))
            return call.fail(Code::PduInvalid);
        content.fields = {PDU_type == 0 ? PduType::GetNext : static_cast<PduType>(PDU_type),
                          request_id == 0 ? nextRequestId() : request_id, error_status, error_index};
        return publishOrFail(call, Pdu::create(*owner, std::move(content)));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetPduData(HSNMP_PDU PDU, smiLPINT PDU_type, smiLPINT32 request_id,
                                           smiLPINT error_status, smiLPINT error_index,
                                           LPHSNMP_VBL varbindlist)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetPduData", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Pdu> pdu = call.get<Pdu>(PDU);
        if (!pdu)
            return Failed();
        if (!PDU_type && !request_id && !error_status && !error_index && !varbindlist)
            return call.fail(Code::Noop);
        return pdu->locked([&](Pdu::Content &content) -> SNMPAPI_STATUS {
            HANDLE list = varbindlist ? giveList(call, *pdu, content) : nullptr;
            if (varbindlist && content.list && !list)
                return Failed();
            write(PDU_type, content.fields.type);
            write(request_id, content.fields.requestId);
            write(error_status, content.fields.errorStatus);
            write(error_index, content.fields.errorIndex);
            if (varbindlist)
                *varbindlist = list;
            return SNMPAPI_SUCCESS;
        });
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetPduData(HSNMP_PDU PDU, const smiINT *PDU_type, const smiINT32 *request_id,
                                           const smiINT *non_repeaters, const smiINT *max_repetitions,
                                           const HSNMP_VBL *varbindlist)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetPduData", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Pdu> pdu = call.get<Pdu>(PDU);
        Ref<VarBindList> list;
        if (!pdu || (varbindlist && !call.getOptional(*varbindlist, list)))
            return Failed();
        if (PDU_type && !isCreatable(*PDU_type))
            return call.fail(Code::PduInvalid);
        if (!PDU_type && !request_id && !non_repeaters && !max_repetitions && !varbindlist)
            return call.fail(Code::Noop);
        pdu->locked([&](Pdu::Content &content) {
            apply({PDU_type, request_id, non_repeaters, max_repetitions}, content.fields);
            if (!varbindlist)
                return;
            std::swap(content.list, list);
            content.listUnseen = false;
        });
        return SNMPAPI_SUCCESS;
    });
}

HSNMP_PDU SNMPAPI_CALL SnmpDuplicatePdu(HSNMP_SESSION session, HSNMP_PDU PDU)
{
    return apiCall<HSNMP_PDU>("SnmpDuplicatePdu", [&](Call &call) -> HSNMP_PDU {
        const Ref<Session> owner = call.get<Session>(session);
        const Ref<Pdu> original = owner ? call.get<Pdu>(PDU) : Ref<Pdu>();
        if (!original)
            return Failed();
        Pdu::Content content = original->content();
        content.list = copyOf(*owner, content.list);
        content.listUnseen = false;
        return publishOrFail(call, Pdu::create(*owner, std::move(content)));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpFreePdu(HSNMP_PDU PDU)
{
    return apiCall<SNMPAPI_STATUS>("SnmpFreePdu", [&](Call &call) { return freeHandle<Pdu>(call, PDU); });
}
