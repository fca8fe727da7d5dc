// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP's agent through our API, compared with what Net-SNMP's own tools see of it.
#include "support/librarytest.h"
#include "support/snmpdprocess.h"
#include "support/snmptool.h"
#include "walker.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace testsupport;
using integration::Target;
using integration::Walker;

namespace {

const Oid sysContact{1, 3, 6, 1, 2, 1, 1, 4, 0};
const Oid sysDescr{1, 3, 6, 1, 2, 1, 1, 1, 0};
const Oid sysObjectId{1, 3, 6, 1, 2, 1, 1, 2, 0};

QByteArray nameOf(const QByteArray &line)
{
    return line.first(line.indexOf(' '));
}

/// What two walks of the tool have in common; the rest moves by itself.
class Reference {
public:
    Reference(const QList<QByteArray> &before, const QList<QByteArray> &after)
    {
        const QSet<QByteArray> later(after.begin(), after.end());
        for (const QByteArray &line : before) {
            if (later.contains(line))
                m_steady.append(line);
        }
        const QSet<QByteArray> steady(m_steady.begin(), m_steady.end());
        for (const QByteArray &line : before + after) {
            if (!steady.contains(line))
                m_moving.insert(nameOf(line));
        }
    }
    /// The walk without what moves.
    [[nodiscard]] QList<QByteArray> steadyPartOf(const QList<QByteArray> &walk) const
    {
        QList<QByteArray> lines;
        for (const QByteArray &line : walk) {
            if (!m_moving.contains(nameOf(line)))
                lines.append(line);
        }
        return lines;
    }
    [[nodiscard]] const QList<QByteArray> &steady() const { return m_steady; }

private:
    QList<QByteArray> m_steady;
    QSet<QByteArray> m_moving;
};

/// The first difference, for the test's output.
QByteArray difference(const QList<QByteArray> &ours, const QList<QByteArray> &theirs)
{
    for (qsizetype i = 0; i < ours.size() || i < theirs.size(); ++i) {
        const QByteArray own = ours.value(i, "(end)");
        const QByteArray other = theirs.value(i, "(end)");
        if (own != other)
            return "ours: " + own + "\ntheirs: " + other;
    }
    return {};
}

} // namespace

class TestSnmpd : public LibraryTest {
    Q_OBJECT

private slots:
    void initTestCase();

    void wholeTree_data();
    void wholeTree();
    void singleValues_data();
    void singleValues();
    void severalValuesInOneRequest();
    void bulkWithNonRepeaters();
    void setWritable_data();
    void setWritable();
    void setRefused_data();
    void setRefused();
    void missingObjects();
    void wrongCommunityTimesOut();
    void ipv6();

private:
    [[nodiscard]] Target target(uint version, const QByteArray &community = "public") const
    {
        return {"127.0.0.1", m_snmpd.port(), version, community};
    }
    [[nodiscard]] QList<QByteArray> tool(const QString &program, uint version, const QStringList &arguments,
                                         const QString &community = QStringLiteral("public")) const;

    SnmpdProcess m_snmpd;
};

void TestSnmpd::initTestCase()
{
    QVERIFY2(SnmpdProcess::isInstalled() && hasTool(QStringLiteral("snmpwalk")), MissingTool);
    QVERIFY2(m_snmpd.start("sysName integration\nsysServices 72\n"), m_snmpd.log().constData());
}

QList<QByteArray> TestSnmpd::tool(const QString &program, uint version, const QStringList &arguments,
                                  const QString &community) const
{
    const QStringList own{version == SNMPAPI_UNTRANSLATED_V1 ? QStringLiteral("-v1") : QStringLiteral("-v2c"),
                          QStringLiteral("-c"),
                          community,
                          QStringLiteral("-t"),
                          QStringLiteral("10"),
                          m_snmpd.target()};
    return bindingLines(runTool(program, plainOutput() + own + arguments).out);
}

