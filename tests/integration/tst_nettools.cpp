// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our agent role seen by Net-SNMP's managers, and traps and informs in both directions.
#include "support/librarytest.h"
#include "support/snmptool.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace testsupport;

namespace {

const Oid base{1, 3, 6, 1, 4, 1, 8072, 9999};
const Oid sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
const Oid snmpTrapOid{1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};

Oid below(std::uint32_t arc)
{
    Oid name = base;
    name.push_back(arc);
    return name;
}

/// An agent as an application would write one: answers in its callback.
class Agent {
public:
    Agent()
        : m_session([this](const Notification &) { return serve(); })
        , m_port(freePort())
    {
        std::uint32_t arc = 0;
        for (const Value &value :
             {Value{SNMP_SYNTAX_INT, INT32_MIN, {}, {}}, Value{SNMP_SYNTAX_INT, INT32_MAX, {}, {}},
              Value{SNMP_SYNTAX_CNTR32, UINT32_MAX, {}, {}}, Value{SNMP_SYNTAX_GAUGE32, UINT32_MAX, {}, {}},
              Value{SNMP_SYNTAX_TIMETICKS, 0, {}, {}}, Value{SNMP_SYNTAX_OCTETS, 0, {}, {}},
              Value{SNMP_SYNTAX_OCTETS, 0, QByteArray(100, '\xFE'), {}},
              Value{SNMP_SYNTAX_IPADDR, 0, QByteArray("\xC0\0\x02\xFF", 4), {}},
              Value{SNMP_SYNTAX_OID, 0, {}, {2, 999, UINT32_MAX}},
              Value{SNMP_SYNTAX_OPAQUE, 0, QByteArray("\x9F\x78\x04\x3F\x80\0\0", 7), {}}})
            m_values[below(++arc)] = value;
        m_entity = m_session.entity("127.0.0.1", m_port);
    }
    [[nodiscard]] bool listen() { return SnmpListen(m_entity, SNMPAPI_ON) == SNMPAPI_SUCCESS; }
    [[nodiscard]] QString target() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QList<QByteArray> result;
        for (const auto &[name, value] : m_values)
            result.append(printed(Binding{name, value}));
        return result;
    }
    void close() { m_session.close(); }
    [[nodiscard]] const Value &valueOf(std::uint32_t arc) { return m_values[below(arc)]; }

private:
    SNMPAPI_STATUS serve()
    {
        Message request = m_session.receive();
        smiINT status = SNMP_ERROR_NOERROR;
        std::vector<Binding> answer = request.list;
        if (request.type == SNMP_PDU_GETBULK)
            answer = bulk(request);
        else
            for (std::size_t i = 0; i < answer.size() && status == SNMP_ERROR_NOERROR; ++i)
                status = fill(request.type, answer[i]);
        m_session.send(request.source, request.context, SNMP_PDU_RESPONSE, request.requestId, answer, status,
                       status == SNMP_ERROR_NOERROR ? 0 : 1, m_entity);
        request.release();
        return SNMPAPI_SUCCESS;
    }
    smiINT fill(smiINT type, Binding &binding)
    {
        if (type == SNMP_PDU_SET) {
            m_values[binding.name] = binding.value;
            return SNMP_ERROR_NOERROR;
        }
        const auto found =
            type == SNMP_PDU_GET ? m_values.find(binding.name) : m_values.upper_bound(binding.name);
        if (found != m_values.end())
            binding = {found->first, found->second};
        else // for v1 managers the library makes it noSuchName
            binding.value.syntax = type == SNMP_PDU_GET ? SNMP_SYNTAX_NOSUCHOBJECT : SNMP_SYNTAX_ENDOFMIBVIEW;
        return SNMP_ERROR_NOERROR;
    }
    std::vector<Binding> bulk(const Message &request)
    {
        std::vector<Binding> answer;
        Binding next = request.list.at(0);
        for (smiINT i = 0; i < request.errorIndex; ++i) {
            fill(SNMP_PDU_GETNEXT, next);
            answer.push_back(next);
        }
        return answer;
    }

    std::map<Oid, Value> m_values;
    TestSession m_session;
    std::uint16_t m_port;
    HSNMP_ENTITY m_entity = nullptr;
};

