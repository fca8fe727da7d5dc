// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"

namespace apitest::detail {

namespace {

bool freed(HSNMP_PDU pdu)
{
    return pdu && SnmpFreePdu(pdu) == SNMPAPI_SUCCESS;
}

bool freedList(HSNMP_VBL list)
{
    return list && SnmpFreeVbl(list) == SNMPAPI_SUCCESS;
}

bool createsPdu(const Handles &given)
{
    return freed(SnmpCreatePdu(given.session, SNMP_PDU_GET, 1, 0, 0, given.list));
}

bool readsPdu(const Handles &given)
{
    smiINT type = 0;
    HSNMP_VBL list = nullptr;
    return SnmpGetPduData(given.pdu, &type, nullptr, nullptr, nullptr, &list) && freedList(list);
}

bool changesPdu(const Handles &given)
{
    const smiINT type = SNMP_PDU_GETNEXT;
    return SnmpSetPduData(given.pdu, &type, nullptr, nullptr, nullptr, &given.list) != 0;
}

bool createsList(const Handles &given)
{
    return freedList(makeList(given.session));
}

bool readsBinding(const Handles &given)
{
    smiOID name{};
    smiVALUE value{};
    return SnmpGetVb(given.list, 1, &name, &value)
        && SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&name))
        && SnmpFreeDescriptor(value.syntax, &value.value.string);
}

/// Larger than any room a list of one binding has left.
bool changesBinding(const Handles &given)
{
    OidArgument sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
    const smiOID name = sysName.get();
    QByteArray octets(5000, 'x');
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_OCTETS;
    value.value.string = octetsOf(octets);
    return SnmpSetVb(given.list, 0, &name, &value) != 0;
}

} // namespace

std::vector<ApiFunction> pduFunctions()
{
    return {
        {"SnmpCreatePdu",
         {SessionParameter, {winsnmp::ObjectKind::VarBindList, &Handles::list, true}},
         createsPdu},
        {"SnmpGetPduData", {PduParameter}, readsPdu},
        {"SnmpSetPduData",
         {PduParameter, {winsnmp::ObjectKind::VarBindList, &Handles::list, true}},
         changesPdu},
        {"SnmpDuplicatePdu",
         {SessionParameter, PduParameter},
         [](const Handles &given) { return freed(SnmpDuplicatePdu(given.session, given.pdu)); }},
        {"SnmpFreePdu", {PduParameter}, [](const Handles &given) { return freed(given.pdu); }},
        {"SnmpCreateVbl", {SessionParameter}, createsList},
        {"SnmpDuplicateVbl",
         {SessionParameter, ListParameter},
         [](const Handles &given) { return freedList(SnmpDuplicateVbl(given.session, given.list)); }},
        {"SnmpFreeVbl", {ListParameter}, [](const Handles &given) { return SnmpFreeVbl(given.list) != 0; }},
        {"SnmpCountVbl", {ListParameter}, [](const Handles &given) { return SnmpCountVbl(given.list) != 0; }},
        {"SnmpGetVb", {ListParameter}, readsBinding},
        {"SnmpSetVb", {ListParameter}, changesBinding},
        {"SnmpDeleteVb",
         {ListParameter},
         [](const Handles &given) { return SnmpDeleteVb(given.list, 1) != 0; }},
    };
}

} // namespace apitest::detail
