// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loading modules, and what they say of objects.
#include "mibtesting.h"

#include <QTest>

#include <pthread.h>

#include <algorithm>

using namespace mibtest;
namespace mib = winsnmp::mib;

namespace {

QByteArray enumsOf(const mib::ObjectInfo &info)
{
    QByteArray text;
    for (const auto &[value, label] : info.enums)
        text += (text.isEmpty() ? "" : " ") + label + '(' + std::to_string(value) + ')';
    return text;
}

QByteArray module(const char *name, const char *body)
{
    return QByteArray(name) + " DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM SNMPv2-SMI;\n" + body
        + "\nEND\n";
}

/// Not a QThread, whose end ThreadSanitizer does not see.
LoadReport loadOnSmallStack(const ModuleFolder &folder)
{
    struct Work {
        const ModuleFolder &folder;
        LoadReport report;
    };
    Work work{folder, {}};
    const auto run = [](void *data) -> void * {
        auto *mine = static_cast<Work *>(data);
        mine->report = loadOwn({mine->folder.path()});
        return nullptr;
    };
    pthread_attr_t attributes;
    pthread_t thread{};
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 256UL * 1024);
    [&] { QCOMPARE(pthread_create(&thread, &attributes, run, &work), 0); }();
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
    return work.report;
}

} // namespace

class TestMibLoad : public QObject {
    Q_OBJECT

private slots:
    void nothingIsKnownBeforeLoad();
    void ownModulesHaveNoProblem();
    void find_data();
    void find();
    void findOfUnknown_data();
    void findOfUnknown();
    void descriptionsAreShort();
    void textsAreTidied();
    void children();
    void laterFolderWins();
    void firstDefinitionOfAnOidWins();
    void everyModuleOfAFileIsRead();
    void importsInAnyOrder_data();
    void importsInAnyOrder();
    void oldHeading();
    void rulersOfHyphens();
    void deepTree();
    void emptyListForgetsEverything();
};

void TestMibLoad::nothingIsKnownBeforeLoad()
{
    QVERIFY(!mib::find(oid("1.3.6.1.2.1.1.1.0")));
    QCOMPARE(mib::name(oid("1.3.6.1.2.1.1.1.0")), std::string("1.3.6.1.2.1.1.1.0"));
    QVERIFY(!mib::parse("sysDescr.0"));
    QVERIFY(mib::children({}).empty());
}

void TestMibLoad::ownModulesHaveNoProblem()
{
    const LoadReport report = loadOwn();
    QCOMPARE(list(report), QByteArray());
    QVERIFY(std::is_sorted(report.modules.begin(), report.modules.end()));
    for (const char *name :
         {"SNMPv2-SMI", "SNMPv2-TC", "SNMPv2-CONF", "SNMPv2-MIB", "SNMP-FRAMEWORK-MIB", "IF-MIB",
          "IANAifType-MIB", "INET-ADDRESS-MIB", "IP-MIB", "TCP-MIB", "UDP-MIB", "HOST-RESOURCES-MIB",
          "HOST-RESOURCES-TYPES", "ENTITY-MIB", "UPS-MIB", "Printer-MIB"})
        QVERIFY2(std::binary_search(report.modules.begin(), report.modules.end(), std::string(name)), name);
}

