// SPDX-License-Identifier: GPL-3.0-or-later
//
// The agent role, trap registrations and what SnmpRecvMsg gives for them (reference 3.1, 4.3, 4.9, 4.10).
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

constexpr smiUINT32 ColdStart[] = {1, 3, 6, 1, 6, 3, 1, 1, 5, 1};

/// A manager in its own session that sends to 127.0.0.1.
struct Manager {
    explicit Manager(std::uint16_t port)
        : session(openSession(mailbox))
        , agent(makeEntity(session, port))
        , context(makeContext(session, "public"))
    {
        SnmpSetTimeout(agent, 6000);
    }

    [[nodiscard]] bool send(int type, HSNMP_VBL list, smiINT32 id)
    {
        HSNMP_PDU pdu = SnmpCreatePdu(session, type, id, 0, 0, list);
        return SnmpSendMsg(session, nullptr, agent, context, pdu) && SnmpFreePdu(pdu);
    }

    Mailbox mailbox;
    HSNMP_SESSION session;
    HSNMP_ENTITY agent;
    HSNMP_CONTEXT context;
};

HSNMP_VBL trapList(HSNMP_SESSION session)
{
    OidArgument upTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
    OidArgument trapOid{1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};
    OidArgument coldStart(std::vector<smiUINT32>(std::begin(ColdStart), std::end(ColdStart)));
    smiOID name = upTime.get();
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_TIMETICKS;
    HSNMP_VBL list = SnmpCreateVbl(session, &name, &value);
    name = trapOid.get();
    value.syntax = SNMP_SYNTAX_OID;
    value.value.oid = coldStart.get();
    SnmpSetVb(list, 0, &name, &value);
    return list;
}

smiINT typeOf(HSNMP_PDU pdu)
{
    smiINT type = 0;
    SnmpGetPduData(pdu, &type, nullptr, nullptr, nullptr, nullptr);
    return type;
}

QByteArray textOf(HSNMP_ENTITY entity)
{
    char text[64] = {};
    SnmpEntityToStr(entity, sizeof text, text);
    return text;
}

winsnmp::SessionSnapshot sessionOf(HSNMP_SESSION session)
{
    for (const winsnmp::SessionSnapshot &each : winsnmp::snapshot().sessions) {
        if (each.handle == reinterpret_cast<std::uintptr_t>(session))
            return each;
    }
    return {};
}

} // namespace

class TestAgents : public QObject {
    Q_OBJECT

private slots:
    void answersARequest();
    void secondListenerOnTheSamePort();
    void listenTwice();
    void listenEverywhere();
    void offKeepsHandleAndQueue();
    void lastReferenceEndsTheRole();
    void closeReleasesThePort();
    void registerOpensAndClosesThePort();
    void redundantRegistrations();
    void unregisterNeedsTheSame();
    void trapHandles();
    void registeredHandlesComeBack();
    void prefixDecides();
    void informIsConfirmed();
    void everySessionOnce();
};

void TestAgents::answersARequest()
{
    World world;
    const Handles &given = world.handles;
    const std::uint16_t port = freePort();
    QVERIFY(SnmpSetPort(given.source, port));
    QVERIFY(SnmpListen(given.source, SNMPAPI_ON));
    Manager manager(port);
    QVERIFY(manager.send(SNMP_PDU_GET, given.list, 5));
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().wParam, WPARAM{0});
    const Taken request(given.session);
    QVERIFY(request.result);
    smiINT32 id = 0; // the manager's library chooses what is on the wire
    QVERIFY(SnmpGetPduData(request.pdu, nullptr, &id, nullptr, nullptr, nullptr));
    QCOMPARE(world.mailbox.last().lParam, LPARAM{id});
    QCOMPARE(request.destination, given.source);
    QCOMPARE(textOf(request.source), QByteArray("127.0.0.1"));
    QVERIFY(request.source && request.source != given.source && request.context != given.context);
    const smiINT response = SNMP_PDU_RESPONSE;
    QVERIFY(SnmpSetPduData(request.pdu, &response, nullptr, nullptr, nullptr, nullptr));
    QVERIFY(SnmpSendMsg(given.session, request.destination, request.source, request.context, request.pdu));
    QVERIFY(manager.mailbox.wait(1));
    const Taken answer(manager.session);
    QVERIFY(answer.result);
    QCOMPARE(answer.source, manager.agent);
    QCOMPARE(typeOf(answer.pdu), response);
    QVERIFY(SnmpGetPduData(answer.pdu, nullptr, &id, nullptr, nullptr, nullptr));
    QCOMPARE(id, 5);
    QCOMPARE(sessionOf(given.session).messages.oneWay, 1U);
}

