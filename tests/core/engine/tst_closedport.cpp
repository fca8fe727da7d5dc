// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests to a port where nothing listens (reference 4.14): a time-out for the application, and the
// inspection interface tells why.
#include "retransmissiontest.h"
#include "winsnmp/extensions.h"

#include <QTest>

#include <optional>

class TestClosedPort : public LibraryTest {
    Q_OBJECT

private slots:
    void told_data();
    void told();
    void theLastTryCounts_data();
    void theLastTryCounts();
    void othersAreNotDisturbed();
    void onlyTimedOutRequests();
};

namespace {

std::uint64_t closedPorts()
{
    return winsnmp::snapshot().sessions.at(0).closedPorts;
}

} // namespace

void TestClosedPort::told_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<uint>("retries");
    QTest::addColumn<qsizetype>("padding");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1") << 0U << qsizetype{0};
    QTest::newRow("IPv4, tried again") << QByteArray("127.0.0.1") << 2U << qsizetype{0};
    QTest::newRow("IPv6") << QByteArray("::1") << 1U << qsizetype{0};
    QTest::newRow("longer than what ICMP quotes") << QByteArray("127.0.0.1") << 0U << qsizetype{2000};
}

void TestClosedPort::told()
{
    QFETCH(const QByteArray, address);
    QFETCH(const uint, retries);
    QFETCH(const qsizetype, padding);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(address, freePort(address), V2, 5);
    QVERIFY(SnmpXSetRetries(entity, retries));
    const std::vector<Binding> list{{{1, 3, 6}, {SNMP_SYNTAX_OCTETS, 0, QByteArray(padding, 'x'), {}}}};
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_SET, 6, list));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QVERIFY(winsnmp::metClosedPort(error.pdu));
    const HSNMP_PDU copy = SnmpDuplicatePdu(session.handle(), error.pdu);
    QVERIFY(winsnmp::metClosedPort(copy));
    QVERIFY(SnmpFreePdu(copy));
    QVERIFY(!winsnmp::metClosedPort(copy));
    error.release();
    QCOMPARE(closedPorts(), std::uint64_t{1});
    const auto counters = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(counters.timedOut, std::uint64_t{1});
    QCOMPARE(counters.retransmitted, std::uint64_t{retries});
    verifyCountersAddUp();
}

void TestClosedPort::theLastTryCounts_data()
{
    QTest::addColumn<bool>("opensLater");
    QTest::newRow("closed, then silent") << true;
    QTest::newRow("silent, then closed") << false;
}

void TestClosedPort::theLastTryCounts()
{
    QFETCH(const bool, opensLater);
    std::optional<UdpPeer> agent;
    const std::uint16_t port = freePort();
    if (!opensLater)
        agent.emplace("127.0.0.1", port);
    TestSession session;
    const HSNMP_ENTITY entity = session.entity("127.0.0.1", port, V2, 40);
    QVERIFY(SnmpXSetRetries(entity, 1));
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_GET, 6));
    if (opensLater) {
        QTRY_VERIFY(winsnmp::snapshot().messages.bytesSent != 0);
        agent.emplace("127.0.0.1", port);
    } else {
        (void)agent->receiveMessage();
        agent.reset();
    }
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(winsnmp::metClosedPort(error.pdu), !opensLater);
    error.release();
    QCOMPARE(closedPorts(), std::uint64_t{!opensLater});
}

/// All sessions share a socket, on which the system reports the error of one datagram with the next.
void TestClosedPort::othersAreNotDisturbed()
{
    constexpr int count = 200;
    const UdpPeer agent;
    TestSession unlucky; // of its own: an answer would take the place of errors that have been told
    TestSession lucky;
    const HSNMP_ENTITY dead = unlucky.entity("127.0.0.1", freePort(), V2, 5);
    QVERIFY(SnmpXSetRetries(dead, 0));
    const HSNMP_ENTITY live = lucky.entity(agent);
    QVERIFY(SnmpXSetRetries(live, 0));
    const HSNMP_CONTEXT contexts[]{unlucky.context(), lucky.context()};
    for (int id = 0; id < count; ++id) {
        QVERIFY(unlucky.send(dead, contexts[0], SNMP_PDU_GET, id));
        QVERIFY(lucky.send(live, contexts[1], SNMP_PDU_GET, id));
    }
    for (int id = 0; id < count; ++id) {
        UdpDatagram datagram;
        const WireMessage request = agent.receiveMessage(&datagram);
        QVERIFY(agent.reply(datagram, request.answer().encode()));
    }
    for (int i = 0; i < count; ++i) {
        Message answer = lucky.receiveNext();
        QCOMPARE(answer.code, SNMPAPI_STATUS{1});
        QVERIFY(!winsnmp::metClosedPort(answer.pdu));
        answer.release();
        Message error = unlucky.receiveNext();
        QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
        QVERIFY(winsnmp::metClosedPort(error.pdu));
        error.release();
    }
    QCOMPARE(closedPorts(), std::uint64_t{count});
    verifyCountersAddUp();
}

void TestClosedPort::onlyTimedOutRequests()
{
    const UdpPeer silent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(silent, V2, 5);
    QVERIFY(SnmpXSetRetries(entity, 0));
    QVERIFY(session.send(entity, session.context(), SNMP_PDU_GET, 1));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QVERIFY(!winsnmp::metClosedPort(error.pdu));
    error.release();
    QCOMPARE(closedPorts(), std::uint64_t{0});
    const HSNMP_PDU pdu = session.pdu(SNMP_PDU_GET, 1);
    QVERIFY(!winsnmp::metClosedPort(pdu));
    QVERIFY(!winsnmp::metClosedPort(nullptr));
    QVERIFY(!winsnmp::metClosedPort(entity));
    QVERIFY(SnmpFreePdu(pdu));
}

QTEST_GUILESS_MAIN(TestClosedPort)
#include "tst_closedport.moc"
