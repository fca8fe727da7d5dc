// SPDX-License-Identifier: GPL-3.0-or-later
//
// The trap port, refusals, bad traps, and traps that we send (reference 4.9).
#include "trapstest.h"

#include <QTest>

class TestTrapPort : public LibraryTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { LibraryTest::cleanup(); }

    void unregistering();
    void refusals();
    void portTaken_data();
    void portTaken();
    void portClosesWithTheLastRegistration();
    void badTrapsAreDropped_data();
    void badTrapsAreDropped();
    void sentTraps_data();
    void sentTraps();

private:
    std::uint16_t m_port = 0;
};

void TestTrapPort::init()
{
    LibraryTest::init();
    m_port = freePort("::"); // IPv4 as well: the socket takes both
    winsnmp::setTrapPort(m_port);
    QCOMPARE(winsnmp::trapPort(), m_port);
}

void TestTrapPort::unregistering()
{
    const UdpPeer sender;
    TestSession session;
    TestSession barrier;
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", 9);
    QVERIFY(registerFor(barrier));
    QVERIFY(registerFor(session, nullptr, agent));
    QVERIFY(registerFor(session, nullptr, agent, session.context(), linkDown)); // redundant
    QCOMPARE(winsnmp::snapshot().sessions.at(0).registrations, 1U);
    QVERIFY(registerFor(session, nullptr, nullptr, nullptr, {}, SNMPAPI_OFF)); // no wildcard: nothing happens
    QCOMPARE(winsnmp::snapshot().sessions.at(0).registrations, 1U);
    QVERIFY(registerFor(session, nullptr, session.entity("127.0.0.1", 99), nullptr, {},
                        SNMPAPI_OFF)); // equal address
    QCOMPARE(winsnmp::snapshot().sessions.at(0).registrations, 0U);
    QVERIFY(registerFor(session, nullptr, agent, nullptr, {}, SNMPAPI_OFF)); // and once more
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, 1).encode()));
    QVERIFY(barrier.waitFor(1));
    QVERIFY(session.notifications().isEmpty());
    QVERIFY(registerFor(session, nullptr, nullptr, nullptr, {}, 77)); // every state but OFF registers
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, 2).encode()));
    QVERIFY(session.waitFor(1));
}

void TestTrapPort::refusals()
{
    TestSession session;
    const auto failsWith = [](SNMPAPI_STATUS result, SNMPAPI_STATUS code) {
        return result == SNMPAPI_FAILURE && SnmpGetLastError(nullptr) == code;
    };
    const HSNMP_CONTEXT context = session.context();
    for (const smiUINT32 state : {1U, 0U}) { // SNMPAPI_ON, SNMPAPI_OFF
        QVERIFY(
            failsWith(registerFor(session, context, nullptr, nullptr, {}, state), SNMPAPI_ENTITY_INVALID));
        QVERIFY(
            failsWith(registerFor(session, nullptr, context, nullptr, {}, state), SNMPAPI_ENTITY_INVALID));
        QVERIFY(failsWith(registerFor(session, nullptr, nullptr, session.handle(), {}, state),
                          SNMPAPI_CONTEXT_INVALID));
        QVERIFY(failsWith(registerFor(session, nullptr, nullptr, nullptr, {1}, state), SNMPAPI_OID_INVALID));
        QVERIFY(failsWith(registerFor(session, nullptr, nullptr, nullptr, Oid(129, 1), state),
                          SNMPAPI_OID_INVALID));
    }
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
}

void TestTrapPort::portTaken_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("IPv4") << QByteArray("0.0.0.0");
    QTest::newRow("IPv4, one address") << QByteArray("127.0.0.1");
    QTest::newRow("IPv6") << QByteArray("::1");
}

void TestTrapPort::portTaken()
{
    QFETCH(const QByteArray, address);
    TestSession session;
    {
        const UdpPeer taken(address, m_port);
        QVERIFY(taken.isOpen());
        QVERIFY(!registerFor(session));
        QCOMPARE(SnmpGetLastError(session.handle()), SNMPAPI_STATUS{SNMPAPI_TL_IN_USE});
        QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
        QCOMPARE(winsnmp::snapshot().sessions.at(0).registrations, 0U); // not stored
        QVERIFY(registerFor(session, nullptr, nullptr, nullptr, {}, SNMPAPI_OFF));
    }
    QVERIFY(registerFor(session));
}