void TestAgents::secondListenerOnTheSamePort()
{
    const World world;
    const std::uint16_t port = freePort();
    HSNMP_ENTITY first = makeEntity(world.handles.session, port);
    HSNMP_ENTITY second = makeEntity(world.handles.session, port);
    QVERIFY(SnmpListen(first, SNMPAPI_ON));
    const QString before = usage();
    QVERIFY(!SnmpListen(second, SNMPAPI_ON));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_TL_OTHER});
    QCOMPARE(usage(), before);
    QVERIFY(SnmpListen(first, SNMPAPI_OFF));
    QVERIFY(SnmpListen(second, SNMPAPI_ON));
}

void TestAgents::listenTwice()
{
    const World world;
    HSNMP_ENTITY entity = makeEntity(world.handles.session, freePort());
    QVERIFY(SnmpListen(entity, SNMPAPI_ON));
    QVERIFY(!SnmpListen(entity, SNMPAPI_ON));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
    QVERIFY(SnmpListen(entity, SNMPAPI_OFF));
    QVERIFY(!SnmpListen(entity, SNMPAPI_OFF));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
    QVERIFY(SnmpSetPort(entity, freePort()));
    QVERIFY(SnmpListen(entity, SNMPAPI_ON));
}

void TestAgents::listenEverywhere()
{
    const World world;
    const std::uint16_t port = freePort();
    HSNMP_ENTITY elsewhere =
        SnmpStrToEntity(world.handles.session, "203.0.113.7"); // not an address of this machine
    QVERIFY(SnmpSetPort(elsewhere, port));
    QVERIFY(!SnmpListenEx(elsewhere, SNMPAPI_ON, SNMPLISTEN_USEENTITY_ADDR));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_TL_OTHER});
    QVERIFY(SnmpListenEx(elsewhere, SNMPAPI_ON, SNMPLISTEN_ALL_ADDR));
    Manager manager(port);
    QVERIFY(manager.send(SNMP_PDU_GET, nullptr, 1));
    QVERIFY(waitForQueued(1));
    QCOMPARE(Taken(world.handles.session).destination, elsewhere);
    QVERIFY(SnmpListenEx(elsewhere, SNMPAPI_OFF, SNMPLISTEN_USEENTITY_ADDR));
}