void TestMibLoad::find_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("syntax");
    QTest::addColumn<QByteArray>("access");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("units");
    QTest::addColumn<QByteArray>("hint");
    QTest::addColumn<QByteArray>("enums");
    QTest::addColumn<QByteArray>("kind");
    const auto row = [](const char *asked, const char *found, const char *label, const char *syntax,
                        const char *access, const char *status, const char *units, const char *hint,
                        const char *enums, const char *kind) {
        QTest::newRow(label) << QByteArray(asked) << QByteArray(found) << QByteArray(label)
                             << QByteArray(syntax) << QByteArray(access) << QByteArray(status)
                             << QByteArray(units) << QByteArray(hint) << QByteArray(enums)
                             << QByteArray(kind);
    };

    row("1.3.6.1.2.1.1.3.0", "1.3.6.1.2.1.1.3", "SNMPv2-MIB::sysUpTime", "TimeTicks", "read-only", "current",
        "", "", "", "");
    row("1.3.6.1.2.1.1.6", "1.3.6.1.2.1.1.6", "SNMPv2-MIB::sysLocation", "DisplayString", "read-write",
        "current", "", "255a", "", "");
    row("1.3.6.1.2.1.1", "1.3.6.1.2.1.1", "SNMPv2-MIB::system", "", "", "", "", "", "", "");
    row("1.3.6.1.2.1.2.2", "1.3.6.1.2.1.2.2", "IF-MIB::ifTable", "", "not-accessible", "current", "", "", "",
        "table");
    row("1.3.6.1.2.1.2.2.1", "1.3.6.1.2.1.2.2.1", "IF-MIB::ifEntry", "", "not-accessible", "current", "", "",
        "", "");
    row("1.3.6.1.2.1.2.2.1.8.17", "1.3.6.1.2.1.2.2.1.8", "IF-MIB::ifOperStatus", "INTEGER", "read-only",
        "current", "", "", "up(1) down(2) testing(3) unknown(4) dormant(5) notPresent(6) lowerLayerDown(7)",
        "column");
    row("1.3.6.1.2.1.2.2.1.12.1", "1.3.6.1.2.1.2.2.1.12", "IF-MIB::ifInNUcastPkts", "Counter32", "read-only",
        "deprecated", "", "", "", "column");
    row("1.3.6.1.2.1.31.1.1", "1.3.6.1.2.1.31.1.1", "IF-MIB::ifXTable", "", "not-accessible", "current", "",
        "", "", "table");
    row("1.3.6.1.2.1.31.1.1.1.6.2", "1.3.6.1.2.1.31.1.1.1.6", "IF-MIB::ifHCInOctets", "Counter64",
        "read-only", "current", "", "", "", "column");
    row("1.3.6.1.2.1.31.1.1.1.16.2", "1.3.6.1.2.1.31.1.1.1.16", "IF-MIB::ifPromiscuousMode", "TruthValue",
        "read-write", "current", "", "", "true(1) false(2)", "column");
    row("1.3.6.1.2.1.4.20.1.1.127.0.0.1", "1.3.6.1.2.1.4.20.1.1", "IP-MIB::ipAdEntAddr", "IpAddress",
        "read-only", "deprecated", "", "", "", "column");
    row("1.3.6.1.2.1.25.2.2.0", "1.3.6.1.2.1.25.2.2", "HOST-RESOURCES-MIB::hrMemorySize", "KBytes",
        "read-only", "current", "KBytes", "", "", "");
    row("1.3.6.1.2.1.33.1.2.5.0", "1.3.6.1.2.1.33.1.2.5", "UPS-MIB::upsBatteryVoltage", "NonNegativeInteger",
        "read-only", "current", "0.1 Volt DC", "d", "", "");
    row("1.3.6.1.2.1.47.1.1.1.1.2.1", "1.3.6.1.2.1.47.1.1.1.1.2", "ENTITY-MIB::entPhysicalDescr",
        "SnmpAdminString", "read-only", "current", "", "255t", "", "column");
    row("1.3.6.1.2.1.43.16.5.1.2.1.1", "1.3.6.1.2.1.43.16.5.1.2", "Printer-MIB::prtConsoleDisplayBufferText",
        "PrtConsoleDescriptionStringTC", "read-write", "current", "", "", "", "column");
    row("1.3.6.1.6.3.1.1.5.3", "1.3.6.1.6.3.1.1.5.3", "IF-MIB::linkDown", "NOTIFICATION-TYPE", "", "", "", "",
        "", "");
    row("1.3.6.1.4.1.99999.1.2", "1.3.6.1.4.1", "SNMPv2-SMI::enterprises", "", "", "", "", "", "", "");
}

void TestMibLoad::find()
{
    QFETCH(const QByteArray, asked);
    loadOwn();
    const auto info = mib::find(oid(asked));
    QVERIFY(info);
    QFETCH(const QByteArray, found);
    QCOMPARE(info->oid, oid(found));
    QTEST(QByteArray::fromStdString(info->module + "::" + info->label), "label");
    QTEST(QByteArray::fromStdString(info->syntax), "syntax");
    QTEST(QByteArray::fromStdString(info->access), "access");
    QTEST(QByteArray::fromStdString(info->status), "status");
    QTEST(QByteArray::fromStdString(info->units), "units");
    QTEST(QByteArray::fromStdString(info->displayHint), "hint");
    QTEST(enumsOf(*info), "enums");
    QTEST(QByteArray(info->isTable ? "table" : info->isColumn ? "column" : ""), "kind");
}

void TestMibLoad::findOfUnknown_data()
{
    QTest::addColumn<QByteArray>("asked");

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("root, which is of no module") << QByteArray("1");
    QTest::newRow("other branch") << QByteArray("1.2.840");
    QTest::newRow("other root") << QByteArray("2.16.1");
    QTest::newRow("largest number") << QByteArray("4294967295.4294967295");
}

void TestMibLoad::findOfUnknown()
{
    QFETCH(const QByteArray, asked);
    loadOwn();
    QVERIFY(!mib::find(oid(asked)));
}