void TestSnmpd::wholeTree_data()
{
    QTest::addColumn<uint>("version");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("program");
    QTest::newRow("v1 GETNEXT") << 1U << SNMP_PDU_GETNEXT << QStringLiteral("snmpwalk");
    QTest::newRow("v2c GETNEXT") << 2U << SNMP_PDU_GETNEXT << QStringLiteral("snmpwalk");
    QTest::newRow("v2c GETBULK") << 2U << SNMP_PDU_GETBULK << QStringLiteral("snmpbulkwalk");
    QTest::newRow("v1 GETBULK, sent as GETNEXT") << 1U << SNMP_PDU_GETBULK << QStringLiteral("snmpwalk");
}

/// Same names, order, types and values as the tool, but for what the tool itself does not find twice.
void TestSnmpd::wholeTree()
{
    QFETCH(const uint, version);
    QFETCH(const int, type);
    QFETCH(const QString, program);
    QByteArray found;
    for (int attempt = 0; attempt < 3;
         ++attempt) { // a row that lives between the tool's two walks comes by chance
        const auto walkByTool = [&] {
            QList<QByteArray> lines = tool(program, version, {QStringLiteral(".1.3")});
            if (!lines.isEmpty() && lines.last().contains("No more variables left"))
                lines.removeLast();
            return lines;
        };
        const QList<QByteArray> before = walkByTool();
        Walker walker(target(version));
        QList<QByteArray> ours;
        for (const Binding &binding : walker.walk(type))
            ours.append(printed(binding));
        QCOMPARE(walker.error(), QByteArray());
        const Reference reference(before, walkByTool());
        QVERIFY2(reference.steady().size() > 1000, qPrintable(QString::number(reference.steady().size())));
        found = difference(reference.steadyPartOf(ours), reference.steady());
        if (found.isEmpty())
            break;
    }
    QVERIFY2(found.isEmpty(), found.constData());
    verifyCountersAddUp();
}

void TestSnmpd::singleValues_data()
{
    QTest::addColumn<uint>("version");
    QTest::addColumn<QString>("name");
    const QHash<QByteArray, QString> names{
        {"sysDescr", QStringLiteral(".1.3.6.1.2.1.1.1.0")},
        {"sysObjectID", QStringLiteral(".1.3.6.1.2.1.1.2.0")},
        {"sysName", QStringLiteral(".1.3.6.1.2.1.1.5.0")},
        {"sysServices", QStringLiteral(".1.3.6.1.2.1.1.7.0")},
        {"sysORLastChange", QStringLiteral(".1.3.6.1.2.1.1.8.0")},
        {"ifDescr.1", QStringLiteral(".1.3.6.1.2.1.2.2.1.2.1")},
        {"ifType.1", QStringLiteral(".1.3.6.1.2.1.2.2.1.3.1")},
        {"ifSpeed.1", QStringLiteral(".1.3.6.1.2.1.2.2.1.5.1")},
        {"ifPhysAddress.1", QStringLiteral(".1.3.6.1.2.1.2.2.1.6.1")},
        {"ifSpecific.1", QStringLiteral(".1.3.6.1.2.1.2.2.1.22.1")},
        {"ipAdEntAddr.127.0.0.1", QStringLiteral(".1.3.6.1.2.1.4.20.1.1.127.0.0.1")},
        {"hrMemorySize", QStringLiteral(".1.3.6.1.2.1.25.2.2.0")},
        {"snmpEngineID", QStringLiteral(".1.3.6.1.6.3.10.2.1.1.0")},
    };
    for (const uint version : {1U, 2U}) {
        for (auto each = names.begin(); each != names.end(); ++each)
            QTest::addRow("%s, v%u", each.key().constData(), version) << version << each.value();
    }
}

