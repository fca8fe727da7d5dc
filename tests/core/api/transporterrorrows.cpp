// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows for codes of the transport: most of them need the network or the system to misbehave.
#include "errorrows.h"
#include "systemfaults.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"
#include "winsnmp/platform.hpp"

#include <QTest>

#include <cerrno>
#include <sys/resource.h>
#include <unistd.h>

namespace apitest {

namespace {

/// No new file descriptors for a scope.
class NoDescriptors {
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_former);
        const rlimit none{0, m_former.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_former); }

private:
    rlimit m_former{};
};

/// Without the privileges of the superuser for a scope.
class Unprivileged {
public:
    Unprivileged()
    {
        constexpr uid_t nobody = 65534;
        m_changed = ::geteuid() == 0 && ::seteuid(nobody) == 0;
    }
    ~Unprivileged()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("privileges did not come back");
    }

private:
    bool m_changed = false;
};

bool sendsTooMuch(World &world)
{
    HSNMP_VBL list = makeList(world.handles.session, QByteArray(65500, 'x'));
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, SNMP_PDU_SET, 1, 0, 0, list);
    return SnmpSendMsg(world.handles.session, nullptr, world.handles.destination, world.handles.context, pdu)
        == SNMPAPI_FAILURE;
}

bool sendsWithoutDescriptors(World &world)
{
    const NoDescriptors none;
    const Handles &given = world.handles;
    return SnmpSendMsg(given.session, nullptr, given.destination, given.context, given.pdu)
        == SNMPAPI_FAILURE;
}

/// Sends to an address that the system refuses and reads the error entry.
bool failsTowards(World &world, const char *address)
{
    HSNMP_ENTITY destination = SnmpStrToEntity(world.handles.session, address);
    HSNMP_PDU pdu = nullptr;
    return SnmpSendMsg(world.handles.session, nullptr, destination, world.handles.context, world.handles.pdu)
        && waitForQueued(1)
        && SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, &pdu) == SNMPAPI_FAILURE
        && SnmpFreePdu(pdu);
}

bool timesOut(World &world)
{
    SnmpSetTimeout(world.handles.destination, 1);
    SnmpSetRetry(world.handles.destination, 1);
    HSNMP_PDU pdu = nullptr;
    world.send();
    return waitForQueued(1)
        && SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, &pdu) == SNMPAPI_FAILURE;
}

/// The socket that a request left through is gone when it is to be sent again.
bool agentStopsBeforeRetransmission(World &world)
{
    const Handles &given = world.handles;
    SnmpSetPort(given.source, freePort());
    SnmpSetTimeout(given.destination, 20);
    HSNMP_PDU pdu = nullptr;
    return SnmpListen(given.source, SNMPAPI_ON)
        && SnmpSendMsg(given.session, given.source, given.destination, given.context, given.pdu)
        && !world.peer.receive().isEmpty() && SnmpListen(given.source, SNMPAPI_OFF) && waitForQueued(1)
        && SnmpRecvMsg(given.session, nullptr, nullptr, nullptr, &pdu) == SNMPAPI_FAILURE;
}

bool receivesWithoutMemory(World &world)
{
    world.send();
    const QByteArray request = world.peer.receive();
    winsnmp::setFaultPlan({.failNth = 1});
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    const bool queued = waitForQueued(1);
    winsnmp::setFaultPlan({});
    HSNMP_PDU pdu = nullptr;
    return queued && SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, &pdu) == SNMPAPI_FAILURE;
}

bool registersOnTakenPort(World &world)
{
    const Responder other;
    winsnmp::setTrapPort(other.port());
    return SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON)
        == SNMPAPI_FAILURE;
}

bool registersWithoutPrivilege(World &world)
{
    const Unprivileged user;
    winsnmp::setTrapPort(1);
    return SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON)
        == SNMPAPI_FAILURE;
}

enum class Transport { Runs, HasToStart };

bool registersWithoutDescriptors(World &world, Transport transport)
{
    if (transport == Transport::Runs)
        world.queueAnswer();
    winsnmp::setTrapPort(freePort());
    const NoDescriptors none;
    return SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON)
        == SNMPAPI_FAILURE;
}

bool registersOnFailingSystem(World &world, int error)
{
    const SystemFault fault(SystemCall::Bind, error);
    return SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON)
        == SNMPAPI_FAILURE;
}

