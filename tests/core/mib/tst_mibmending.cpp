// SPDX-License-Identifier: GPL-3.0-or-later
//
// Modules as people have them: what is odd in one place loses nothing in another, and nothing without a word.
#include "mibtesting.h"

#include <QTest>

#include <algorithm>

using namespace mibtest;
namespace mib = winsnmp::mib;
using mib::ProblemKind;

namespace {

QByteArray module(const QByteArray &body, const char *name = "ODD-MIB", const char *imports = "",
                  const char *updated = "202601010000Z")
{
    return QByteArray(name)
        + " DEFINITIONS ::= BEGIN\nIMPORTS MODULE-IDENTITY, OBJECT-TYPE, Integer32, enterprises FROM "
          "SNMPv2-SMI\n"
          "TEXTUAL-CONVENTION FROM SNMPv2-TC "
        + imports + ";\nodd MODULE-IDENTITY LAST-UPDATED \"" + updated
        + "\" ORGANIZATION \"\" CONTACT-INFO \"\" DESCRIPTION \"\"\n::= { enterprises 99 }\n" + body
        + "END\n";
}

QByteArray object(const char *name, int number, const QByteArray &syntax = "Integer32")
{
    return QByteArray(name) + " OBJECT-TYPE SYNTAX " + syntax
        + "\nMAX-ACCESS read-only STATUS current DESCRIPTION \"Words.\" ::= { odd "
        + QByteArray::number(number) + " }\n";
}

/// Kinds, subjects and lines.
QByteArray outlineOf(const LoadReport &report)
{
    QByteArray text;
    for (const Problem &problem : report.problems)
        text += QByteArray::number(static_cast<int>(problem.kind)) + ' ' + problem.subject.c_str() + ' '
            + QByteArray::number(problem.line) + '\n';
    return text;
}

QByteArray outline(ProblemKind kind, const QByteArray &subject, int line)
{
    return QByteArray::number(static_cast<int>(kind)) + ' ' + subject + ' ' + QByteArray::number(line) + '\n';
}

} // namespace

class TestMibMending : public QObject {
    Q_OBJECT

private slots:
    void typesBehindTheirUse();
    void oneBadDefinition_data();
    void oneBadDefinition();
    void knownButNotImported();
    void newerVersionCounts_data();
    void newerVersionCounts();
    void wholeDescription();
    void largeModule();
    void manySiblings();
    void namesOnTheWay();
    void trapsBelowTheirEnterprise();
};

void TestMibMending::typesBehindTheirUse()
{
    const QByteArray users = object("first", 1, "State") + object("second", 2, "Address");
    const QByteArray types =
        "State ::= TEXTUAL-CONVENTION STATUS current DESCRIPTION \"\"\nSYNTAX INTEGER { up(1), down(2), }\n"
        "Address ::= TEXTUAL-CONVENTION DISPLAY-HINT \"1x:\" STATUS current DESCRIPTION \"\"\n"
        "SYNTAX OCTET STRING (SIZE (6))\n";
    for (const QByteArray &body : {types + users, users + types}) {
        const ModuleFolder folder{{"A", module(body)}};
        QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
        const auto state = mib::find(oid("1.3.6.1.4.1.99.1"));
        QCOMPARE(state->syntax, std::string("State"));
        QCOMPARE(state->enums, (std::vector<std::pair<int, std::string>>{{1, "up"}, {2, "down"}}));
        QCOMPARE(mib::find(oid("1.3.6.1.4.1.99.2"))->displayHint, std::string("1x:"));
    }
}

void TestMibMending::oneBadDefinition_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<bool>("placed");

    QTest::newRow("blank in an enumeration")
        << object("bad", 5, "INTEGER { unknown(0), UPS Fault(1) }") << true;
    QTest::newRow("parenthesis that is a brace") << object("bad", 5, "INTEGER { normal(2} ") << true;
    QTest::newRow("range that does not end") << object("bad", 5, "Integer32 (0..5") << true;
    QTest::newRow("enumeration too large") << object("bad", 5, "INTEGER { a(99999999999) }") << true;
    QTest::newRow("no type") << object("bad", 5, "") << true;
    QTest::newRow("no place") << object("bad", 5).replace("::=", "=") << false;
    QTest::newRow("place that does not end") << object("bad", 5).replace(" }", "") << true;
    QTest::newRow("word from nowhere") << QByteArray("wrong\n") << false;
}

void TestMibMending::oneBadDefinition()
{
    QFETCH(const QByteArray, bad);
    QFETCH(const bool, placed);
    const ModuleFolder folder{{"A", module(object("first", 1) + bad + object("last", 2))}};
    const LoadReport report = loadOwn({folder.path()});
    QVERIFY2(!report.problems.empty(), "nothing is lost without a word");
    QVERIFY(std::all_of(report.problems.begin(), report.problems.end(), [](const Problem &problem) {
        return problem.kind == ProblemKind::Syntax && problem.line >= 7 && problem.line <= 10;
    }));
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.99.1.0")), std::string("ODD-MIB::first.0"));
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.99.2.0")), std::string("ODD-MIB::last.0"));
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.99.5.0")),
             std::string(placed ? "ODD-MIB::bad.0" : "ODD-MIB::odd.5.0"));
}

