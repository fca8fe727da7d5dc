// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.9: registrations, traps and informs, over the trap port.
#include "trapstest.h"

#include <QTest>

class TestTraps : public LibraryTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { LibraryTest::cleanup(); }

    void delivered_data();
    void delivered();
    void v1TrapInV2Form();
    void informIsConfirmedOnce_data();
    void informIsConfirmedOnce();
    void confirmationIsCounted();
    void informIsConfirmedFromTheAddressItWentTo();
    void informNobodyWantsIsNotConfirmed();
    void filters_data();
    void filters();
    void registeredHandlesComeBack();
    void eachSessionItsOwn();
    void manySessionsManyTraps();

private:
    std::uint16_t m_port = 0;
};

void TestTraps::init()
{
    LibraryTest::init();
    m_port = freePort("::"); // IPv4 as well: the socket takes both
    winsnmp::setTrapPort(m_port);
    QCOMPARE(winsnmp::trapPort(), m_port);
}

void TestTraps::delivered_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1");
    QTest::newRow("other IPv4") << QByteArray("127.0.0.3");
    QTest::newRow("IPv6") << QByteArray("::1");
}

void TestTraps::delivered()
{
    QFETCH(const QByteArray, address);
    const UdpPeer sender(address);
    TestSession session;
    TestSession unregistered;
    QVERIFY(registerFor(session));
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{2});
    QCOMPARE(winsnmp::snapshot().sessions.at(0).registrations, 1U);
    const QByteArray more = varBind({1, 3, 6, 1, 2, 1, 2, 2, 1, 1, 7}, integer(7));
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, -77, more).encode()));
    Message trap = session.receiveNext();
    QCOMPARE(trap.code, SNMPAPI_STATUS{1});
    QCOMPARE(trap.type, SNMP_PDU_TRAP);
    QCOMPARE(trap.requestId, -77);
    QCOMPARE(trap.errorStatus, 0);
    QCOMPARE(trap.list,
             (std::vector<Binding>{{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 4711, {}, {}}},
                                   {snmpTrapOid, {SNMP_SYNTAX_OID, 0, {}, linkDown}},
                                   {{1, 3, 6, 1, 2, 1, 2, 2, 1, 1, 7}, {SNMP_SYNTAX_INT, 7, {}, {}}}}));
    QCOMPARE(textOf(trap.source), address);
    QCOMPARE(textOf(trap.destination), address); // where it arrived: the same loopback address
    smiOCTETS community{};
    QVERIFY(SnmpContextToStr(trap.context, &community));
    QCOMPARE(QByteArray(reinterpret_cast<char *>(community.ptr), community.len), QByteArray("public"));
    QVERIFY(SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &community));
    trap.release();
    QCOMPARE(session.notifications().at(0), (Notification{session.handle(), nullptr, 0, 0, -77}));
    QVERIFY(unregistered.notifications().isEmpty());
    QVERIFY(!sender.receive(0)); // traps are not confirmed
}

void TestTraps::v1TrapInV2Form()
{
    const UdpPeer sender;
    TestSession session;
    QVERIFY(registerFor(session, nullptr, nullptr, nullptr, {1, 3, 6, 1, 4, 1, 8072, 0, 9}));
    WireTrapV1 trap;
    trap.specific = 8; // not registered for
    QVERIFY(sender.send(m_port, trap.encode()));
    trap.specific = 9;
    trap.timeStamp = 1234;
    QVERIFY(sender.send(m_port, trap.encode()));
    Message message = session.receiveNext();
    QCOMPARE(message.type, SNMP_PDU_TRAP);
    QVERIFY(message.requestId > 0);
    QCOMPARE(LPARAM{message.requestId}, session.notifications().at(0).lParam);
    const Oid trapOid{1, 3, 6, 1, 4, 1, 8072, 0, 9};
    QCOMPARE(message.list.size(), std::size_t{5});
    QCOMPARE(message.list[0], (Binding{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 1234, {}, {}}}));
    QCOMPARE(message.list[1], (Binding{snmpTrapOid, {SNMP_SYNTAX_OID, 0, {}, trapOid}}));
    QCOMPARE(
        message.list[4],
        (Binding{{1, 3, 6, 1, 6, 3, 1, 1, 4, 3, 0}, {SNMP_SYNTAX_OID, 0, {}, {1, 3, 6, 1, 4, 1, 8072}}}));
    message.release();
    QCOMPARE(session.notifications().size(), 1);
}

