// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"

#include "winsnmp/platform.hpp"

namespace apitest::detail {

namespace {

bool closed(HSNMP_SESSION session)
{
    return session && SnmpClose(session) == SNMPAPI_SUCCESS;
}

bool opensSession(const Handles &)
{
    return closed(SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr));
}

bool opensWindowSession(const Handles &)
{
    int window = 0;
    return closed(SnmpOpen(&window, 1));
}

void installWindows(World &)
{
    winsnmp::setWindowHooks({.isWindow = {}, .postMessage = [](HWND, UINT, WPARAM, LPARAM) {}});
}

bool sends(const Handles &given)
{
    return SnmpSendMsg(given.session, given.source, given.destination, given.context, given.pdu)
        == SNMPAPI_SUCCESS
        && SnmpCancelMsg(given.session, World::RequestId) == SNMPAPI_SUCCESS;
}

/// The answer carries new references to the request's destination and context and a new PDU.
bool receives(const Handles &given)
{
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
    return SnmpRecvMsg(given.session, &source, &destination, &context, &pdu) == SNMPAPI_SUCCESS
        && SnmpFreeEntity(source) && SnmpFreeContext(context) && SnmpFreePdu(pdu);
}

/// Once the request has arrived nothing changes any more by itself.
void sendAndArrive(World &world)
{
    world.send();
    if (world.peer.receive().isEmpty())
        qFatal("no request");
}

bool registers(const Handles &given)
{
    OidArgument traps{1, 3, 6, 1, 6, 3, 1, 1, 5};
    const smiOID prefix = traps.get();
    const auto call = [&](smiUINT32 state) {
        return SnmpRegister(given.session, given.source, given.destination, given.context, &prefix, state);
    };
    return call(SNMPAPI_ON) == SNMPAPI_SUCCESS && call(SNMPAPI_OFF) == SNMPAPI_SUCCESS;
}

void useFreeTrapPort(World &)
{
    winsnmp::setTrapPort(freePort());
}

bool listens(const Handles &given)
{
    return SnmpListen(given.destination, SNMPAPI_ON) == SNMPAPI_SUCCESS
        && SnmpListen(given.destination, SNMPAPI_OFF) == SNMPAPI_SUCCESS;
}

bool listensEverywhere(const Handles &given)
{
    return SnmpListenEx(given.destination, SNMPAPI_ON, SNMPLISTEN_ALL_ADDR) == SNMPAPI_SUCCESS
        && SnmpListenEx(given.destination, SNMPAPI_OFF, SNMPLISTEN_ALL_ADDR) == SNMPAPI_SUCCESS;
}

void useFreePort(World &world)
{
    SnmpSetPort(world.handles.destination, freePort());
}

} // namespace

std::vector<ApiFunction> communicationFunctions()
{
    return {
        {"SnmpStartup",
         {},
         [](const Handles &) { return SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr) != 0; }},
        {"SnmpStartupEx",
         {},
         [](const Handles &) {
             return SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr) && SnmpCleanupEx();
         }},
        {"SnmpCleanup", {}, [](const Handles &) { return SnmpCleanup() != 0; }},
        {"SnmpCleanupEx",
         {},
         [](const Handles &) { return SnmpCleanupEx() != 0; },
         [](World &) { SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr); }},
        {"SnmpCreateSession", {}, opensSession},
        {"SnmpOpen", {}, opensWindowSession, installWindows},
        {"SnmpClose", {SessionParameter}, [](const Handles &given) { return SnmpClose(given.session) != 0; }},
        {"SnmpSendMsg",
         {SessionParameter, OptionalSource, EntityParameter, ContextParameter, PduParameter},
         sends},
        {"SnmpRecvMsg", {SessionParameter}, receives, [](World &world) { world.queueAnswer(); }},
        {"SnmpRegister",
         {SessionParameter,
          OptionalSource,
          {winsnmp::ObjectKind::Entity, &Handles::destination, true},
          {winsnmp::ObjectKind::Context, &Handles::context, true}},
         registers,
         useFreeTrapPort},
        {"SnmpListen", {EntityParameter}, listens, useFreePort},
        {"SnmpListenEx", {EntityParameter}, listensEverywhere, useFreePort},
        {"SnmpCancelMsg",
         {SessionParameter},
         [](const Handles &given) { return SnmpCancelMsg(given.session, World::RequestId) != 0; },
         sendAndArrive},
    };
}

} // namespace apitest::detail
