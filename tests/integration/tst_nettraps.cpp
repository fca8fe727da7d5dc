// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traps and informs exchanged with Net-SNMP's snmptrap, snmpinform and snmptrapd.
#include "nettools.h"

#include <QTest>

Q_DECLARE_METATYPE(Oid)

class TestNetTraps : public LibraryTest {
    Q_OBJECT

private slots:
    void initTestCase();

    void trapsReceived_data();
    void trapsReceived();
    void informsConfirmed();
    void informNotConfirmed();
    void trapsSent_data();
    void trapsSent();
    void informSent();
};

void TestNetTraps::initTestCase()
{
    QVERIFY2(hasTool(QStringLiteral("snmptrap")) && hasTool(QStringLiteral("snmptrapd")), MissingTool);
}

void TestNetTraps::trapsReceived_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("trapOid");
    QTest::addColumn<int>("bindings");
    QTest::newRow("v2c")
        << QStringList{"-v2c", "TARGET", "1234", ".1.3.6.1.6.3.1.1.5.3", ".1.3.6.1.2.1.2.2.1.1.3", "i", "3"}
        << QByteArray(".1.3.6.1.6.3.1.1.5.3") << 3;
    QTest::newRow("v1 linkDown") << QStringList{"-v1", "TARGET", ".1.3.6.1.4.1.8072.3",    "192.0.2.5", "2",
                                                "0",   "1234",   ".1.3.6.1.2.1.2.2.1.1.3", "i",         "3"}
                                 << QByteArray(".1.3.6.1.6.3.1.1.5.3") << 6;
    QTest::newRow("v1 enterprise") << QStringList{"-v1", "TARGET", ".1.3.6.1.4.1.8072.3",    "192.0.2.5", "6",
                                                  "17",  "1234",   ".1.3.6.1.2.1.2.2.1.1.3", "i",         "3"}
                                   << QByteArray(".1.3.6.1.4.1.8072.3.0.17") << 6;
}