void TestTraps::informIsConfirmedOnce_data()
{
    delivered_data();
}

void TestTraps::informIsConfirmedOnce()
{
    QFETCH(const QByteArray, address);
    const UdpPeer sender(address);
    TestSession sessions[2];
    for (TestSession &session : sessions) {
        QVERIFY(registerFor(session, nullptr, nullptr, nullptr, snmpTraps));
        QVERIFY(registerFor(session)); // two that accept
    }
    const WireMessage inform = notification(0xA6, linkUp, 0x1234567);
    QVERIFY(sender.send(m_port, inform.encode()));
    UdpDatagram datagram;
    const WireMessage confirmation = sender.receiveMessage(&datagram);
    QCOMPARE(datagram.fromPort(), m_port);
    QCOMPARE(datagram.octets, inform.answer().encode()); // same id and list, no error
    QCOMPARE(confirmation.pduType, 0xA2);
    for (TestSession &session : sessions) {
        Message message = session.receiveNext();
        QCOMPARE(message.type, SNMP_PDU_INFORM);
        QCOMPARE(message.requestId, 0x1234567);
        QCOMPARE(message.list.size(), std::size_t{2});
        message.release();
        QCOMPARE(session.notifications().size(), 1);
    }
    QVERIFY(!sender.receive(0));
}

/// It goes out like every message of the session, and leaves nothing behind.
void TestTraps::confirmationIsCounted()
{
    const UdpPeer sender;
    TestSession session;
    QVERIFY(registerFor(session));
    const winsnmp::LibrarySnapshot before = winsnmp::snapshot();
    const QByteArray inform = notification(0xA6, linkUp, 7).encode();
    QVERIFY(sender.send(m_port, inform));
    QCOMPARE(sender.receiveMessage().pduType, 0xA2);
    session.receiveNext().release();
    QTRY_COMPARE(winsnmp::snapshot().messages.bytesSent,
                 before.messages.bytesSent + static_cast<std::uint64_t>(inform.size()));
    QCOMPARE(winsnmp::snapshot().messages.oneWay, before.messages.oneWay + 1);
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, before.memory.bytes);
}

void TestTraps::informIsConfirmedFromTheAddressItWentTo()
{
    TestSession session;
    QVERIFY(registerFor(session));
    const UdpPeer sender;
    QVERIFY(sender.send("127.0.0.33", m_port, notification(0xA6, linkUp, 8).encode()));
    UdpDatagram datagram;
    QCOMPARE(sender.receiveMessage(&datagram).requestId, 8);
    QCOMPARE(datagram.fromAddress(), QByteArray("127.0.0.33"));
    Message message = session.receiveNext();
    QCOMPARE(textOf(message.destination), QByteArray("127.0.0.33"));
    message.release();
}

void TestTraps::informNobodyWantsIsNotConfirmed()
{
    const UdpPeer sender;
    TestSession session;
    QVERIFY(registerFor(session, nullptr, nullptr, nullptr, linkDown));
    const std::uint64_t droppedBefore = winsnmp::snapshot().droppedDatagrams;
    QVERIFY(sender.send(m_port, notification(0xA6, linkUp, 1).encode()));
    QVERIFY(sender.send(m_port, notification(0xA6, linkDown, 2).encode()));
    QCOMPARE(sender.receiveMessage().requestId, 2); // the first one never was
    session.receiveNext().release();
    QCOMPARE(session.notifications().size(), 1);
    QCOMPARE(winsnmp::snapshot().droppedDatagrams, droppedBefore + 1);
}