/// snmptrapd in a process; what it prints is read line by line.
class TrapDaemon {
public:
    TrapDaemon()
        : port(freePort())
    {
        QFile file(m_folder.filePath(QStringLiteral("snmptrapd.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("authCommunity log public\n");
        file.close();
        m_process.setProcessEnvironment(toolEnvironment(m_folder.path()));
        m_process.start(
            programPath(QStringLiteral("snmptrapd")),
            {QStringLiteral("-f"), QStringLiteral("-Lo"), QStringLiteral("-C"), QStringLiteral("-c"),
             file.fileName(), QStringLiteral("-m"), QString(), QStringLiteral("-Onetx"), QStringLiteral("-F"),
             QStringLiteral("<%a|%N|%w|%q|%T|%v>\\n"), QStringLiteral("udp:127.0.0.1:%1").arg(port)});
    }
    ~TrapDaemon()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    [[nodiscard]] bool isReady()
    {
        while (!m_text.contains("NET-SNMP version")) { // printed once the port is open
            if (!m_process.waitForReadyRead(Patience))
                return false;
            m_text += m_process.readAll();
        }
        return true;
    }
    /// The next trap, from '<' to '>'.
    [[nodiscard]] QByteArray next()
    {
        while (!m_text.contains('>') || !m_text.contains('<')) {
            if (!m_process.bytesAvailable() && !m_process.waitForReadyRead(Patience))
                return {};
            m_text += m_process.readAll();
        }
        const qsizetype begin = m_text.indexOf('<');
        const qsizetype end = m_text.indexOf('>', begin);
        const QByteArray trap = m_text.mid(begin + 1, end - begin - 1);
        m_text = m_text.mid(end + 1);
        return trap;
    }

    const std::uint16_t port;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_text;
};

} // namespace

Q_DECLARE_METATYPE(Oid)

class TestNetTools : public LibraryTest {
    Q_OBJECT

private slots:
    void initTestCase();

    void agentWalked_data();
    void agentWalked();
    void agentAsked_data();
    void agentAsked();
    void agentSet();
    void trapsReceived_data();
    void trapsReceived();
    void informsConfirmed();
    void informNotConfirmed();
    void trapsSent_data();
    void trapsSent();
    void informSent();
};

void TestNetTools::initTestCase()
{
    if (!hasTool(QStringLiteral("snmpwalk")))
        QSKIP("Net-SNMP's tools are not installed");
}

void TestNetTools::agentWalked_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("version");
    QTest::newRow("v1") << QStringLiteral("snmpwalk") << QStringLiteral("-v1");
    QTest::newRow("v2c") << QStringLiteral("snmpwalk") << QStringLiteral("-v2c");
    QTest::newRow("bulk") << QStringLiteral("snmpbulkwalk") << QStringLiteral("-v2c");
}

void TestNetTools::agentWalked()
{
    QFETCH(const QString, program);
    QFETCH(const QString, version);
    Agent agent;
    QVERIFY(agent.listen());
    const ToolOutput output =
        runTool(program,
                plainOutput()
                    + QStringList{version, "-c", "public", "-t", "10", agent.target(), ".1.3.6.1.4.1.8072"});
    QVERIFY2(output.ok, output.err.constData());
    QList<QByteArray> lines = bindingLines(output.out);
    lines.removeIf([](const QByteArray &line) { return line.contains("No more variables left"); });
    QCOMPARE(lines, agent.lines());
    agent.close();
}

void TestNetTools::agentAsked_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<uint>("arc");
    QTest::addColumn<bool>("exists");
    for (const char *version : {"-v1", "-v2c"}) {
        QTest::addRow("%s, there", version) << QString::fromLatin1(version) << 2U << true;
        QTest::addRow("%s, missing", version) << QString::fromLatin1(version) << 77U << false;
    }
}

void TestNetTools::agentAsked()
{
    QFETCH(const QString, version);
    QFETCH(const uint, arc);
    QFETCH(const bool, exists);
    Agent agent;
    QVERIFY(agent.listen());
    const ToolOutput output = runTool(QStringLiteral("snmpget"),
                                      plainOutput()
                                          + QStringList{version, "-c", "any", "-t", "10", agent.target(),
                                                        QString::fromLatin1(dotted(below(arc)))});
    if (exists) {
        QCOMPARE(bindingLines(output.out),
                 QList<QByteArray>{printed(Binding{below(arc), agent.valueOf(arc)})});
    } else if (version == QStringLiteral("-v1")) {
        QVERIFY(!output.ok);
        QVERIFY2(output.err.contains("noSuchName"), output.err.constData());
    } else {
        QVERIFY2(output.out.contains("No Such Object"), output.out.constData());
    }
    agent.close();
}

void TestNetTools::agentSet()
{
    Agent agent;
    QVERIFY(agent.listen());
    const ToolOutput output = runTool(QStringLiteral("snmpset"),
                                      plainOutput()
                                          + QStringList{"-v2c", "-c", "any", "-t", "10", agent.target(),
                                                        QString::fromLatin1(dotted(below(50))), "s", "text"});
    QVERIFY2(output.ok, output.err.constData());
    agent.close();
    QCOMPARE(agent.valueOf(50), (Value{SNMP_SYNTAX_OCTETS, 0, "text", {}}));
}

void TestNetTools::trapsReceived_data()
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

void TestNetTools::trapsReceived()
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

void TestNetTools::informsConfirmed()
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

void TestNetTools::informNotConfirmed()
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

void TestNetTools::trapsSent_data()
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

void TestNetTools::trapsSent()
{
    QFETCH(const uint, version);
    QFETCH(const Oid, trapOid);
    QFETCH(const QByteArray, printed);
    if (!hasTool(QStringLiteral("snmptrapd")))
        QSKIP("snmptrapd is not installed");
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

void TestNetTools::informSent()
{
    if (!hasTool(QStringLiteral("snmptrapd")))
        QSKIP("snmptrapd is not installed");
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

QTEST_GUILESS_MAIN(TestNetTools)
#include "tst_nettools.moc"
