// SPDX-License-Identifier: GPL-3.0-or-later

#include "world.h"

#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"
#include "winsnmp/platform.hpp"

namespace apitest {

namespace {

void require(bool condition, const char *what)
{
    if (!condition)
        qFatal("%s: last error %u", what, SnmpGetLastError(nullptr));
}

} // namespace

smiOCTETS octetsOf(QByteArray &octets)
{
    return {static_cast<smiUINT32>(octets.size()), reinterpret_cast<smiLPBYTE>(octets.data())};
}

std::vector<smiUINT32> subIdentifiersOf(const smiOID &oid)
{
    return {oid.ptr, oid.ptr + oid.len};
}

HSNMP_CONTEXT makeContext(HSNMP_SESSION session, QByteArray community)
{
    const smiOCTETS octets = octetsOf(community);
    return SnmpStrToContext(session, &octets);
}

HSNMP_ENTITY makeEntity(HSNMP_SESSION session, UINT port)
{
    HSNMP_ENTITY entity = SnmpStrToEntity(session, "127.0.0.1");
    if (entity)
        SnmpSetPort(entity, port);
    return entity;
}

HSNMP_VBL makeList(HSNMP_SESSION session, QByteArray octets)
{
    OidArgument sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
    const smiOID name = sysUpTime.get();
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_OCTETS;
    value.value.string = octetsOf(octets);
    return SnmpCreateVbl(session, &name, &value);
}

QByteArray getMessage()
{
    return QByteArray::fromHex("3026020100"
                               "04067075626c6963"
                               "a019020101020100020100"
                               "300e300c06082b060102010103000500");
}

World::World()
{
    require(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_SUCCESS, "start-up");
    require(SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V2) == SNMPAPI_SUCCESS, "translate mode");
    handles.session = openSession(mailbox);
    handles.source = makeEntity(handles.session, 161);
    handles.destination = makeEntity(handles.session, peer.port());
    handles.context = makeContext(handles.session, "public");
    handles.list = makeList(handles.session);
    handles.pdu = SnmpCreatePdu(handles.session, SNMP_PDU_GET, RequestId, 0, 0, handles.list);
    require(handles.session && handles.source && handles.destination && handles.context && handles.list
                && handles.pdu,
            "world");
    OidArgument internet{1, 3, 6, 1};
    const smiOID oid = internet.get();
    require(SnmpOidCopy(&oid, &handles.descriptor) == 4, "descriptor");
    // Nothing may time out because a machine is slow.
    constexpr smiTIMETICKS minute = 6000;
    require(SnmpSetTimeout(handles.destination, minute) == SNMPAPI_SUCCESS, "time-out");
}

World::~World()
{
    SnmpClose(handles.session);
    SnmpCleanup();
    winsnmp::setWindowHooks({});
    winsnmp::setFaultPlan({});
    winsnmp::setLimits({});
}

void World::send()
{
    require(SnmpSendMsg(handles.session, nullptr, handles.destination, handles.context, handles.pdu)
                == SNMPAPI_SUCCESS,
            "send");
}

void World::queueAnswer()
{
    const auto queued = static_cast<unsigned>(winsnmp::snapshot().queued);
    send();
    require(peer.answer(), "request");
    require(waitForQueued(queued + 1), "answer");
}

} // namespace apitest