void TestTraps::filters_data()
{
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<QByteArray>("community");
    QTest::addColumn<bool>("isForLinkUp");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("sender") << QByteArray("127.0.0.1") << QByteArray() << false << true;
    QTest::newRow("other sender") << QByteArray("127.0.0.2") << QByteArray() << false << false;
    QTest::newRow("IPv6 sender") << QByteArray("::1") << QByteArray() << false << false;
    QTest::newRow("community") << QByteArray() << QByteArray("public") << false << true;
    QTest::newRow("other community") << QByteArray() << QByteArray("private") << false << false;
    QTest::newRow("other trap") << QByteArray() << QByteArray() << true << false;
}

void TestTraps::filters()
{
    QFETCH(const QByteArray, agent);
    QFETCH(const QByteArray, community);
    QFETCH(const bool, isForLinkUp);
    QFETCH(const bool, isAccepted);
    const UdpPeer sender;
    TestSession session;
    TestSession barrier;
    QVERIFY(registerFor(session, nullptr, agent.isEmpty() ? nullptr : session.entity(agent, 1),
                        community.isEmpty() ? nullptr : session.context(community),
                        isForLinkUp ? linkUp : linkDown));
    QVERIFY(registerFor(barrier));
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, 5).encode()));
    QVERIFY(sender.send(m_port, notification(0xA7, {1, 3, 9}, 6).encode()));
    QVERIFY(barrier.waitFor(2));
    QCOMPARE(session.notifications().size(), isAccepted ? 1 : 0);
}

void TestTraps::registeredHandlesComeBack()
{
    const UdpPeer sender;
    TestSession session;
    const HSNMP_ENTITY manager = session.entity("192.0.2.99", 5); // never filters
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", 9);
    const HSNMP_CONTEXT context = session.context();
    QVERIFY(registerFor(session, manager, agent, context));
    QVERIFY(SnmpFreeEntity(manager) && SnmpFreeEntity(agent) && SnmpFreeContext(context));
    for (int id = 1; id <= 2; ++id) {
        QVERIFY(sender.send(m_port, notification(0xA7, linkDown, id).encode()));
        Message trap = session.receiveNext();
        QCOMPARE(trap.source, agent);
        QCOMPARE(trap.destination, manager);
        QCOMPARE(trap.context, context);
        trap.release();
    }
    QVERIFY(!SnmpFreeEntity(agent));
}

void TestTraps::eachSessionItsOwn()
{
    const UdpPeer sender;
    TestSession sessions[3];
    for (TestSession &session : sessions)
        QVERIFY(registerFor(session));
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, 5).encode()));
    HSNMP_PDU pdus[3];
    for (int i = 0; i < 3; ++i) {
        Message trap = sessions[i].receiveNext();
        pdus[i] = std::exchange(trap.pdu, nullptr);
        trap.release();
    }
    QVERIFY(pdus[0] != pdus[1] && pdus[1] != pdus[2] && pdus[0] != pdus[2]);
    sessions[0].close();
    QVERIFY(!SnmpFreePdu(pdus[0]));
    QVERIFY(SnmpFreePdu(pdus[1]) && SnmpFreePdu(pdus[2]));
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, 6).encode()));
    QVERIFY(sessions[1].waitFor(2) && sessions[2].waitFor(2));
}

/// Each session gets each trap, however many of both arrive at once.
void TestTraps::manySessionsManyTraps()
{
    constexpr int sessionCount = 700;
    constexpr int trapCount = 40;
    const UdpPeer sender;
    std::vector<std::unique_ptr<TestSession>> sessions;
    for (int i = 0; i < sessionCount; ++i) {
        sessions.push_back(std::make_unique<TestSession>());
        QVERIFY(registerFor(*sessions.back()));
    }
    for (int id = 1; id <= trapCount; ++id)
        QVERIFY(sender.send(m_port, notification(0xA7, linkDown, id).encode()));
    for (const auto &session : sessions) {
        QVERIFY(session->waitFor(trapCount));
        const auto notifications = session->notifications();
        for (int id = 1; id <= trapCount; ++id)
            QCOMPARE(notifications.at(id - 1).lParam, LPARAM{id});
    }
    QCOMPARE(winsnmp::snapshot().queued, std::uint64_t{sessionCount} * trapCount);
}

QTEST_GUILESS_MAIN(TestTraps)
#include "tst_traps.moc"
