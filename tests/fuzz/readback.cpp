// SPDX-License-Identifier: GPL-3.0-or-later
#include "readback.h"

#include "require.h"

namespace fuzz {

namespace {

struct Parts {
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
};

void readBinding(HSNMP_VBL list, smiUINT32 position)
{
    smiOID name{};
    smiVALUE value{};
    require(SnmpGetVb(list, position, &name, &value), "each binding can be read");
    require(name.len != 0 && name.len <= MAXOBJIDSIZE, "names have a length");
    char text[MAXOBJIDSTRSIZE];
    if (name.len >= 2)
        require(SnmpOidToStr(&name, sizeof text, text), "names can be shown");
    const smiUINT32 syntax = value.syntax;
    const bool hasOctets = syntax >= SNMP_SYNTAX_BITS && syntax != SNMP_SYNTAX_NULL
        && syntax != SNMP_SYNTAX_OID
        && (syntax <= SNMP_SYNTAX_IPADDR || syntax == SNMP_SYNTAX_OPAQUE || syntax == SNMP_SYNTAX_NSAPADDR);
    if (hasOctets)
        require(value.value.string.ptr[value.value.string.len] == 0, "octets have a zero behind them");
    const bool hasDescriptor = hasOctets || syntax == SNMP_SYNTAX_OID;
    require(SnmpFreeDescriptor(syntax, &value.value.string) == hasDescriptor,
            "a value is freed by its syntax");
    require(SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&name)), "a name is freed");
}

void readPdu(HSNMP_PDU pdu, smiINT32 requestId)
{
    smiINT type = 0;
    smiINT32 id = 0;
    HSNMP_VBL list = nullptr;
    require(SnmpGetPduData(pdu, &type, &id, nullptr, nullptr, &list), "the PDU can be read");
    require(type >= SNMP_PDU_GET && type <= SNMP_PDU_TRAP && type != SNMP_PDU_V1TRAP, "its type exists");
    require(id == requestId, "it has the id the callback was told");
    const smiUINT32 count = SnmpCountVbl(list);
    for (smiUINT32 position = 1; position <= count; ++position)
        readBinding(list, position);
    require(!SnmpGetVb(list, count + 1, nullptr, nullptr), "the list ends where its count says");
    require(SnmpFreeVbl(list), "the list is freed");
}

/// As an agent or proxy would; what cannot be sent is refused.
void sendOn(HSNMP_SESSION session, const Parts &parts)
{
    smiOCTETS octets{};
    if (!SnmpEncodeMsg(session, nullptr, parts.source, parts.context, parts.pdu, &octets)) {
        require(SnmpGetLastError(session) == SNMPAPI_PDU_INVALID, "what cannot be sent is an invalid PDU");
        return;
    }
    Parts again;
    require(SnmpDecodeMsg(session, &again.source, &again.destination, &again.context, &again.pdu, &octets)
                == octets.len,
            "what is sent can be decoded");
    SnmpFreeContext(again.context);
    SnmpFreePdu(again.pdu);
    SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets);
}

} // namespace

void readBack(HSNMP_SESSION session, SNMPAPI_STATUS told, smiINT32 requestId)
{
    Parts parts;
    const SNMPAPI_STATUS result =
        SnmpRecvMsg(session, &parts.source, &parts.destination, &parts.context, &parts.pdu);
    require(result == (told == 0 ? SNMPAPI_SUCCESS : SNMPAPI_FAILURE),
            "the entry is what the callback was told");
    require(told == 0 || SnmpGetLastError(session) == told, "an error entry has its code");
    require((parts.source || told != 0) && parts.context && parts.pdu, "the handles are there");
    readPdu(parts.pdu, requestId);
    if (told == 0)
        sendOn(session, parts);
    require(!parts.source || SnmpFreeEntity(parts.source), "the source is freed");
    require(!parts.destination || SnmpFreeEntity(parts.destination), "the destination is freed");
    require(SnmpFreeContext(parts.context) && SnmpFreePdu(parts.pdu), "context and PDU are freed");
}

} // namespace fuzz