void TestSnmpd::singleValues()
{
    QFETCH(const uint, version);
    QFETCH(const QString, name);
    Oid oid;
    for (const QString &arc : name.mid(1).split(u'.'))
        oid.push_back(arc.toUInt());
    Walker walker(target(version));
    const Message answer = walker.ask(SNMP_PDU_GET, {{oid, {}}});
    QCOMPARE(answer.code, SNMPAPI_STATUS{1});
    QCOMPARE(answer.errorStatus, SNMP_ERROR_NOERROR);
    QCOMPARE(answer.list.size(), std::size_t{1});
    QCOMPARE((QList<QByteArray>{printed(answer.list.front())}),
             tool(QStringLiteral("snmpget"), version, {name}));
}

void TestSnmpd::severalValuesInOneRequest()
{
    Walker walker(target(SNMPAPI_UNTRANSLATED_V2));
    std::vector<Binding> wanted;
    QStringList names;
    for (std::uint32_t i = 1; i <= 8; ++i) {
        if (i == 3)
            continue; // the time
        wanted.push_back({{1, 3, 6, 1, 2, 1, 1, i, 0}, {}});
        names.append(QString::fromLatin1(dotted(wanted.back().name)));
    }
    const Message answer = walker.ask(SNMP_PDU_GET, wanted);
    QList<QByteArray> ours;
    for (const Binding &binding : answer.list)
        ours.append(printed(binding));
    QCOMPARE(ours, tool(QStringLiteral("snmpget"), SNMPAPI_UNTRANSLATED_V2, names));
}

void TestSnmpd::bulkWithNonRepeaters()
{
    Walker walker(target(SNMPAPI_UNTRANSLATED_V2));
    const Message answer = walker.ask(SNMP_PDU_GETBULK,
                                      {{{1, 3, 6, 1, 2, 1, 1, 1}, {}},
                                       {{1, 3, 6, 1, 2, 1, 2, 2, 1, 2}, {}},
                                       {{1, 3, 6, 1, 2, 1, 2, 2, 1, 3}, {}}},
                                      1, 3);
    QCOMPARE(answer.list.size(), std::size_t{1 + 2 * 3});
    QCOMPARE(answer.list.at(0).name, sysDescr);
    QList<QByteArray> ours;
    for (const Binding &binding : answer.list)
        ours.append(printed(binding));
    QCOMPARE(ours,
             tool(QStringLiteral("snmpbulkget"), SNMPAPI_UNTRANSLATED_V2,
                  {QStringLiteral("-Cn1"), QStringLiteral("-Cr3"), QStringLiteral(".1.3.6.1.2.1.1.1"),
                   QStringLiteral(".1.3.6.1.2.1.2.2.1.2"), QStringLiteral(".1.3.6.1.2.1.2.2.1.3")}));
}

void TestSnmpd::setWritable_data()
{
    QTest::addColumn<uint>("version");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("v1") << 1U << QByteArray("first contact");
    QTest::newRow("v2c") << 2U << QByteArray("second contact");
    QTest::newRow("longest") << 2U << QByteArray(255, 'l');
}

void TestSnmpd::setWritable()
{
    QFETCH(const uint, version);
    QFETCH(const QByteArray, text);
    Walker walker(target(version, "private"));
    const std::vector<Binding> list{{sysContact, {SNMP_SYNTAX_OCTETS, 0, text, {}}}};
    const Message answer = walker.ask(SNMP_PDU_SET, list);
    QCOMPARE(answer.code, SNMPAPI_STATUS{1});
    QCOMPARE(answer.errorStatus, SNMP_ERROR_NOERROR);
    QCOMPARE(answer.list, list);
    QCOMPARE(tool(QStringLiteral("snmpget"), version, {QStringLiteral(".1.3.6.1.2.1.1.4.0")}),
             QList<QByteArray>{printed(list.front())});
}

