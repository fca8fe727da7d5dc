// SPDX-License-Identifier: GPL-3.0-or-later
//
// The agents as others see them: asked over loopback by the library itself and by Net-SNMP's tools.
#include "demoagents.h"
#include "libraryclient.h"

#include "winsnmp/inspect.hpp"

#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace demo;

Q_DECLARE_METATYPE(demo::DeviceKind)
Q_DECLARE_METATYPE(demo::Version)

namespace {

const Oid sysDescr{1, 3, 6, 1, 2, 1, 1, 1, 0};
const Oid sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
const Oid sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
const Oid ifHCInOctets{1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 6, 1};

struct ToolOutput {
    int exitCode = -1;
    QStringList lines;
    QString errors;
};

/// One of Net-SNMP's tools, numbers and raw values throughout, no MIB modules, nobody's configuration.
ToolOutput runTool(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SNMPCONFPATH", "/nonexistent");
    environment.insert("MIBS", "");
    process.setProcessEnvironment(environment);
    process.start(tool, QStringList{"-On", "-Oe", "-Ot", "-Ox", "-OU", "-t", "3", "-r", "1"} + arguments);
    process.waitForFinished(60'000);
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    ToolOutput result{process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
    for (const QString &line : output.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("End of MIB"))) // as SNMPv1 walks end
            continue;
        // Long strings are broken into lines that do not begin with a name.
        if (line.startsWith(u'.') || result.lines.isEmpty())
            result.lines.append(line.trimmed());
        else
            result.lines.last() += u' ' + line.trimmed();
    }
    return result;
}

QString toolPath(const QString &tool)
{
    return QStandardPaths::findExecutable(tool);
}

QStringList namesOf(const QStringList &lines)
{
    QStringList names;
    for (const QString &line : lines)
        names.append(line.section(u' ', 0, 0));
    return names;
}

void addAnsweringKinds()
{
    QTest::addColumn<DeviceKind>("kind");
    QTest::newRow("switch") << DeviceKind::Switch;
    QTest::newRow("server") << DeviceKind::Server;
    QTest::newRow("ups") << DeviceKind::Ups;
    QTest::newRow("printer") << DeviceKind::Printer;
}

} // namespace