void TestNetTraps::trapsReceived()
{
    QFETCH(QStringList, arguments);
    QFETCH(const QByteArray, trapOid);
    QFETCH(const int, bindings);
    const std::uint16_t port = freePort("::");
    winsnmp::setTrapPort(port);
    TestSession session;
    QVERIFY(SnmpRegister(session.handle(), nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    arguments.replaceInStrings(QStringLiteral("TARGET"), QStringLiteral("127.0.0.1:%1").arg(port));
    const ToolOutput output =
        runTool(QStringLiteral("snmptrap"), QStringList{"-m", "", "-c", "trapcommunity"} + arguments);
    QVERIFY2(output.ok, output.err.constData());
    Message trap = session.receiveNext();
    QCOMPARE(trap.type, SNMP_PDU_TRAP);
    QCOMPARE(trap.list.size(), static_cast<std::size_t>(bindings));
    QCOMPARE(trap.list.at(0), (Binding{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 1234, {}, {}}}));
    QCOMPARE(trap.list.at(1).name, snmpTrapOid);
    QCOMPARE(dotted(trap.list.at(1).value.oid), trapOid);
    QCOMPARE(trap.list.at(2), (Binding{{1, 3, 6, 1, 2, 1, 2, 2, 1, 1, 3}, {SNMP_SYNTAX_INT, 3, {}, {}}}));
    if (bindings == 6) {
        QCOMPARE(trap.list.at(3).value.octets, QByteArray("\xC0\0\x02\x05", 4));
        QCOMPARE(trap.list.at(4).value.octets, QByteArray("trapcommunity"));
        QCOMPARE(trap.list.at(5).value.oid, (Oid{1, 3, 6, 1, 4, 1, 8072, 3}));
    }
    trap.release();
}

namespace {

QStringList informArguments(std::uint16_t port, const QString &retries)
{
    return {"-m",     "",
            "-v2c",   "-c",
            "public", "-t",
            "1",      "-r",
            retries,  QStringLiteral("127.0.0.1:%1").arg(port),
            "55",     ".1.3.6.1.6.3.1.1.5.4"};
}

} // namespace

void TestNetTraps::informsConfirmed()
{
    const std::uint16_t port = freePort("::");
    winsnmp::setTrapPort(port);
    TestSession sessions[2];
    for (TestSession &session : sessions)
        QVERIFY(SnmpRegister(session.handle(), nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON));
    const ToolOutput output =
        runTool(QStringLiteral("snmpinform"), informArguments(port, QStringLiteral("20")));
    QVERIFY2(output.ok, output.err.constData()); // it has got its confirmation
    for (TestSession &session : sessions) {
        Message inform = session.receiveNext();
        QCOMPARE(inform.type, SNMP_PDU_INFORM);
        QCOMPARE(inform.list.size(), std::size_t{2});
        inform.release();
    }
}

void TestNetTraps::informNotConfirmed()
{
    const std::uint16_t port = freePort("::");
    winsnmp::setTrapPort(port);
    TestSession session;
    const HSNMP_CONTEXT other = session.context("other");
    QVERIFY(SnmpRegister(session.handle(), nullptr, nullptr, other, nullptr, SNMPAPI_ON));
    const ToolOutput output =
        runTool(QStringLiteral("snmpinform"), informArguments(port, QStringLiteral("0")));
    QVERIFY(!output.ok);
    QVERIFY2(output.err.contains("Timeout"), output.err.constData());
    QVERIFY(session.notifications().isEmpty());
}

void TestNetTraps::trapsSent_data()
{
    QTest::addColumn<uint>("version");
    QTest::addColumn<Oid>("trapOid");
    QTest::addColumn<QByteArray>("printed"); // enterprise | generic | specific | uptime in v1
    const Oid linkUp{1, 3, 6, 1, 6, 3, 1, 1, 5, 4};
    const Oid own{1, 3, 6, 1, 4, 1, 8072, 3, 0, 21};
    QTest::newRow("v1 linkUp") << 1U << linkUp << QByteArray("127.0.0.1|.1.3.6.1.6.3.1.1.5|3|0|");
    QTest::newRow("v1 enterprise") << 1U << own << QByteArray("127.0.0.1|.1.3.6.1.4.1.8072.3|6|.21|");
    QTest::newRow("v2c") << 2U << own << QByteArray("|.1.3.6.1.2.1.1.3.0 = 777");
}

void TestNetTraps::trapsSent()
{
    QFETCH(const uint, version);
    QFETCH(const Oid, trapOid);
    QFETCH(const QByteArray, printed);
    TrapDaemon daemon;
    QVERIFY(daemon.isReady());
    TestSession session;
    const std::vector<Binding> list{{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 777, {}, {}}},
                                    {snmpTrapOid, {SNMP_SYNTAX_OID, 0, {}, trapOid}},
                                    {below(5), {SNMP_SYNTAX_GAUGE32, 4'000'000'000, {}, {}}}};
    QVERIFY(session.send(session.entity("127.0.0.1", daemon.port, version), session.context(), SNMP_PDU_TRAP,
                         1, list));
    const QByteArray seen = daemon.next();
    QVERIFY2(seen.contains(printed), seen.constData());
    QVERIFY2(seen.contains(dotted(below(5)) + " = Gauge32: 4000000000"), seen.constData());
    if (version == 2)
        QVERIFY2(seen.contains(dotted(snmpTrapOid) + " = OID: " + dotted(trapOid)), seen.constData());
}

void TestNetTraps::informSent()
{
    TrapDaemon daemon;
    QVERIFY(daemon.isReady());
    TestSession session;
    const std::vector<Binding> list{{sysUpTime, {SNMP_SYNTAX_TIMETICKS, 778, {}, {}}},
                                    {snmpTrapOid, {SNMP_SYNTAX_OID, 0, {}, {1, 3, 6, 1, 6, 3, 1, 1, 5, 1}}}};
    QVERIFY(
        session.send(session.entity("127.0.0.1", daemon.port), session.context(), SNMP_PDU_INFORM, 31, list));
    Message confirmation = session.receiveNext();
    QCOMPARE(confirmation.code, SNMPAPI_STATUS{1});
    QCOMPARE(confirmation.type, SNMP_PDU_RESPONSE);
    QCOMPARE(confirmation.requestId, 31);
    QCOMPARE(confirmation.list, list);
    confirmation.release();
    QVERIFY(daemon.next().contains(".1.3.6.1.2.1.1.3.0 = 778"));
}

QTEST_GUILESS_MAIN(TestNetTraps)
#include "tst_nettraps.moc"