void TestTrapPort::portClosesWithTheLastRegistration()
{
    TestSession sessions[2];
    QVERIFY(registerFor(sessions[0]));
    QVERIFY(registerFor(sessions[1]));
    QVERIFY(registerFor(sessions[0], nullptr, nullptr, nullptr, {}, SNMPAPI_OFF));
    QVERIFY(!UdpPeer("127.0.0.1", m_port).isOpen());
    sessions[1].close();
    QVERIFY(UdpPeer("127.0.0.1", m_port).isOpen());
    QVERIFY(UdpPeer("::1", m_port).isOpen());
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    const std::uint16_t other = freePort("::");
    winsnmp::setTrapPort(other); // holds when the port is opened next
    winsnmp::setTrapPort(0); // ignored
    QVERIFY(registerFor(sessions[0]));
    QVERIFY(UdpPeer("127.0.0.1", m_port).isOpen());
    QVERIFY(!UdpPeer("127.0.0.1", other).isOpen());
}

void TestTrapPort::badTrapsAreDropped_data()
{
    QTest::addColumn<QByteArray>("datagram");
    const QByteArray good = notification(0xA7, linkDown, 1).encode();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("a request") << notification(0xA0, linkDown, 1).encode();
    QTest::newRow("a response") << notification(0xA2, linkDown, 1).encode();
    QTest::newRow("a report") << notification(0xA8, linkDown, 1).encode();
    QTest::newRow("v2 trap in v1") << [] {
        WireMessage message = notification(0xA7, linkDown, 1);
        message.version = 0;
        return message.encode();
    }();
    QTest::newRow("v1 trap, generic 7") << WireTrapV1{.generic = 7}.encode();
    QTest::newRow("v1 trap, negative generic") << WireTrapV1{.generic = -1}.encode();
    QTest::newRow("v1 trap, short address") << WireTrapV1{.agentAddress = "abc"}.encode();
    QTest::newRow("v1 trap, enterprise too long") << WireTrapV1{.enterprise = Oid(127, 1)}.encode();
    QTest::newRow("octets") << QByteArray(65'507, '\xA7');
}

void TestTrapPort::badTrapsAreDropped()
{
    QFETCH(const QByteArray, datagram);
    const UdpPeer sender;
    TestSession session;
    QVERIFY(registerFor(session));
    const std::uint64_t droppedBefore = winsnmp::snapshot().droppedDatagrams;
    QVERIFY(sender.send(m_port, datagram));
    QVERIFY(sender.send(m_port, notification(0xA7, linkDown, 99).encode()));
    Message trap = session.receiveNext();
    QCOMPARE(trap.requestId, 99);
    trap.release();
    QCOMPARE(session.notifications().size(), 1);
    QCOMPARE(winsnmp::snapshot().droppedDatagrams, droppedBefore + 1);
}

void TestTrapPort::sentTraps_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("version");
    QTest::newRow("v1") << QByteArray("127.0.0.1") << 1U;
    QTest::newRow("v2c") << QByteArray("127.0.0.1") << 2U;
    QTest::newRow("v1, IPv6") << QByteArray("::1") << 1U;
    QTest::newRow("v2c, IPv6") << QByteArray("::1") << 2U;
}

/// A trap through SnmpSendMsg to our own registration and back into the same list.
void TestTrapPort::sentTraps()
{
    QFETCH(const QByteArray, address);
    QFETCH(const uint, version);
    TestSession session;
    QVERIFY(registerFor(session));
    const std::vector<Binding> list{{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 99, {}, {}}},
                                    {snmpTrapOid, {SNMP_SYNTAX_OID, 0, {}, linkUp}},
                                    {{1, 3, 6, 1, 2, 1, 2, 2, 1, 1, 3}, {SNMP_SYNTAX_INT, 3, {}, {}}}};
    QVERIFY(
        session.send(session.entity(address, m_port, version), session.context(), SNMP_PDU_TRAP, 12, list));
    Message trap = session.receiveNext();
    QCOMPARE(trap.type, SNMP_PDU_TRAP);
    QCOMPARE((std::vector<Binding>(trap.list.begin(), trap.list.begin() + 3)), list);
    QCOMPARE(trap.list.size(), std::size_t{version == 1 ? 6U : 3U});
    if (version == 1) {
        const QByteArray agentAddress = address == "::1" ? QByteArray(4, '\0') : QByteArray("\x7F\0\0\1", 4);
        QCOMPARE(trap.list.at(3).value.octets, agentAddress);
    } else {
        QCOMPARE(trap.requestId, 12);
    }
    trap.release();
}

QTEST_GUILESS_MAIN(TestTrapPort)
#include "tst_trapport.moc"