class TestDemoAgents : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_agents = std::make_unique<DemoAgents>();
        const StartResult result = m_agents->start();
        QVERIFY2(result.ok(), result.function.c_str());
    }

    void cleanup() { m_agents.reset(); }

    void eachHasAPortOfItsOwn()
    {
        DemoAgents others;
        QVERIFY(others.start().ok());
        QSet<std::uint16_t> ports;
        for (const auto *agents : {m_agents.get(), &others}) {
            QCOMPARE(agents->endpoints().size(), deviceKinds.size());
            for (const Endpoint &endpoint : agents->endpoints())
                ports.insert(endpoint.port);
        }
        QCOMPARE(static_cast<std::size_t>(ports.size()), 2 * deviceKinds.size());
    }

    void answersOwnDescription_data() { addAnsweringKinds(); }

    void answersOwnDescription()
    {
        QFETCH(DeviceKind, kind);
        LibraryClient client;
        for (const Version version : {Version::V1, Version::V2c}) {
            client.connectTo(portOf(kind), version);
            const Answer answer = client.ask(SNMP_PDU_GET, {sysDescr, sysName});
            QCOMPARE(answer.code, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
            QCOMPARE(answer.errorStatus, SNMP_ERROR_NOERROR);
            const Device device = makeDevice(kind);
            QCOMPARE(answer.values[0], hexText(device.view.get(sysDescr, device.age)->octets));
            QCOMPARE(answer.values[1], hexText(device.view.get(sysName, device.age)->octets));
        }
    }

    void libraryAndToolsWalkTheSame_data()
    {
        QTest::addColumn<DeviceKind>("kind");
        QTest::addColumn<Version>("version");
        QTest::addColumn<QString>("tool");
        QTest::newRow("switch, v1") << DeviceKind::Switch << Version::V1 << "snmpwalk";
        QTest::newRow("switch, v2c") << DeviceKind::Switch << Version::V2c << "snmpwalk";
        QTest::newRow("switch, bulk") << DeviceKind::Switch << Version::V2c << "snmpbulkwalk";
        QTest::newRow("server, v1") << DeviceKind::Server << Version::V1 << "snmpwalk";
        QTest::newRow("server, bulk") << DeviceKind::Server << Version::V2c << "snmpbulkwalk";
        QTest::newRow("ups, v1") << DeviceKind::Ups << Version::V1 << "snmpwalk";
        QTest::newRow("ups, bulk") << DeviceKind::Ups << Version::V2c << "snmpbulkwalk";
        QTest::newRow("printer, v1") << DeviceKind::Printer << Version::V1 << "snmpwalk";
        QTest::newRow("printer, bulk") << DeviceKind::Printer << Version::V2c << "snmpbulkwalk";
    }

    void libraryAndToolsWalkTheSame()
    {
        QFETCH(DeviceKind, kind);
        QFETCH(Version, version);
        QFETCH(QString, tool);
        QVERIFY2(!toolPath(tool).isEmpty(),
                 "Net-SNMP's tools are missing: see test_packages in app/packages.sh");
        LibraryClient client;
        client.connectTo(portOf(kind), version);
        const QStringList before = client.walk();
        const ToolOutput output = runTool(tool, toolArguments(kind, version) + QStringList{".1.3"});
        const QStringList after = client.walk();

        QCOMPARE(output.exitCode, 0);
        QVERIFY(before.size() > 30);
        QStringList lines = output.lines;
        // As SNMPv2c walks end: with the exception in place of a value.
        if (version == Version::V2c && lines.last().contains("No more variables"))
            lines.removeLast();
        QCOMPARE(namesOf(lines), namesOf(before));
        // What was the same before and after must have been the same in between.
        int compared = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (before[i] != after[i])
                continue;
            QCOMPARE(lines[i], before[i]);
            ++compared;
        }
        QVERIFY(compared > 20);
    }

    void toolsReadOneValue_data() { addAnsweringKinds(); }

    void toolsReadOneValue()
    {
        QFETCH(DeviceKind, kind);
        QVERIFY2(!toolPath("snmpget").isEmpty(),
                 "Net-SNMP's tools are missing: see test_packages in app/packages.sh");
        const ToolOutput output =
            runTool("snmpget", toolArguments(kind, Version::V2c) + QStringList{dottedName(sysName)});
        const Device device = makeDevice(kind);
        QCOMPARE(output.lines,
                 QStringList{QStringLiteral("%1 = %2").arg(
                     dottedName(sysName), hexText(device.view.get(sysName, device.age)->octets))});
    }

    void errorsAsToolsSeeThem_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<Version>("version");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString name = dottedName(sysName);
        const QString counter64Name = dottedName(ifHCInOctets);
        QTest::newRow("v1, missing") << "snmpget" << Version::V1 << QStringList{".1.3.6.1.2.1.1.99.0"}
                                     << "noSuchName";
        QTest::newRow("v1, Counter64")
            << "snmpget" << Version::V1 << QStringList{counter64Name} << "noSuchName";
        QTest::newRow("v2c, missing object")
            << "snmpget" << Version::V2c << QStringList{".1.3.6.1.2.1.1.99.0"} << "No Such Object";
        QTest::newRow("v2c, missing instance")
            << "snmpget" << Version::V2c << QStringList{".1.3.6.1.2.1.1.1.5"} << "No Such Instance";
        QTest::newRow("v1, set") << "snmpset" << Version::V1 << QStringList{name, "s", "x"} << "readOnly";
        QTest::newRow("v2c, set") << "snmpset" << Version::V2c << QStringList{name, "s", "x"}
                                  << "notWritable";
        QTest::newRow("v2c, set what is missing")
            << "snmpset" << Version::V2c << QStringList{".1.3.6.1.2.1.1.99.0", "i", "1"} << "noCreation";
        QTest::newRow("v2c, too big")
            << "snmpget" << Version::V2c << QStringList(60, dottedName(sysDescr)) << "tooBig";
        QTest::newRow("v1, too big") << "snmpget" << Version::V1 << QStringList(60, dottedName(sysDescr))
                                     << "tooBig";
    }

    void errorsAsToolsSeeThem()
    {
        QFETCH(QString, tool);
        QFETCH(Version, version);
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        QVERIFY2(!toolPath(tool).isEmpty(),
                 "Net-SNMP's tools are missing: see test_packages in app/packages.sh");
        const ToolOutput output = runTool(tool, toolArguments(DeviceKind::Switch, version) + arguments);
        const QString all = output.lines.join(u'\n') + output.errors;
        QVERIFY2(all.contains(says, Qt::CaseInsensitive), qPrintable(all));
    }

    void wrongCommunityGetsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("community");
        QTest::newRow("another") << QByteArray("private");
        QTest::newRow("longer") << QByteArray("public1");
        QTest::newRow("shorter") << QByteArray("publi");
        QTest::newRow("with a zero") << QByteArray("public\0", 7);
    }

    void wrongCommunityGetsNoAnswer()
    {
        QFETCH(QByteArray, community);
        LibraryClient client;
        client.connectTo(portOf(DeviceKind::Switch), Version::V2c, community, 10);
        QCOMPARE(client.ask(SNMP_PDU_GET, {sysName}).code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    }

    void countersMove()
    {
        LibraryClient client;
        client.connectTo(portOf(DeviceKind::Switch), Version::V2c);
        const QString first = client.ask(SNMP_PDU_GET, {ifHCInOctets}).values.value(0);
        QVERIFY(first.startsWith("Counter64: "));
        QTRY_VERIFY(client.ask(SNMP_PDU_GET, {ifHCInOctets}).values.value(0) != first);
    }

    void slowAgentDoesNotHoldUpOthers()
    {
        LibraryClient client;
        client.connectTo(portOf(DeviceKind::SlowRouter), Version::V2c, "public", 1000);
        QElapsedTimer timer;
        timer.start();
        const smiINT32 slow = client.send(SNMP_PDU_GET, {sysUpTime});
        client.connectTo(portOf(DeviceKind::Switch), Version::V2c);
        const smiINT32 fast = client.send(SNMP_PDU_GET, {sysUpTime});
        QVERIFY(slow != 0 && fast != 0);
        QCOMPARE(client.receive().requestId, fast);
        const Answer late = client.receive();
        QCOMPARE(late.requestId, slow);
        QVERIFY(late.ok());
        QVERIFY(timer.elapsed() >= 1400);
    }

    void lossyAgentLosesSome()
    {
        LibraryClient client;
        client.connectTo(portOf(DeviceKind::LossyBridge), Version::V2c, "public", 50, 1);
        constexpr int requests = 200;
        for (int i = 0; i < requests; ++i)
            QVERIFY(client.send(SNMP_PDU_GET, {sysName}) != 0);
        int answered = 0;
        int lost = 0;
        for (int i = 0; i < requests; ++i) {
            const Answer answer = client.receive();
            answered += answer.ok() ? 1 : 0;
            lost += answer.code == SNMPAPI_TL_TIMEOUT ? 1 : 0;
        }
        QCOMPARE(answered + lost, requests);
        // 40 % of the requests get lost, so 16 % are lost twice. None of 200, or half of them: not by chance.
        QVERIFY2(lost > 0 && lost < requests / 2, qPrintable(QString::number(lost)));
    }

    void silentAgentNeverAnswers()
    {
        LibraryClient client;
        client.connectTo(portOf(DeviceKind::SilentSensor), Version::V2c, "public", 10);
        const Answer answer = client.ask(SNMP_PDU_GET, {sysName});
        QCOMPARE(answer.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    }

    void stopGivesEverythingBack()
    {
        {
            // With an answer still on its way.
            LibraryClient client;
            client.connectTo(portOf(DeviceKind::SlowRouter), Version::V2c);
            QVERIFY(client.send(SNMP_PDU_GET, {sysName}) != 0);
            client.connectTo(portOf(DeviceKind::Switch), Version::V2c);
            QVERIFY(client.ask(SNMP_PDU_GET, {sysName}).ok());
            const winsnmp::LibrarySnapshot busy = winsnmp::snapshot();
            QVERIFY(std::any_of(
                busy.threads.begin(), busy.threads.end(),
                [](const winsnmp::ThreadSnapshot &thread) { return thread.label == "Demo agents"; }));
            QVERIFY(busy.sockets > 0);
        }
        SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr);
        m_agents->stop();
        const winsnmp::LibrarySnapshot idle = winsnmp::snapshot();
        SnmpCleanupEx();
        QVERIFY(m_agents->endpoints().empty());
        QCOMPARE(idle.handles, std::uint64_t{0});
        QCOMPARE(idle.memory.bytes, std::uint64_t{0});
        QCOMPARE(idle.descriptors, std::uint64_t{0});
    }

    void startsAgainAfterStop()
    {
        m_agents->stop();
        QVERIFY(m_agents->start().ok());
        LibraryClient client;
        client.connectTo(portOf(DeviceKind::Ups), Version::V2c);
        QVERIFY(client.ask(SNMP_PDU_GET, {sysName}).ok());
    }

private:
    std::uint16_t portOf(DeviceKind kind) const
    {
        for (const Endpoint &endpoint : m_agents->endpoints()) {
            if (endpoint.kind == kind)
                return endpoint.port;
        }
        return 0;
    }

    QStringList toolArguments(DeviceKind kind, Version version) const
    {
        return {version == Version::V1 ? "-v1" : "-v2c", "-c", "public",
                QStringLiteral("127.0.0.1:%1").arg(portOf(kind))};
    }

    static QString dottedName(const Oid &oid) { return u'.' + dotted(oid); }

    static QString hexText(const std::string &octets)
    {
        return QStringLiteral("Hex-STRING: ")
            + QString::fromLatin1(QByteArray::fromStdString(octets).toHex(' ').toUpper());
    }

    std::unique_ptr<DemoAgents> m_agents;
};

QTEST_GUILESS_MAIN(TestDemoAgents)
#include "tst_demoagents.moc"
