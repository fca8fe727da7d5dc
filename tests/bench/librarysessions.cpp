// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarysessions.h"

#include "answer.h"
#include "subjects.h"
#include "varbind.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace bench {

namespace {

void require(bool success, const char *what)
{
    if (!success)
        throw std::runtime_error(std::string(what) + " fails with "
                                 + std::to_string(SnmpGetLastError(nullptr)));
}

void readAll(HSNMP_VBL list)
{
    const smiUINT32 count = SnmpCountVbl(list);
    for (smiUINT32 i = 1; i <= count; ++i)
        const VarBind varBind(list, i);
}

} // namespace

void startLibrary()
{
    require(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_SUCCESS, "SnmpStartup");
    require(SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V2) == SNMPAPI_SUCCESS, "SnmpSetTranslateMode");
}

Target openTarget(const TargetSettings &settings)
{
    const std::string_view name = settings.community == Community::Public ? PublicCommunity : SilentCommunity;
    std::string text(name);
    const smiOCTETS octets{static_cast<smiUINT32>(text.size()), reinterpret_cast<smiLPBYTE>(text.data())};
    Target target;
    target.session = SnmpCreateSession(nullptr, 0, settings.callback, settings.clientData);
    require(target.session, "SnmpCreateSession");
    target.agent = SnmpStrToEntity(target.session, "127.0.0.1");
    target.community = SnmpStrToContext(target.session, &octets);
    require(target.agent && target.community, "SnmpStrToEntity or SnmpStrToContext");
    SnmpSetPort(target.agent, settings.port);
    SnmpSetTimeout(target.agent, settings.timeout);
    SnmpSetRetry(target.agent, settings.retries);
    return target;
}

std::vector<Target> openTargets(std::size_t count, const TargetSettings &settings)
{
    std::vector<Target> targets(count);
    for (Target &target : targets)
        target = openTarget(settings);
    return targets;
}

HSNMP_VBL makeList(HSNMP_SESSION session, int variables)
{
    HSNMP_VBL list = nullptr;
    for (int i = 0; i < variables; ++i) {
        Name arcs = nameOf(i);
        const smiOID name{static_cast<smiUINT32>(arcs.size()), arcs.data()};
        if (!list)
            list = SnmpCreateVbl(session, &name, nullptr);
        else
            SnmpSetVb(list, 0, &name, nullptr);
    }
    return list;
}

void send(const Target &target, int variables, smiINT32 requestId)
{
    HSNMP_VBL list = makeList(target.session, variables);
    HSNMP_PDU pdu = SnmpCreatePdu(target.session, SNMP_PDU_GET, requestId, 0, 0, list);
    const SNMPAPI_STATUS sent = SnmpSendMsg(target.session, nullptr, target.agent, target.community, pdu);
    require(sent == SNMPAPI_SUCCESS, "SnmpSendMsg");
    SnmpFreePdu(pdu);
    SnmpFreeVbl(list);
}

Received receive(HSNMP_SESSION session)
{
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT community = nullptr;
    HSNMP_PDU pdu = nullptr;
    const SNMPAPI_STATUS status = SnmpRecvMsg(session, &source, &destination, &community, &pdu);
    if (!pdu)
        return Received::Nothing;
    HSNMP_VBL list = nullptr;
    smiINT type = 0;
    smiINT errorStatus = 0;
    require(SnmpGetPduData(pdu, &type, nullptr, &errorStatus, nullptr, &list) == SNMPAPI_SUCCESS,
            "SnmpGetPduData");
    if (list) {
        readAll(list);
        SnmpFreeVbl(list);
    }
    SnmpFreePdu(pdu);
    SnmpFreeContext(community);
    SnmpFreeEntity(source);
    if (destination)
        SnmpFreeEntity(destination);
    return status == SNMPAPI_SUCCESS ? Received::Answer : Received::Failure;
}

} // namespace bench