void TestAgents::offKeepsHandleAndQueue()
{
    World world;
    const std::uint16_t port = freePort();
    HSNMP_ENTITY agent = makeEntity(world.handles.session, port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    Manager manager(port);
    QVERIFY(manager.send(SNMP_PDU_GET, nullptr, 1));
    QVERIFY(waitForQueued(1));
    QVERIFY(SnmpListen(agent, SNMPAPI_OFF));
    QCOMPARE(sessionOf(world.handles.session).listeners, 0U);
    QCOMPARE(Taken(world.handles.session).destination, agent);
    QCOMPARE(textOf(agent), QByteArray("127.0.0.1"));
}

void TestAgents::lastReferenceEndsTheRole()
{
    const World world;
    const std::uint16_t port = freePort();
    HSNMP_ENTITY agent = makeEntity(world.handles.session, port);
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
    QCOMPARE(sessionOf(world.handles.session).listeners, 1U);
    QVERIFY(SnmpFreeEntity(agent));
    QCOMPARE(sessionOf(world.handles.session).listeners, 0U);
    QVERIFY(SnmpListen(makeEntity(world.handles.session, port), SNMPAPI_ON));
}

void TestAgents::closeReleasesThePort()
{
    World world;
    const std::uint16_t port = freePort();
    Mailbox mailbox;
    HSNMP_SESSION owner = openSession(mailbox);
    QVERIFY(SnmpListen(makeEntity(owner, port), SNMPAPI_ON));
    QVERIFY(SnmpClose(owner));
    QVERIFY(SnmpListen(makeEntity(world.handles.session, port), SNMPAPI_ON));
}

void TestAgents::registerOpensAndClosesThePort()
{
    const World world;
    HSNMP_SESSION session = world.handles.session;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    QCOMPARE(winsnmp::trapPort(), port);
    const auto call = [&](smiUINT32 state) {
        return SnmpRegister(session, nullptr, nullptr, nullptr, nullptr, state);
    };
    QVERIFY(call(SNMPAPI_OFF)); // nothing to take back
    QCOMPARE(winsnmp::snapshot().sockets, 0U);
    QVERIFY(call(12345)); // everything but OFF registers
    QVERIFY(winsnmp::snapshot().sockets > 0);
    QVERIFY(call(SNMPAPI_OFF));
    QCOMPARE(winsnmp::snapshot().sockets, 0U);
    QCOMPARE(sessionOf(session).registrations, 0U);
}

void TestAgents::redundantRegistrations()
{
    const World world;
    const Handles &given = world.handles;
    winsnmp::setTrapPort(freePort());
    OidArgument wide{1, 3, 6, 1};
    OidArgument narrow{1, 3, 6, 1, 6};
    const smiOID wideOid = wide.get();
    const smiOID narrowOid = narrow.get();
    const auto call = [&](smiLPCOID prefix, smiUINT32 state) {
        return SnmpRegister(given.session, nullptr, given.destination, nullptr, prefix, state);
    };
    const auto stored = [&] { return sessionOf(given.session).registrations; };
    QVERIFY(call(&wideOid, SNMPAPI_ON));
    QVERIFY(call(&wideOid, SNMPAPI_ON));
    QVERIFY(call(&narrowOid, SNMPAPI_ON));
    QCOMPARE(stored(), 1U);
    QVERIFY(call(nullptr, SNMPAPI_ON)); // broader: stored in addition
    QCOMPARE(stored(), 2U);
    QVERIFY(call(&wideOid, SNMPAPI_OFF));
    QVERIFY(call(nullptr, SNMPAPI_OFF));
    QCOMPARE(stored(), 0U);
}

void TestAgents::unregisterNeedsTheSame()
{
    const World world;
    const Handles &given = world.handles;
    winsnmp::setTrapPort(freePort());
    QVERIFY(SnmpRegister(given.session, nullptr, given.destination, given.context, nullptr, SNMPAPI_ON));
    QVERIFY(SnmpRegister(given.session, nullptr, nullptr, nullptr, nullptr,
                         SNMPAPI_OFF)); // NULL is no wildcard here
    QCOMPARE(sessionOf(given.session).registrations, 1U);
    // Another handle of an equal address and an equal community name the same registration.
    QVERIFY(SnmpRegister(given.session, nullptr, makeEntity(given.session, 9),
                         makeContext(given.session, "public"), nullptr, SNMPAPI_OFF));
    QCOMPARE(sessionOf(given.session).registrations, 0U);
}

void TestAgents::trapHandles()
{
    World world;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    QVERIFY(SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    Manager sender(port);
    QVERIFY(sender.send(SNMP_PDU_TRAP, trapList(sender.session), 8));
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().lParam, LPARAM{8});
    const Taken trap(world.handles.session);
    QVERIFY(trap.result);
    QCOMPARE(typeOf(trap.pdu), smiINT{SNMP_PDU_TRAP});
    QCOMPARE(textOf(trap.source), QByteArray("127.0.0.1"));
    QVERIFY(trap.destination && trap.context);
    QVERIFY(SnmpFreeEntity(trap.source));
    QVERIFY(SnmpFreeEntity(trap.destination));
    QVERIFY(SnmpFreeContext(trap.context));
    QVERIFY(!SnmpFreeEntity(trap.source));
}

void TestAgents::registeredHandlesComeBack()
{
    World world;
    const Handles &given = world.handles;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    HSNMP_ENTITY agent = makeEntity(given.session, 1);
    QVERIFY(SnmpRegister(given.session, given.source, agent, given.context, nullptr, SNMPAPI_ON));
    Manager sender(port);
    QVERIFY(sender.send(SNMP_PDU_TRAP, trapList(sender.session), 8));
    QVERIFY(world.mailbox.wait(1));
    const Taken trap(given.session);
    QCOMPARE(trap.source, agent); // ports are not compared
    QCOMPARE(trap.destination, given.source);
    QCOMPARE(trap.context, given.context);
}

void TestAgents::prefixDecides()
{
    World world;
    HSNMP_SESSION session = world.handles.session;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    OidArgument linkDown{1, 3, 6, 1, 6, 3, 1, 1, 5, 3};
    OidArgument longer{1, 3, 6, 1, 6, 3, 1, 1, 5, 1, 0};
    for (OidArgument *prefix : {&linkDown, &longer}) {
        const smiOID oid = prefix->get();
        QVERIFY(SnmpRegister(session, nullptr, nullptr, nullptr, &oid, SNMPAPI_ON));
    }
    Manager sender(port);
    const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
    QVERIFY(sender.send(SNMP_PDU_TRAP, trapList(sender.session), 8));
    QTRY_COMPARE(winsnmp::snapshot().droppedDatagrams, dropped + 1);
    OidArgument standard{1, 3, 6, 1, 6, 3, 1, 1, 5};
    const smiOID prefix = standard.get();
    QVERIFY(SnmpRegister(session, nullptr, nullptr, nullptr, &prefix, SNMPAPI_ON));
    QVERIFY(sender.send(SNMP_PDU_TRAP, trapList(sender.session), 9));
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().lParam, LPARAM{9});
}

