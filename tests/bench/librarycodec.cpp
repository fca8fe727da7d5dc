// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "codec.h"
#include "librarysessions.h"
#include "subjects.h"

#include <stdexcept>

namespace bench {

namespace {

SNMPAPI_STATUS SNMPAPI_CALL ignore(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

} // namespace

Figures libraryTextToOid(const Effort &effort)
{
    startLibrary();
    return repeat(effort, [] {
        smiOID name{};
        if (SnmpStrToOid(NameText, &name) == SNMPAPI_FAILURE)
            throw std::runtime_error("SnmpStrToOid fails");
        SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&name));
    });
}

Figures libraryOidToText(const Effort &effort)
{
    startLibrary();
    Name arcs = nameOf(0);
    const smiOID name{static_cast<smiUINT32>(arcs.size()), arcs.data()};
    return repeat(effort, [&] {
        char text[MAXOBJIDSTRSIZE];
        if (SnmpOidToStr(&name, sizeof text, text) == SNMPAPI_FAILURE)
            throw std::runtime_error("SnmpOidToStr fails");
    });
}

Figures libraryEncode(const Effort &effort, int variables)
{
    startLibrary();
    const Target target = openTarget({.port = 161, .callback = &ignore});
    HSNMP_PDU pdu = SnmpCreatePdu(target.session, SNMP_PDU_GET, 1, 0, 0, makeList(target.session, variables));
    return repeat(effort, [&] {
        smiOCTETS octets{};
        if (SnmpEncodeMsg(target.session, nullptr, target.agent, target.community, pdu, &octets)
            == SNMPAPI_FAILURE)
            throw std::runtime_error("SnmpEncodeMsg fails");
        SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets);
    });
}

Figures libraryDecode(const Effort &effort, int variables)
{
    startLibrary();
    const Target target = openTarget({.port = 161, .callback = &ignore});
    std::vector<std::uint8_t> message = encodedResponse(variables);
    const smiOCTETS octets{static_cast<smiUINT32>(message.size()), message.data()};
    return repeat(effort, [&] {
        HSNMP_ENTITY source = nullptr;
        HSNMP_ENTITY destination = nullptr;
        HSNMP_CONTEXT community = nullptr;
        HSNMP_PDU pdu = nullptr;
        if (SnmpDecodeMsg(target.session, &source, &destination, &community, &pdu, &octets)
            == SNMPAPI_FAILURE)
            throw std::runtime_error("SnmpDecodeMsg fails");
        SnmpFreePdu(pdu);
        SnmpFreeContext(community);
    });
}

} // namespace bench