/// Sends while a system call fails and reads the error entry.
bool failsWith(World &world, SystemCall call, int error)
{
    const SystemFault fault(call, error);
    HSNMP_PDU pdu = nullptr;
    world.send();
    return waitForQueued(1)
        && SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, &pdu) == SNMPAPI_FAILURE
        && SnmpFreePdu(pdu);
}

template <typename Listen>
ErrorRow listenWithoutDescriptors(const char *function, Listen listen)
{
    return {function, SNMPAPI_TL_RESOURCE_ERROR, [listen](World &world) {
                SnmpSetPort(world.handles.source, freePort());
                const NoDescriptors none;
                return listen(world.handles.source) == SNMPAPI_FAILURE;
            }};
}

template <typename Listen>
ErrorRow listenOnTakenPort(const char *function, Listen listen)
{
    return {function, SNMPAPI_TL_OTHER,
            [listen](World &world) { return listen(world.handles.destination) == SNMPAPI_FAILURE; }};
}

SNMPAPI_STATUS listen(HSNMP_ENTITY entity)
{
    return SnmpListen(entity, SNMPAPI_ON);
}

SNMPAPI_STATUS listenEverywhere(HSNMP_ENTITY entity)
{
    return SnmpListenEx(entity, SNMPAPI_ON, SNMPLISTEN_ALL_ADDR);
}

} // namespace

std::vector<ErrorRow> transportErrorRows()
{
    return {
        {"SnmpSendMsg", SNMPAPI_TL_PDU_TOO_BIG, sendsTooMuch},
        {"SnmpSendMsg", SNMPAPI_TL_RESOURCE_ERROR, sendsWithoutDescriptors},
        {"SnmpRecvMsg", SNMPAPI_TL_INVALID_PARAM, // a broadcast address of the loopback network
         [](World &world) { return failsTowards(world, "127.255.255.255"); }},
        {"SnmpRecvMsg", SNMPAPI_TL_UNDELIVERABLE, // IPv6 sockets do not carry IPv4
         [](World &world) { return failsTowards(world, "::ffff:127.0.0.1"); }},
        {"SnmpRecvMsg", SNMPAPI_TL_TIMEOUT, timesOut},
        {"SnmpRecvMsg", SNMPAPI_TL_RESOURCE_ERROR, receivesWithoutMemory},
        {"SnmpRecvMsg", SNMPAPI_TL_OTHER, agentStopsBeforeRetransmission},
        {"SnmpRegister", SNMPAPI_TL_IN_USE, registersOnTakenPort},
        {"SnmpRegister", SNMPAPI_TL_NOT_INITIALIZED, registersWithoutPrivilege},
        {"SnmpRecvMsg", SNMPAPI_TL_NOT_SUPPORTED,
         [](World &world) { return failsWith(world, SystemCall::Socket, EAFNOSUPPORT); }},
        {"SnmpRecvMsg", SNMPAPI_TL_NOT_AVAILABLE,
         [](World &world) { return failsWith(world, SystemCall::SendMessages, ENETDOWN); }},
        {"SnmpRecvMsg", SNMPAPI_TL_PDU_TOO_BIG,
         [](World &world) { return failsWith(world, SystemCall::SendMessages, EMSGSIZE); }},
        {"SnmpRegister", SNMPAPI_TL_NOT_AVAILABLE,
         [](World &world) { return registersOnFailingSystem(world, ENETDOWN); }},
        {"SnmpRegister", SNMPAPI_OTHER_ERROR,
         [](World &world) { return registersOnFailingSystem(world, EIO); }},
        {"SnmpRegister", SNMPAPI_ALLOC_ERROR,
         [](World &world) { return registersWithoutDescriptors(world, Transport::Runs); }},
        {"SnmpRegister", SNMPAPI_ALLOC_ERROR,
         [](World &world) { return registersWithoutDescriptors(world, Transport::HasToStart); }},
        listenWithoutDescriptors("SnmpListen", listen),
        listenWithoutDescriptors("SnmpListenEx", listenEverywhere),
        listenOnTakenPort("SnmpListen", listen),
        listenOnTakenPort("SnmpListenEx", listenEverywhere),
    };
}

} // namespace apitest