void TestAgents::informIsConfirmed()
{
    World world;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    QVERIFY(SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    Manager sender(port);
    QVERIFY(sender.send(SNMP_PDU_INFORM, trapList(sender.session), 8));
    QVERIFY(sender.mailbox.wait(1));
    const Taken confirmation(sender.session);
    QCOMPARE(typeOf(confirmation.pdu), smiINT{SNMP_PDU_RESPONSE});
    HSNMP_VBL list = nullptr;
    QVERIFY(SnmpGetPduData(confirmation.pdu, nullptr, nullptr, nullptr, nullptr, &list));
    QCOMPARE(SnmpCountVbl(list), 2U);
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(typeOf(Taken(world.handles.session).pdu), smiINT{SNMP_PDU_INFORM});
}

void TestAgents::everySessionOnce()
{
    World world;
    Mailbox mailbox;
    HSNMP_SESSION second = openSession(mailbox);
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    OidArgument standard{1, 3, 6, 1, 6, 3, 1, 1, 5};
    const smiOID prefix = standard.get();
    for (HSNMP_SESSION session : {world.handles.session, second}) {
        QVERIFY(SnmpRegister(session, nullptr, nullptr, nullptr, &prefix, SNMPAPI_ON));
        QVERIFY(SnmpRegister(session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    }
    Manager sender(port);
    QVERIFY(sender.send(SNMP_PDU_TRAP, trapList(sender.session), 8));
    QVERIFY(mailbox.wait(1));
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(winsnmp::snapshot().queued, 2U);
    QVERIFY(Taken(second).pdu != Taken(world.handles.session).pdu);
}

QTEST_GUILESS_MAIN(TestAgents)
#include "tst_agents.moc"
