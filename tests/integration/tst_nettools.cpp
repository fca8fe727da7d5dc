// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our agent role seen by Net-SNMP's managers, and traps and informs in both directions.
#include "nettools.h"

#include <QTest>

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
};

void TestNetTools::initTestCase()
{
    QVERIFY2(hasTool(QStringLiteral("snmpwalk")), MissingTool);
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

QTEST_GUILESS_MAIN(TestNetTools)
#include "tst_nettools.moc"
