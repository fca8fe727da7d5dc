// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectline.h"

#include <QTest>

using namespace std::chrono_literals;

class TestConnectLine : public QObject {
    Q_OBJECT

private slots:
    void splitsTarget_data();
    void splitsTarget();
    void takesHostAndCommunity_data();
    void takesHostAndCommunity();
    void takesCommands_data();
    void takesCommands();
    void takesOptionsOfCommands();
    void saysWhyNot_data();
    void saysWhyNot();
    void hostsAreNoCommunities_data();
    void hostsAreNoCommunities();
};

void TestConnectLine::splitsTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("name") << "switch.example"
                          << "switch.example" << 161;
    QTest::newRow("spaces around") << "  10.0.0.1 "
                                   << "10.0.0.1" << 161;
    QTest::newRow("name and port") << "switch.example:1161"
                                   << "switch.example" << 1161;
    QTest::newRow("IPv4 and port") << "127.0.0.1:10161"
                                   << "127.0.0.1" << 10161;
    QTest::newRow("IPv6") << "2001:db8::1"
                          << "2001:db8::1" << 161;
    QTest::newRow("IPv6 in brackets") << "[2001:db8::1]"
                                      << "2001:db8::1" << 161;
    QTest::newRow("IPv6 and port") << "[2001:db8::1]:1161"
                                   << "2001:db8::1" << 1161;
    QTest::newRow("port too large") << "host:70000"
                                    << "host" << 70000;
    QTest::newRow("port is no number") << "host:snmp"
                                       << "host" << 0;
    QTest::newRow("port is empty") << "host:"
                                   << "host" << 0;
    QTest::newRow("open bracket") << "[::1"
                                  << "::1" << 161;
}

void TestConnectLine::splitsTarget()
{
    QFETCH(QString, target);
    SessionSpec spec;
    ConnectLine::setTarget(spec, target);
    QTEST(spec.host, "host");
    QTEST(spec.port, "port");
}

void TestConnectLine::takesHostAndCommunity_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("community");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *line, const char *host, int port, const char *community,
                        const char *target) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(host) << port
                            << QByteArray(community) << QString::fromUtf8(target);
    };
    row("", "", 161, "", "");
    row("192.0.2.1", "192.0.2.1", 161, "", "192.0.2.1");
    row("192.0.2.1 public", "192.0.2.1", 161, "public", "192.0.2.1");
    row("  switch.example:1161 \t p@ss ", "switch.example", 1161, "p@ss", "switch.example:1161");
    row("[2001:db8::1]:1161 public", "2001:db8::1", 1161, "public", "[2001:db8::1]:1161");
    row("2001:db8::1 public", "2001:db8::1", 161, "public", "2001:db8::1");
    row("router öffentlich", "router", 161, "öffentlich", "router");
    row("router it's", "router", 161, "it's", "router");
    row("snmpget public", "public", 161, "", "public");
    row("snmphost public", "snmphost", 161, "public", "snmphost");
}

void TestConnectLine::takesHostAndCommunity()
{
    QFETCH(QString, line);
    const ConnectLine read(line);
    QCOMPARE(read.problem(), QString());
    QTEST(read.spec().host, "host");
    QTEST(read.spec().port, "port");
    QTEST(read.spec().community(), "community");
    QTEST(read.target(), "target");
}

void TestConnectLine::takesCommands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("community");
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<QStringList>("objects");
    const auto row = [](const char *line, const char *target, int port, const char *community,
                        PollOperation operation, const QStringList &objects) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(target) << port
                            << QByteArray(community) << operation << objects;
    };
    using Op = PollOperation;
    const QStringList name{QStringLiteral("1.3.6.1.2.1.1.5.0")};
    const QStringList everything{QStringLiteral("1.3.6.1.2.1")};
    row("snmpget -v2c -c public host:161 1.3.6.1.2.1.1.5.0", "host:161", 161, "public", Op::Get, name);
    row("snmpwalk -v 1 -c x 192.0.2.1", "192.0.2.1", 161, "x", Op::Walk, everything);
    row("snmpbulkwalk -v2c -c public -Cr50 -On 192.0.2.1:1161 ifTable", "192.0.2.1:1161", 1161, "public",
        Op::Walk, {QStringLiteral("ifTable")});
    row("/usr/bin/snmpgetnext -cpublic -v2c udp6:[2001:db8::1]:1161 a b", "[2001:db8::1]:1161", 1161,
        "public", Op::GetNext, {QStringLiteral("a"), QStringLiteral("b")});
    row("$ sudo snmpget -v 2c -c 'two words' udp:host 1.3.6.1.2.1.1.5.0", "host", 161, "two words", Op::Get,
        name);
    row("snmpget -c \"a\\\"b\" -v1 host 1.3.6.1.2.1.1.5.0", "host", 161, "a\"b", Op::Get, name);
    row("snmpbulkget -v2c -c p host -- a", "host", 161, "p", Op::GetBulk, {QStringLiteral("a")});
    row("snmpget -m ALL -M +/mibs host 1.3.6.1.2.1.1.5.0", "host", 161, "", Op::Get, name);
    row("snmpget -v2c -c pub \\\n host 1.3.6.1.2.1.1.5.0", "host", 161, "pub", Op::Get, name);
}

