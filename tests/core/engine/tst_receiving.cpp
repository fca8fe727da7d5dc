// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.3, 2.7 and 5: the handles SnmpRecvMsg gives back.
#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"

#include <QTest>

using namespace testsupport;

namespace {

constexpr SNMPAPI_STATUS Ok = SNMPAPI_SUCCESS;

std::uint32_t referencesOf(const TestSession &session, HANDLE handle)
{
    for (const winsnmp::HandleSnapshot &each : winsnmp::handlesOf(session.handle())) {
        if (each.handle == reinterpret_cast<std::uintptr_t>(handle))
            return each.applicationReferences;
    }
    return 0;
}

/// Answers the request that has been sent.
void answer(const UdpPeer &agent)
{
    UdpDatagram datagram;
    const WireMessage request = agent.receiveMessage(&datagram);
    QVERIFY(agent.reply(datagram, request.answer().encode()));
}

} // namespace

class TestReceiving : public LibraryTest {
    Q_OBJECT

private slots:
    void sameHandlesOnceMore();
    void everyOutputMayBeNull_data();
    void everyOutputMayBeNull();
    void nothingWantedLeavesTheMessage();
    void originalsFreedWhileOutstanding();
    void everythingFreedThenTimeOut();
    void objectsOfAnotherSession();
    void objectsOfAClosedSession_data();
    void objectsOfAClosedSession();
    void errorNamesTheRequest();
    void receivedListIsThePdusOwn();
};

void TestReceiving::sameHandlesOnceMore()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY manager = session.entity("127.0.0.1", 7);
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    for (int turn = 0; turn < 3; ++turn) {
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, turn, {}, 0, 0, manager));
        answer(agent);
        Message message = session.receiveNext();
        QCOMPARE(message.code, Ok);
        QCOMPARE(message.source, entity);
        QCOMPARE(message.destination, manager);
        QCOMPARE(message.context, context);
        for (const HANDLE handle : {manager, entity, context})
            QCOMPARE(referencesOf(session, handle), 2U);
        message.release();
        for (const HANDLE handle : {manager, entity, context})
            QCOMPARE(referencesOf(session, handle), 1U);
    }
    QVERIFY(SnmpFreeEntity(entity));
    QVERIFY(!SnmpFreeEntity(entity));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ENTITY_INVALID});
}

void TestReceiving::everyOutputMayBeNull_data()
{
    QTest::addColumn<int>("wanted"); // bits: source, destination, context, PDU
    for (int wanted = 1; wanted < 16; ++wanted)
        QTest::addRow("%d%d%d%d", wanted & 1, wanted >> 1 & 1, wanted >> 2 & 1, wanted >> 3) << wanted;
}

void TestReceiving::everyOutputMayBeNull()
{
    QFETCH(const int, wanted);
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY manager = session.entity("127.0.0.1", 7);
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {}, 0, 0, manager));
    answer(agent);
    QVERIFY(session.waitFor(1));
    Message message;
    QCOMPARE(SnmpRecvMsg(session.handle(), wanted & 1 ? &message.source : nullptr,
                         wanted & 2 ? &message.destination : nullptr, wanted & 4 ? &message.context : nullptr,
                         wanted & 8 ? &message.pdu : nullptr),
             Ok);
    QCOMPARE(message.source, wanted & 1 ? entity : nullptr);
    QCOMPARE(message.destination, wanted & 2 ? manager : nullptr);
    QCOMPARE(message.context, wanted & 4 ? context : nullptr);
    QCOMPARE(message.pdu != nullptr, (wanted & 8) != 0);
    QCOMPARE(referencesOf(session, entity), wanted & 1 ? 2U : 1U);
    QCOMPARE(referencesOf(session, manager), wanted & 2 ? 2U : 1U);
    QCOMPARE(referencesOf(session, context), wanted & 4 ? 2U : 1U);
    message.release();
    QCOMPARE(session.receive().code, SNMPAPI_STATUS{SNMPAPI_NOOP});
}

void TestReceiving::nothingWantedLeavesTheMessage()
{
    const UdpPeer agent;
    TestSession session;
    QVERIFY(session.send(session.entity(agent), session.context(), SNMP_PDU_GET, 1));
    answer(agent);
    QVERIFY(session.waitFor(1));
    QCOMPARE(SnmpRecvMsg(session.handle(), nullptr, nullptr, nullptr, nullptr), SNMPAPI_STATUS{0});
    QCOMPARE(SnmpGetLastError(session.handle()), SNMPAPI_STATUS{SNMPAPI_NOOP});
    Message message = session.receive();
    QCOMPARE(message.requestId, 1);
    message.release();
}

void TestReceiving::originalsFreedWhileOutstanding()
{
    const UdpPeer agent;
    TestSession session;
    const HSNMP_ENTITY manager = session.entity("127.0.0.1", 7);
    const HSNMP_ENTITY entity = session.entity(agent);
    const HSNMP_CONTEXT context = session.context("other");
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {}, 0, 0, manager));
    QVERIFY(SnmpFreeEntity(entity) && SnmpFreeEntity(manager) && SnmpFreeContext(context));
    QVERIFY(!SnmpSetTimeout(entity, 5));
    QCOMPARE(winsnmp::snapshot().handles, std::uint64_t{1}); // the session
    answer(agent);
    Message message = session.receiveNext();
    QCOMPARE(message.code, Ok);
    QCOMPARE(message.source, entity);
    QCOMPARE(message.destination, manager);
    QCOMPARE(message.context, context);
    for (const HANDLE handle : {manager, entity, context})
        QCOMPARE(referencesOf(session, handle), 1U);
    QVERIFY(SnmpSetTimeout(entity, 5)); // valid again
    QVERIFY(session.send(message.source, message.context, SNMP_PDU_GET, 2));
    QCOMPARE(agent.receiveMessage().community, QByteArray("other"));
    message.release();
    QVERIFY(!SnmpFreeEntity(entity));
    QVERIFY(SnmpCancelMsg(session.handle(), 2));
    QCOMPARE(winsnmp::snapshot().handles, std::uint64_t{1});
}