void TestSnmpd::setRefused_data()
{
    QTest::addColumn<uint>("version");
    QTest::addColumn<QByteArray>("community");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<int>("status");
    QTest::newRow("read-only community, v1") << 1U << QByteArray("public") << false << SNMP_ERROR_NOSUCHNAME;
    QTest::newRow("read-only community, v2c") << 2U << QByteArray("public") << false << SNMP_ERROR_NOACCESS;
    QTest::newRow("wrong type, v1") << 1U << QByteArray("private") << true << SNMP_ERROR_BADVALUE;
    QTest::newRow("wrong type, v2c") << 2U << QByteArray("private") << true << SNMP_ERROR_WRONGTYPE;
}

void TestSnmpd::setRefused()
{
    QFETCH(const uint, version);
    QFETCH(const QByteArray, community);
    QFETCH(const bool, isNumber);
    QFETCH(const int, status);
    Walker walker(target(version, community));
    const Value value = isNumber ? Value{SNMP_SYNTAX_INT, 3, {}, {}} : Value{SNMP_SYNTAX_OCTETS, 0, "x", {}};
    const Message answer = walker.ask(SNMP_PDU_SET, {{sysContact, value}});
    QCOMPARE(answer.code, SNMPAPI_STATUS{1});
    QCOMPARE(answer.errorStatus, status);
    QCOMPARE(answer.errorIndex, 1);
}

void TestSnmpd::missingObjects()
{
    std::vector<Binding> wanted{{sysObjectId, {}}, {{1, 3, 6, 1, 2, 1, 1, 1, 7}, {}}};
    Walker v1(target(SNMPAPI_UNTRANSLATED_V1));
    const Message error = v1.ask(SNMP_PDU_GET, wanted);
    QCOMPARE(error.errorStatus, SNMP_ERROR_NOSUCHNAME); // stays, no conversion to exceptions
    QCOMPARE(error.errorIndex, 2);
    QCOMPARE(error.list, wanted);
    wanted.push_back({{1, 3, 9, 9, 9}, {}});
    Walker v2(target(SNMPAPI_UNTRANSLATED_V2));
    const Message answer = v2.ask(SNMP_PDU_GET, wanted);
    QCOMPARE(answer.errorStatus, SNMP_ERROR_NOERROR);
    QCOMPARE(answer.list.at(0).value.syntax, smiUINT32{SNMP_SYNTAX_OID});
    QCOMPARE(answer.list.at(1).value.syntax, smiUINT32{SNMP_SYNTAX_NOSUCHINSTANCE});
    QCOMPARE(answer.list.at(2).value.syntax, smiUINT32{SNMP_SYNTAX_NOSUCHOBJECT});
    const Message last = v2.ask(SNMP_PDU_GETNEXT, {{{2, 9, 9}, {}}});
    QCOMPARE(last.list.at(0).value.syntax, smiUINT32{SNMP_SYNTAX_ENDOFMIBVIEW});
}

void TestSnmpd::wrongCommunityTimesOut()
{
    TestSession session;
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", m_snmpd.port(), SNMPAPI_UNTRANSLATED_V2, 10, 1);
    QVERIFY(session.send(agent, session.context("wrong"), SNMP_PDU_GET, 1, {{sysDescr, {}}}));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    error.release();
    QVERIFY(SnmpSetTimeout(agent, 1000));
    QVERIFY(session.send(agent, session.context(), SNMP_PDU_GET, 2, {{sysDescr, {}}}));
    Message answer = session.receiveNext();
    QCOMPARE(answer.code, SNMPAPI_STATUS{1});
    answer.release();
}

void TestSnmpd::ipv6()
{
    Walker four(target(SNMPAPI_UNTRANSLATED_V2));
    Walker six({"::1", m_snmpd.port(), SNMPAPI_UNTRANSLATED_V2, "public"});
    const std::vector<Binding> wanted{{sysDescr, {}}, {sysObjectId, {}}};
    const Message answer = six.ask(SNMP_PDU_GET, wanted);
    QCOMPARE(answer.code, SNMPAPI_STATUS{1});
    QCOMPARE(answer.list, four.ask(SNMP_PDU_GET, wanted).list);
}

QTEST_GUILESS_MAIN(TestSnmpd)
#include "tst_snmpd.moc"