void TestConnectLine::takesCommands()
{
    QFETCH(QString, line);
    const ConnectLine read(line);
    QCOMPARE(read.problem(), QString());
    QTEST(read.target(), "target");
    QTEST(read.spec().port, "port");
    QTEST(read.spec().community(), "community");
    QTEST(read.spec().plan.operation, "operation");
    QTEST(read.spec().plan.objects, "objects");
    QVERIFY(!read.target().contains(QStringLiteral("pub")));
}

void TestConnectLine::takesOptionsOfCommands()
{
    const ConnectLine read(QStringLiteral("snmpbulkget -v 2c -c p -t 0.5 -r 4 -Cn2 -Cr30 host a"));
    QVERIFY(read.hasVersion());
    QCOMPARE(read.spec().version, SnmpVersion::V2c);
    QCOMPARE(read.spec().timeout, 500ms);
    QCOMPARE(read.spec().retries, 4);
    QCOMPARE(read.spec().plan.nonRepeaters, 2);
    QCOMPARE(read.spec().plan.maxRepetitions, 30);
    QVERIFY(!ConnectLine(QStringLiteral("snmpget -c p host a")).hasVersion());
    const ConnectLine walk(QStringLiteral("snmpwalk -v1 -c p host"));
    QCOMPARE(walk.spec().version, SnmpVersion::V1);
    QVERIFY(walk.spec().plan.interval >= 60s);
    for (const char *bad : {"nan", "-1", "1e300", "x"}) {
        const ConnectLine wrong(QStringLiteral("snmpget -c p -t %1 -r %1 host a").arg(QLatin1String(bad)));
        QVERIFY2(!validate(wrong.spec()).isEmpty(), bad);
    }
}

void TestConnectLine::saysWhyNot_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    QTest::newRow("three words") << "host public private"
                                 << "one host and its community";
    QTest::newRow("two hosts") << "192.0.2.1 192.0.2.2"
                               << "“192.0.2.2” looks like a host";
    QTest::newRow("two targets") << "router:161 switch:161"
                                 << "“switch:161” looks like a host";
    QTest::newRow("version 3") << "snmpget -v3 -u me host a"
                               << "version 3";
    QTest::newRow("set") << "snmpset -v2c -c private host a i 1"
                         << "snmpset";
    QTest::newRow("no host") << "snmpget -v2c -c public"
                             << "no host";
    QTest::newRow("TCP") << "snmpget -v2c -c public tcp:host a"
                         << "tcp";
}

void TestConnectLine::saysWhyNot()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const QString problem = ConnectLine(line).problem();
    QVERIFY2(problem.contains(part), qPrintable(problem));
    QVERIFY(!problem.contains(QStringLiteral("private")));
    QVERIFY(!problem.contains(QStringLiteral("public")));
}

void TestConnectLine::hostsAreNoCommunities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("host");
    QTest::newRow("word") << "public" << false;
    QTest::newRow("with colon") << "pass:word" << false;
    QTest::newRow("number") << "12345" << false;
    QTest::newRow("IPv4") << "192.0.2.1" << true;
    QTest::newRow("IPv4 and port") << "192.0.2.1:161" << true;
    QTest::newRow("IPv6") << "2001:db8::1" << true;
    QTest::newRow("IPv6 in brackets") << "[2001:db8::1]" << true;
    QTest::newRow("IPv6 and port") << "[2001:db8::1]:161" << true;
    QTest::newRow("name and port") << "switch.example:161" << true;
    QTest::newRow("a whole line") << "192.0.2.1 public" << true;
}

void TestConnectLine::hostsAreNoCommunities()
{
    QFETCH(QString, text);
    QFETCH(bool, host);
    QCOMPARE(!ConnectLine::communityProblem(text).isEmpty(), host);
}

QTEST_GUILESS_MAIN(TestConnectLine)
#include "tst_connectline.moc"
