// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"
#include "errorrows.h"
#include "winsnmp/platform.hpp"

#include <stdexcept>

namespace apitest {

namespace {

/// Windows of an application whose own check goes wrong.
class ThrowingWindows {
public:
    ThrowingWindows()
    {
        winsnmp::setWindowHooks({.isWindow = [](HWND) -> bool { throw std::runtime_error("window"); },
                                 .postMessage = [](HWND, UINT, WPARAM, LPARAM) {}});
    }
    ~ThrowingWindows() { winsnmp::setWindowHooks({}); }
};

class AnyWindow {
public:
    AnyWindow()
    {
        winsnmp::setWindowHooks({.isWindow = {}, .postMessage = [](HWND, UINT, WPARAM, LPARAM) {}});
    }
    ~AnyWindow() { winsnmp::setWindowHooks({}); }
    [[nodiscard]] HWND get() { return this; }
};

bool sendFails(World &world, HSNMP_ENTITY destination, HSNMP_PDU pdu)
{
    return SnmpSendMsg(world.handles.session, nullptr, destination, world.handles.context, pdu)
        == SNMPAPI_FAILURE;
}

bool sendsInconsistentPdu(World &world)
{
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, SNMP_PDU_GET, 1, SNMP_ERROR_GENERR, 0, nullptr);
    return sendFails(world, world.handles.destination, pdu);
}

bool informsV1Entity(World &world)
{
    SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V1);
    HSNMP_ENTITY v1 = makeEntity(world.handles.session, world.peer.port());
    HSNMP_PDU inform = SnmpCreatePdu(world.handles.session, SNMP_PDU_INFORM, 1, 0, 0, nullptr);
    return sendFails(world, v1, inform);
}

bool registersBadPrefix(World &world)
{
    OidArgument tooShort{1};
    const smiOID prefix = tooShort.get();
    return SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, &prefix, SNMPAPI_ON)
        == SNMPAPI_FAILURE;
}

} // namespace

std::vector<ErrorRow> communicationErrorRows()
{
    return {
        {"SnmpCleanupEx", SNMPAPI_OTHER_ERROR, [](World &) { return SnmpCleanupEx() == SNMPAPI_FAILURE; }},
        {"SnmpCreateSession", SNMPAPI_OPERATION_INVALID,
         [](World &) { return SnmpCreateSession(nullptr, 0, nullptr, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpCreateSession", SNMPAPI_HWND_INVALID,
         [](World &) { return SnmpCreateSession(nullptr, 1, nullptr, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpCreateSession", SNMPAPI_HWND_INVALID,
         [](World &world) { return SnmpCreateSession(&world, 1, nullptr, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpCreateSession", SNMPAPI_MESSAGE_INVALID,
         [](World &) {
             AnyWindow window;
             return SnmpCreateSession(window.get(), 0, nullptr, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpCreateSession", SNMPAPI_MESSAGE_INVALID,
         [](World &) {
             AnyWindow window;
             return SnmpCreateSession(window.get(), 0x10000, nullptr, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpCreateSession", SNMPAPI_OTHER_ERROR,
         [](World &world) {
             const ThrowingWindows windows;
             return SnmpCreateSession(&world, 1, nullptr, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpOpen", SNMPAPI_HWND_INVALID, [](World &) { return SnmpOpen(nullptr, 1) == SNMPAPI_FAILURE; }},
        {"SnmpOpen", SNMPAPI_HWND_INVALID,
         [](World &world) { return SnmpOpen(&world, 1) == SNMPAPI_FAILURE; }},
        {"SnmpOpen", SNMPAPI_OTHER_ERROR,
         [](World &world) {
             const ThrowingWindows windows;
             return SnmpOpen(&world, 1) == SNMPAPI_FAILURE;
         }},
        {"SnmpSendMsg", SNMPAPI_ENTITY_INVALID,
         [](World &world) { return sendFails(world, nullptr, world.handles.pdu); }},
        {"SnmpSendMsg", SNMPAPI_PDU_INVALID, sendsInconsistentPdu},
        {"SnmpSendMsg", SNMPAPI_OPERATION_INVALID, informsV1Entity},
        {"SnmpRecvMsg", SNMPAPI_NOOP,
         [](World &world) {
             HSNMP_PDU pdu = nullptr;
             return SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, &pdu) == SNMPAPI_FAILURE;
         }},
        {"SnmpRecvMsg", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpRegister", SNMPAPI_OID_INVALID, registersBadPrefix},
        {"SnmpListen", SNMPAPI_MODE_INVALID,
         [](World &world) { return SnmpListen(world.handles.destination, 2) == SNMPAPI_FAILURE; }},
        {"SnmpListen", SNMPAPI_NOOP,
         [](World &world) { return SnmpListen(world.handles.destination, SNMPAPI_OFF) == SNMPAPI_FAILURE; }},
        {"SnmpListenEx", SNMPAPI_MODE_INVALID,
         [](World &world) {
             return SnmpListenEx(world.handles.destination, 2, SNMPLISTEN_ALL_ADDR) == SNMPAPI_FAILURE;
         }},
        {"SnmpListenEx", SNMPAPI_MODE_INVALID,
         [](World &world) {
             return SnmpListenEx(world.handles.destination, SNMPAPI_OFF, 2) == SNMPAPI_FAILURE;
         }},
        {"SnmpListenEx", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpListenEx(world.handles.destination, SNMPAPI_OFF, SNMPLISTEN_ALL_ADDR)
                 == SNMPAPI_FAILURE;
         }},
        {"SnmpCancelMsg", SNMPAPI_PDU_INVALID,
         [](World &world) { return SnmpCancelMsg(world.handles.session, 1) == SNMPAPI_FAILURE; }},
    };
}

} // namespace apitest