/// Every accessible object of our own modules has a description, of one short sentence.
void TestMibLoad::descriptionsAreShort()
{
    loadOwn();
    std::vector<OidVector> open{{}};
    int described = 0;
    while (!open.empty()) {
        const OidVector parent = open.back();
        open.pop_back();
        for (const mib::ObjectInfo &info : mib::children(parent)) {
            open.push_back(info.oid);
            if (info.access.empty())
                continue;
            QVERIFY2(!info.description.empty(), info.label.c_str());
            QVERIFY2(info.description.size() < 120, info.label.c_str());
            ++described;
        }
    }
    QVERIFY(described > 500);
}

void TestMibLoad::textsAreTidied()
{
    const ModuleFolder folder{{"A",
                               module("A-MIB",
                                      "a OBJECT-TYPE SYNTAX INTEGER UNITS \"\xB0"
                                      "C\" MAX-ACCESS read-only\n"
                                      "STATUS current DESCRIPTION \"First line.\n\n      Z\xFCrich,  \n"
                                      "      last line.\n   \" ::= { enterprises 1 }")}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    const auto info = mib::find(oid("1.3.6.1.4.1.1"));
    QVERIFY(info);
    QCOMPARE(info->description, std::string("First line.\n\nZ\xC3\xBCrich,\nlast line."));
    QCOMPARE(info->units,
             std::string("\xC2\xB0"
                         "C"));
}

void TestMibLoad::children()
{
    loadOwn();
    const auto labels = [](const OidVector &parent) {
        QByteArrayList list;
        for (const mib::ObjectInfo &info : mib::children(parent))
            list.append(QByteArray::fromStdString(info.label));
        return list;
    };
    QCOMPARE(labels({}), (QByteArrayList{"ccitt", "iso", "joint-iso-ccitt"}));
    QCOMPARE(labels({1}), QByteArrayList{"org"});
    QCOMPARE(labels(oid("1.3.6.1.2.1.31")), (QByteArrayList{"ifMIBObjects", "ifConformance"}));
    QCOMPARE(labels(oid("1.3.6.1.2.1.2")), (QByteArrayList{"ifNumber", "ifTable"}));
    QVERIFY(labels(oid("1.3.6.1.2.1.2.1")).isEmpty());
    QVERIFY(labels(oid("1.3.6.1.2.1.2.1.0")).isEmpty());
    QVERIFY(labels({7}).isEmpty());
}

void TestMibLoad::laterFolderWins()
{
    const ModuleFolder first{{"X.txt", module("X-MIB", "x OBJECT IDENTIFIER ::= { enterprises 1 }")}};
    const ModuleFolder second{{"Other.txt", module("X-MIB", "y OBJECT IDENTIFIER ::= { enterprises 2 }")}};

    QCOMPARE(list(loadOwn({first.path(), second.path()})), QByteArray());
    QVERIFY(!mib::parse("X-MIB::x"));
    QCOMPARE(mib::parse("X-MIB::y"), oid("1.3.6.1.4.1.2"));

    QCOMPARE(list(loadOwn({second.path(), first.path()})), QByteArray());
    QCOMPARE(mib::parse("X-MIB::x"), oid("1.3.6.1.4.1.1"));
    QVERIFY(!mib::parse("X-MIB::y"));
}

void TestMibLoad::firstDefinitionOfAnOidWins()
{
    const ModuleFolder folder{{"1.txt",
                               module("A-MIB",
                                      "a OBJECT IDENTIFIER ::= { enterprises 7 }\n"
                                      "below OBJECT IDENTIFIER ::= { a 1 }")},
                              {"2.txt",
                               module("B-MIB",
                                      "b OBJECT IDENTIFIER ::= { enterprises 7 }\n"
                                      "belowB OBJECT IDENTIFIER ::= { b 2 }")}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.7")), std::string("A-MIB::a"));
    QCOMPARE(mib::parse("B-MIB::b"), oid("1.3.6.1.4.1.7"));
    QCOMPARE(mib::parse("belowB"), oid("1.3.6.1.4.1.7.2"));
    QCOMPARE(mib::children(oid("1.3.6.1.4.1.7")).size(), std::size_t(2));
}

void TestMibLoad::everyModuleOfAFileIsRead()
{
    const ModuleFolder folder{
        {"both.txt",
         module("A-MIB", "a OBJECT IDENTIFIER ::= { enterprises 1 }")
             + "B-MIB DEFINITIONS ::= BEGIN IMPORTS a FROM A-MIB; b OBJECT IDENTIFIER ::= { a 1 } END\n"},
        {"a-user.txt",
         "C-MIB DEFINITIONS ::= BEGIN IMPORTS b FROM B-MIB; c OBJECT IDENTIFIER ::= { b 1 } END\n"}};
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(list(report), QByteArray());
    QVERIFY(std::binary_search(report.modules.begin(), report.modules.end(), std::string("B-MIB")));
    QCOMPARE(mib::parse("C-MIB::c"), oid("1.3.6.1.4.1.1.1.1"));
}

void TestMibLoad::importsInAnyOrder_data()
{
    QTest::addColumn<int>("chain");
    QTest::addColumn<int>("circle");

    QTest::newRow("chain") << 1000 << 0;
    QTest::newRow("circle") << 0 << 50;
    QTest::newRow("circle, then a chain") << 1000 << 50;
    QTest::newRow("large circle") << 0 << 1000;
    QTest::newRow("large circle, then a chain") << 1000 << 1000;
}

/// On a stack that recursion over imports would overflow. Modules 1 to `circle` import from
/// the next one, the last of them from the first and from the chain; the others import from the next one down
/// to module 0.
void TestMibLoad::importsInAnyOrder()
{
    QFETCH(const int, chain);
    QFETCH(const int, circle);
    ModuleFolder folder;
    folder.write(QStringLiteral("0"), module("M0-MIB", "n0 OBJECT IDENTIFIER ::= { enterprises 1 }"));
    const int last = circle + chain;
    for (int i = 1; i <= last; ++i) {
        const QByteArray next = QByteArray::number(i == last || i == circle ? (i == circle ? 1 : 0) : i + 1);
        QByteArray text =
            "M" + QByteArray::number(i) + "-MIB DEFINITIONS ::= BEGIN\nIMPORTS n0 FROM M" + next + "-MIB";
        if (i == circle && chain > 0)
            text += " n0 FROM M" + QByteArray::number(i + 1) + "-MIB";
        folder.write(QString::number(i), text + ";\nEND\n");
    }
    const LoadReport report = loadOnSmallStack(folder);
    QCOMPARE(list(report), QByteArray());
    QCOMPARE(int(report.modules.size()), int(loadOwn().modules.size()) + 1 + last);
}

void TestMibLoad::oldHeading()
{
    const ModuleFolder folder{
        {"A",
         "A-MIB { iso org(3) } DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM RFC1155-SMI;\n"
         "a OBJECT IDENTIFIER ::= { enterprises 1 }\nEND\n"}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.1.5")), std::string("A-MIB::a.5"));
}

void TestMibLoad::rulersOfHyphens()
{
    const ModuleFolder folder{
        {"A",
         module("A-MIB",
                "-----\n-------- Objects --------\na OBJECT IDENTIFIER ::= { enterprises 1 } ---- a ----")},
        {"B",
         module("B-MIB",
                "b OBJECT-TYPE SYNTAX INTEGER { x(1), -- one -- y(2) } ACCESS read-only\n"
                "STATUS mandatory ::= { enterprises 2 }")}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::parse("a"), oid("1.3.6.1.4.1.1"));
    QCOMPARE(enumsOf(*mib::find(oid("1.3.6.1.4.1.2"))), QByteArray("x(1) y(2)"));
}

/// Deeper than an OID can be, over several files.
void TestMibLoad::deepTree()
{
    ModuleFolder folder;
    std::string parent = "iso";
    for (int file = 0; file < 3; ++file) {
        std::string text = "D" + std::to_string(file) + "-MIB DEFINITIONS ::= BEGIN\n";
        if (file > 0)
            text += "IMPORTS " + parent + " FROM D" + std::to_string(file - 1) + "-MIB;\n";
        for (int i = 0; i < 100; ++i) {
            const std::string label = "n" + std::to_string(file * 100 + i);
            text.append(label).append(" OBJECT IDENTIFIER ::= { ").append(parent).append(" 1 }\n");
            parent = label;
        }
        folder.write(QString::number(file), QByteArray::fromStdString(text + "END\n"));
    }
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(report.problems.size(), std::size_t(1)); // what is below is lost with it
    QCOMPARE(report.problems.front().kind, mib::ProblemKind::BadDefinition);
    QCOMPARE(report.problems.front().subject, std::string("n127"));
    QCOMPARE(report.problems.front().line, 30);
    const OidVector deepest(128, 1);
    QCOMPARE(mib::name(deepest), std::string("D1-MIB::n126"));
    const OidVector below(200, 1);
    QCOMPARE(mib::find(below)->oid, deepest);
}

void TestMibLoad::emptyListForgetsEverything()
{
    loadOwn();
    const LoadReport report = mib::load({});
    QVERIFY(report.modules.empty());
    QVERIFY(report.problems.empty());
    QVERIFY(!mib::find(oid("1.3.6.1.2.1.1.1.0")));
}

QTEST_GUILESS_MAIN(TestMibLoad)

#include "tst_mibload.moc"