void TestReceiving::everythingFreedThenTimeOut()
{
    const UdpPeer silent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(silent, SNMPAPI_UNTRANSLATED_V2, 2, 1);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
    QVERIFY(SnmpFreeEntity(entity) && SnmpFreeContext(context));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(error.destination, entity);
    QCOMPARE(error.context, context);
    error.release();
    const auto left = winsnmp::snapshot().sessions.at(0);
    QCOMPARE(left.entities + left.contexts + left.pdus + left.varBindLists, 0U);
}

void TestReceiving::objectsOfAnotherSession()
{
    const UdpPeer agent;
    TestSession owner;
    TestSession session;
    const HSNMP_ENTITY entity = owner.entity(agent);
    const HSNMP_CONTEXT context = owner.context();
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1));
    answer(agent);
    Message message = session.receiveNext();
    QCOMPARE(message.source, entity);
    QCOMPARE(message.context, context);
    QCOMPARE(referencesOf(owner, entity), 2U);
    message.release();
    QVERIFY(owner.notifications().isEmpty());
}

void TestReceiving::objectsOfAClosedSession_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("answer") << true;
    QTest::newRow("time-out") << false;
}

void TestReceiving::objectsOfAClosedSession()
{
    QFETCH(const bool, isAnswered);
    const UdpPeer agent;
    TestSession owner;
    TestSession session;
    const HSNMP_ENTITY entity = owner.entity(agent, SNMPAPI_UNTRANSLATED_V2, isAnswered ? 2000 : 5, 1);
    const HSNMP_CONTEXT context = owner.context("secret");
    QVERIFY(session.send(entity, context, SNMP_PDU_GET, 1, {}, 0, 0, entity));
    owner.close();
    QVERIFY(!SnmpSetTimeout(entity, 1));
    if (isAnswered)
        answer(agent);
    Message message = session.receiveNext();
    QCOMPARE(message.code, isAnswered ? Ok : SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QVERIFY(message.source && message.destination && message.context);
    char text[64];
    QVERIFY(SnmpEntityToStr(message.source, sizeof text, text));
    QCOMPARE(QByteArray(text), QByteArray("127.0.0.1"));
    QVERIFY(session.send(message.source, message.context, SNMP_PDU_GET, 2)); // good for use
    WireMessage next = agent.receiveMessage();
    if (!isAnswered)
        next = agent.receiveMessage(); // the retransmission was before
    QCOMPARE(next.community, QByteArray("secret"));
    message.release();
    session.close();
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
    QCOMPARE(winsnmp::snapshot().handles, std::uint64_t{0});
}

void TestReceiving::errorNamesTheRequest()
{
    const UdpPeer silent;
    TestSession session;
    const HSNMP_ENTITY manager = session.entity("127.0.0.1", 7);
    const HSNMP_ENTITY entity = session.entity(silent, SNMPAPI_UNTRANSLATED_V2, 1, 1);
    const HSNMP_CONTEXT context = session.context();
    const std::vector<Binding> list{{{1, 3, 6, 1, 4}, {SNMP_SYNTAX_OCTETS, 0, "text", {}}},
                                    {{1, 3, 6, 1, 5}, {SNMP_SYNTAX_INT, -7, {}, {}}}};
    QVERIFY(session.send(entity, context, SNMP_PDU_SET, -9, list, 0, 0, manager));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(error.source, manager);
    QCOMPARE(error.destination, entity);
    QCOMPARE(error.context, context);
    QCOMPARE(error.type, SNMP_PDU_SET);
    QCOMPARE(error.requestId, -9);
    QCOMPARE(error.list, list);
    error.release();
    QVERIFY(session.send(session.entity(silent, SNMPAPI_UNTRANSLATED_V1, 1, 1), context, SNMP_PDU_GETBULK, 4,
                         {}, 3, 44));
    error = session.receiveNext();
    QCOMPARE(error.type, SNMP_PDU_GETBULK); // as the application gave it, though it went out as GETNEXT
    QCOMPARE(error.errorStatus, 3);
    QCOMPARE(error.errorIndex, 44);
    error.release();
}

void TestReceiving::receivedListIsThePdusOwn()
{
    const UdpPeer agent;
    TestSession session;
    QVERIFY(session.send(session.entity(agent), session.context(), SNMP_PDU_GET, 1, {{{1, 3}, {}}}));
    answer(agent);
    QVERIFY(session.waitFor(1));
    HSNMP_PDU pdu = nullptr;
    QVERIFY(SnmpRecvMsg(session.handle(), nullptr, nullptr, nullptr, &pdu));
    HSNMP_VBL first = nullptr;
    HSNMP_VBL second = nullptr;
    QVERIFY(SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &first));
    smiUINT32 arcs[] = {1, 3, 6};
    const smiOID name{3, arcs};
    QCOMPARE(SnmpSetVb(first, 0, &name, nullptr), SNMPAPI_STATUS{2});
    QVERIFY(SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &second));
    QVERIFY(first != second);
    QCOMPARE(SnmpCountVbl(second), SNMPAPI_STATUS{2}); // a copy of the edited list
    QVERIFY(SnmpFreeVbl(first) && SnmpFreeVbl(second) && SnmpFreePdu(pdu));
}

QTEST_GUILESS_MAIN(TestReceiving)
#include "tst_receiving.moc"
