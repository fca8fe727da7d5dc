// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"

namespace apitest::detail {

namespace {

bool freedOid(smiOID &oid)
{
    return SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&oid)) != 0;
}

bool parsesOid(const Handles &)
{
    smiOID oid{};
    return SnmpStrToOid("1.3.6.1", &oid) && freedOid(oid);
}

bool writesOid(const Handles &)
{
    OidArgument internet{1, 3, 6, 1};
    const smiOID oid = internet.get();
    char text[32];
    return SnmpOidToStr(&oid, sizeof text, text) != 0;
}

bool copiesOid(const Handles &)
{
    OidArgument internet{1, 3, 6, 1};
    const smiOID oid = internet.get();
    smiOID copy{};
    return SnmpOidCopy(&oid, &copy) && freedOid(copy);
}

bool comparesOids(const Handles &)
{
    OidArgument internet{1, 3, 6, 1};
    const smiOID oid = internet.get();
    smiINT result = 1;
    return SnmpOidCompare(&oid, &oid, 0, &result) != 0;
}

bool encodes(const Handles &given)
{
    smiOCTETS message{};
    return SnmpEncodeMsg(given.session, given.source, given.destination, given.context, given.pdu, &message)
        && SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &message);
}

bool decodes(const Handles &given)
{
    QByteArray message = getMessage();
    const smiOCTETS octets = octetsOf(message);
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
    return SnmpDecodeMsg(given.session, &source, &destination, &context, &pdu, &octets)
        && SnmpFreeContext(context) && SnmpFreePdu(pdu);
}

bool freesDescriptor(const Handles &given)
{
    smiOID descriptor = given.descriptor;
    return freedOid(descriptor);
}

} // namespace

std::vector<ApiFunction> utilityFunctions()
{
    return {
        {"SnmpGetLastError", {}, [](const Handles &given) { return SnmpGetLastError(given.session) != 0; }},
        {"SnmpStrToOid", {}, parsesOid},
        {"SnmpOidToStr", {}, writesOid},
        {"SnmpOidCopy", {}, copiesOid},
        {"SnmpOidCompare", {}, comparesOids},
        {"SnmpEncodeMsg",
         {SessionParameter, OptionalSource, EntityParameter, ContextParameter, PduParameter},
         encodes},
        {"SnmpDecodeMsg", {SessionParameter}, decodes},
        {"SnmpFreeDescriptor", {}, freesDescriptor},
    };
}

} // namespace apitest::detail