void TestMibMending::knownButNotImported()
{
    const ModuleFolder folder{{"A",
                               module(object("name", 1, "DisplayString") + object("other", 2, "DisplayString")
                                      + "below OBJECT IDENTIFIER ::= { ifEntry 99 }\n")}};
    QCOMPARE(outlineOf(loadOwn({folder.path()})),
             outline(ProblemKind::NotImported, "DisplayString", 6)
                 + outline(ProblemKind::NotImported, "ifEntry", 10));
    QCOMPARE(mib::find(oid("1.3.6.1.4.1.99.1"))->displayHint, std::string("255a"));
    QCOMPARE(mib::parse("below"), oid("1.3.6.1.2.1.2.2.1.99"));
}

void TestMibMending::newerVersionCounts_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<bool>("firstCounts");

    QTest::newRow("second is newer") << QByteArray("202501010000Z") << QByteArray("202601010000Z") << false;
    QTest::newRow("first is newer") << QByteArray("202601010000Z") << QByteArray("202501010000Z") << true;
    QTest::newRow("year of two digits") << QByteArray("200001010000Z") << QByteArray("9912310000Z") << true;
    QTest::newRow("same") << QByteArray("202601010000Z") << QByteArray("202601010000Z") << false;
    QTest::newRow("no time") << QByteArray("202601010000Z") << QByteArray("soon") << true;
}

void TestMibMending::newerVersionCounts()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    QFETCH(const bool, firstCounts);
    const ModuleFolder folder{{"1", module(object("one", 1), "ODD-MIB", "", first)},
                              {"2", module(object("two", 2), "ODD-MIB", "", second)}};
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(report.problems.size(), std::size_t(1));
    const Problem &problem = report.problems.front();
    QCOMPARE(problem.kind, ProblemKind::OtherVersion);
    QCOMPARE(problem.file, folder.file(firstCounts ? "2" : "1"));
    QCOMPARE(problem.subject, folder.file(firstCounts ? "1" : "2"));
    QCOMPARE(mib::parse("one").has_value(), firstCounts);
    QCOMPARE(mib::parse("two").has_value(), !firstCounts);
}

void TestMibMending::wholeDescription()
{
    const QByteArray words = QByteArray("Word by word. ").repeated(5000).trimmed();
    const ModuleFolder folder{{"A", module(object("first", 1).replace("Words.", words))}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(QByteArray::fromStdString(mib::find(oid("1.3.6.1.4.1.99.1"))->description), words);
}

void TestMibMending::largeModule()
{
    const QByteArray words = QByteArray("Words. ").repeated(300);
    QByteArray body;
    for (int i = 1; i <= 5000; ++i)
        body += object(("n" + QByteArray::number(i)).constData(), i).replace("Words.", words);
    QVERIFY(body.size() > 8 << 20);
    const ModuleFolder folder{{"A", module(body)}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.99.5000.0")), std::string("ODD-MIB::n5000.0"));
}

/// Would take minutes if the list of brothers were searched from the front.
void TestMibMending::manySiblings()
{
    constexpr int Count = 100000;
    QByteArray body;
    for (int i = Count; i > 0; --i)
        body +=
            "n" + QByteArray::number(i) + " OBJECT IDENTIFIER ::= { odd " + QByteArray::number(i) + " }\n";
    const ModuleFolder folder{{"A", module(body)}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::children(oid("1.3.6.1.4.1.99")).size(), std::size_t(Count));
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.99.77777")), std::string("ODD-MIB::n77777"));
}

void TestMibMending::namesOnTheWay()
{
    const ModuleFolder folder{
        {"A", module("far OBJECT IDENTIFIER ::= { odd way(4) 5 6 }\n")},
        {"B", "B-MIB DEFINITIONS ::= BEGIN b OBJECT IDENTIFIER ::= { iso org(3) 1 2 3 } END"}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.99.4.5")), std::string("ODD-MIB::way.5"));
    QCOMPARE(mib::parse("far"), oid("1.3.6.1.4.1.99.4.5.6"));
    QCOMPARE(mib::name(oid("1.3.1.2.3")), std::string("B-MIB::b"));
    QCOMPARE(mib::name(oid("1.3")), std::string("SNMPv2-SMI::org"));
}

void TestMibMending::trapsBelowTheirEnterprise()
{
    const ModuleFolder folder{
        {"A",
         module("up TRAP-TYPE ENTERPRISE odd VARIABLES { first } DESCRIPTION \"Up.\" ::= 7\n"
                + object("first", 1))}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::parse("up"), oid("1.3.6.1.4.1.99.0.7"));
    const auto trap = mib::find(oid("1.3.6.1.4.1.99.0.7"));
    QCOMPARE(trap->syntax, std::string("TRAP-TYPE"));
    QCOMPARE(trap->description, std::string("Up."));
}

QTEST_GUILESS_MAIN(TestMibMending)

#include "tst_mibmending.moc"
