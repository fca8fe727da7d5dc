// SPDX-License-Identifier: GPL-3.0-or-later
//
// Broken files and folders: each has a problem with file, line and cause, and the others are loaded all the
// same.
#include "mibtesting.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace mibtest;
namespace mib = winsnmp::mib;
using mib::ProblemKind;

Q_DECLARE_METATYPE(ProblemKind)

namespace {

const char Good[] = "GOOD-MIB DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM SNMPv2-SMI;\n"
                    "good OBJECT IDENTIFIER ::= { enterprises 77 }\nEND\n";

QByteArray head(const char *imports = "enterprises FROM SNMPv2-SMI")
{
    return QByteArray("BAD-MIB DEFINITIONS ::= BEGIN\nIMPORTS\n    ") + imports + ";\n";
}

} // namespace

class TestMibProblems : public QObject {
    Q_OBJECT

private slots:
    void file_data();
    void file();
    void folders_data();
    void folders();
    void unreadable();
    void notRegular();
    void skippedNames();
    void tooBig();
    void manyProblemsAreCut();
    void undefinedNameIsToldOnce();
    void brokenModuleDoesNotReplaceAGoodOne();
    void unfinishedTextEndsTheModule();
    void problemsEndWithTheirCause();
    void leftOverNodesDoNotComeBack();
};

void TestMibProblems::file_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *what, const QByteArray &text, ProblemKind kind, int line,
                        const char *subject, const char *message) {
        QTest::newRow(what) << text << kind << line << QByteArray(subject) << QByteArray(message);
    };

    row("missing module",
        head("enterprises FROM SNMPv2-SMI\n    acme\n        FROM ACME-SMI")
            + "a OBJECT IDENTIFIER ::= { acme 1 }\nEND\n",
        ProblemKind::MissingModule, 5, "ACME-SMI",
        "imports from module \"ACME-SMI\", which is in none of the folders");
    row("missing symbol", head("enterprises FROM SNMPv2-SMI\n    ifWings\n        FROM IF-MIB") + "END\n",
        ProblemKind::MissingSymbol, 4, "IF-MIB::ifWings",
        "imports \"ifWings\" from module \"IF-MIB\", which does not define it");
    row("name not imported", head() + "a OBJECT IDENTIFIER ::= { acme 1 }\nEND\n", ProblemKind::UndefinedName,
        4, "acme", "\"acme\" is neither defined nor imported");
    row("enterprise of a trap not imported", head() + "t TRAP-TYPE ENTERPRISE acme ::= 1\nEND\n",
        ProblemKind::UndefinedName, 4, "acme", "\"acme\" is neither defined nor imported");
    row("below itself", head() + "a OBJECT IDENTIFIER ::= { a 1 }\nEND\n", ProblemKind::BadDefinition, 4, "a",
        "\"a\" is defined below itself and was left out");
    row("second root", head() + "a OBJECT IDENTIFIER ::= { iso }\nEND\n", ProblemKind::BadDefinition, 4, "a",
        "\"a\" is defined as a root of all names and was left out");
    row("unknown clause",
        head()
            + "a OBJECT-TYPE\n    SYNTAX INTEGER\n    ACESS read-only\n    STATUS mandatory\n"
              "    ::= { enterprises 1 }\nEND\n",
        ProblemKind::Syntax, 6, "", "\"ACESS\" stands where a clause of \"a\" belongs");
    row("unknown type",
        head()
            + "a OBJECT-TYPE SYNTAX Wings { x(1) } ACCESS read-only\nSTATUS mandatory\n"
              "::= { enterprises 1 }\nEND\n",
        ProblemKind::UndefinedName, 4, "Wings", "\"Wings\" is neither defined nor imported");
    row("word between definitions", head() + "a OBJECT IDENTIFIER ::= { enterprises 1 } x\nEND\n",
        ProblemKind::Syntax, 4, "", "\"x\" stands where a definition belongs");
    row("type of itself",
        head()
            + "A ::= B\nB ::= A\na OBJECT-TYPE SYNTAX A ACCESS read-only\n"
              "STATUS mandatory ::= { enterprises 1 }\nEND\n",
        ProblemKind::BadDefinition, 5, "A", "type \"A\" is defined by itself");
    row("no brace behind the place", head() + "a OBJECT IDENTIFIER\n ::= { enterprises 1\nEND\n",
        ProblemKind::Syntax, 6, "", "\"END\" stands where \"}\" belongs");
    row("no place", head() + "a OBJECT IDENTIFIER\n ::= 1\nEND\n", ProblemKind::Syntax, 5, "",
        "\"1\" stands where its place in the tree belongs; \"a\" was left out");
    row("number too large", head() + "a OBJECT IDENTIFIER ::= { enterprises 4294967296 }\nEND\n",
        ProblemKind::Syntax, 4, "", "\"{\" stands where its place in the tree belongs; \"a\" was left out");
    row("defined twice",
        head()
            + "a OBJECT IDENTIFIER ::= { enterprises 1 }\na OBJECT IDENTIFIER ::= { enterprises 2 }\nEND\n",
        ProblemKind::Duplicate, 5, "a",
        "\"a\" is defined a second time; where others use it, the first one counts");
    row("control characters", head() + "a \x1B[2J\nEND\n", ProblemKind::Syntax, 4, "",
        "\"a\" stands where a definition belongs");
    row("control characters in a clause",
        head()
            + "a OBJECT-TYPE SYNTAX INTEGER \x1B[2J ACCESS read-only STATUS mandatory\n::= { enterprises 1 "
              "}\nEND\n",
        ProblemKind::Syntax, 4, "", "\"\\x1B\" stands where a clause of \"a\" belongs");
    row("huge word", head() + QByteArray(100000, 'w') + " OBJECT IDENTIFIER ::= { enterprises 1 }\nEND\n",
        ProblemKind::Syntax, 4, "", nullptr);
    row("UTF-16", QByteArray::fromHex("fffe41002d00"), ProblemKind::Encoding, 1, "",
        "is encoded in UTF-16; save it as UTF-8");
    row("binary", QByteArray::fromHex("7f454c460201010000000000"), ProblemKind::NoModule, 0, "",
        "does not begin like a MIB module and was left out");
    row(
        "all octets",
        [] {
            QByteArray all;
            for (int i = 0; i < 65536; ++i)
                all.append(static_cast<char>(i * 7));
            return all;
        }(),
        ProblemKind::NoModule, 0, "", "does not begin like a MIB module and was left out");
    row("huge line", QByteArray(3000000, 'x'), ProblemKind::NoModule, 0, "",
        "does not begin like a MIB module and was left out");
    row("empty", QByteArray(), ProblemKind::NoModule, 0, "",
        "does not begin like a MIB module and was left out");
    row("read me", QByteArray("Put MIB modules here.\n"), ProblemKind::NoModule, 0, "",
        "does not begin like a MIB module and was left out");
}

void TestMibProblems::file()
{
    QFETCH(const QByteArray, text);
    const ModuleFolder folder{{"bad.txt", text}, {"good.txt", Good}};
    const LoadReport report = loadOwn({folder.path()});

    QCOMPARE(mib::name(oid("1.3.6.1.4.1.77.1")), std::string("GOOD-MIB::good.1"));
    QCOMPARE(mib::name(oid("1.3.6.1.2.1.1.1.0")), std::string("SNMPv2-MIB::sysDescr.0"));
    QVERIFY2(report.problems.size() == 1, list(report).constData());
    const Problem &problem = report.problems.front();
    QCOMPARE(problem.file, folder.file("bad.txt"));
    QTEST(problem.line, "line");
    QTEST(problem.kind, "kind");
    QTEST(QByteArray::fromStdString(problem.subject), "subject");
    QFETCH(const QByteArray, message);
    if (!message.isNull())
        QCOMPARE(QByteArray::fromStdString(problem.message), message);
    QVERIFY(problem.message.size() < 300);
}

void TestMibProblems::folders_data()
{
    QTest::addColumn<QString>("folder");

    QTest::newRow("missing") << QStringLiteral("/nonexistent/mibs");
    QTest::newRow("a file") << QStringLiteral("/proc/self/exe");
    QTest::newRow("no name") << QString();
    QTest::newRow("long name") << QString(QLatin1Char('/') + QString(5000, QLatin1Char('x')));
}

void TestMibProblems::folders()
{
    QFETCH(const QString, folder);
    const LoadReport report = loadOwn({folder.toStdString()});
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, ProblemKind::MissingFolder);
    QCOMPARE(report.problems.front().file, folder.toStdString());
    QCOMPARE(report.problems.front().subject, folder.toStdString());
    QCOMPARE(report.problems.front().message, std::string("this folder does not exist"));
    QCOMPARE(mib::name(oid("1.3.6.1.2.1.1.1.0")), std::string("SNMPv2-MIB::sysDescr.0"));
}

/// Reading the first page of a process fails for everybody, root included.
void TestMibProblems::unreadable()
{
    const ModuleFolder folder{{"A", Good}};
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), QString::fromStdString(folder.file("B"))));
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, ProblemKind::Unreadable);
    QCOMPARE(report.problems.front().file, folder.file("B"));
    QCOMPARE(report.problems.front().subject, std::string("Input/output error"));
    QCOMPARE(mib::parse("good"), oid("1.3.6.1.4.1.77"));
}

/// A pipe would block whoever opens it.
void TestMibProblems::notRegular()
{
    const ModuleFolder folder{{"A", Good}};
    QCOMPARE(mkfifo(folder.file("pipe").c_str(), 0600), 0);
    QVERIFY(QDir().mkdir(QString::fromStdString(folder.file("folder"))));
    QVERIFY(QFile::link(QStringLiteral("/nonexistent"), QString::fromStdString(folder.file("dangling"))));
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::parse("good"), oid("1.3.6.1.4.1.77"));
}

void TestMibProblems::skippedNames()
{
    const ModuleFolder folder{{"A", Good}, {".hidden", "x"}, {"backup~", "x"}, {"#edited#", "x"}};
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
}

void TestMibProblems::tooBig()
{
    const ModuleFolder folder{{"A", QByteArray(Good) + QByteArray(33 << 20, ' ')}};
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, ProblemKind::TooBig);
    QCOMPARE(report.problems.front().subject, std::string("33554432"));
    QVERIFY(!mib::parse("good"));
}

void TestMibProblems::manyProblemsAreCut()
{
    const ModuleFolder folder{
        {"A", head() + QByteArray("a OBJECT IDENTIFIER ::= 1\n").repeated(1000) + "END\n"}};
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(report.problems.size(), std::size_t(51));
    QVERIFY(
        QByteArray::fromStdString(report.problems.back().message).endsWith(" more problems in this file"));
}

void TestMibProblems::undefinedNameIsToldOnce()
{
    QByteArray text = head();
    for (int i = 1; i < 40; ++i)
        text +=
            "n" + QByteArray::number(i) + " OBJECT IDENTIFIER ::= { acme " + QByteArray::number(i) + " }\n";
    const ModuleFolder folder{{"A", text + "END\n"}};
    QCOMPARE(loadOwn({folder.path()}).problems.size(), std::size_t(1));
}

/// It has no LAST-UPDATED, so the one that has is newer.
void TestMibProblems::brokenModuleDoesNotReplaceAGoodOne()
{
    const ModuleFolder folder{{"A", "IF-MIB DEFINITIONS ::= BEGIN\na OBJECT IDENTIFIER ::= { iso }\nEND\n"}};
    const LoadReport report = loadOwn({folder.path()});
    QCOMPARE(report.problems.size(), std::size_t(1));
    QCOMPARE(report.problems.front().kind, ProblemKind::OtherVersion);
    QCOMPARE(report.problems.front().file, folder.file("A"));
    QCOMPARE(mib::parse("IF-MIB::ifDescr.1"), oid("1.3.6.1.2.1.2.2.1.2.1"));
}

/// What stands before and after is read, and what was lost is said.
void TestMibProblems::unfinishedTextEndsTheModule()
{
    const ModuleFolder folder{
        {"bad.txt",
         head()
             + "b OBJECT IDENTIFIER ::= { enterprises 1 }\na OBJECT-TYPE SYNTAX INTEGER ACCESS read-only\n"
               "STATUS mandatory\nDESCRIPTION \"never\n::= { enterprises 2 }\nEND\n"}};
    QCOMPARE(QByteArray(list(loadOwn({folder.path()})))
                 .replace(QByteArray::fromStdString(folder.file("bad.txt")), "F"),
             QByteArray("F:7: the text that begins here does not end\n"
                        "F:10: no \"::=\" before this line; \"a\" was left out\n"
                        "F:10: the END of module \"BAD-MIB\" is missing before this line\n"));
    QCOMPARE(mib::parse("b"), oid("1.3.6.1.4.1.1"));
}

void TestMibProblems::problemsEndWithTheirCause()
{
    ModuleFolder folder{{"A", head("acme FROM ACME-SMI") + "a OBJECT IDENTIFIER ::= { acme 1 }\nEND\n"}};
    QCOMPARE(loadOwn({folder.path()}).problems.size(), std::size_t(1));
    QVERIFY(!mib::parse("a"));

    folder.write(QStringLiteral("ACME"),
                 "ACME-SMI DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM SNMPv2-SMI;\n"
                 "acme OBJECT IDENTIFIER ::= { enterprises 1 }\nEND\n");
    QCOMPARE(list(loadOwn({folder.path()})), QByteArray());
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.1.1.5")), std::string("BAD-MIB::a.5"));
}

/// Nodes without a parent must not join a tree that is loaded later.
void TestMibProblems::leftOverNodesDoNotComeBack()
{
    const ModuleFolder orphans{
        {"A",
         head("acme FROM ACME-SMI")
             + "a OBJECT IDENTIFIER ::= { acme 1 }\nb OBJECT IDENTIFIER ::= { a 1 }\n"
               "c OBJECT IDENTIFIER ::= { d 1 }\nt TRAP-TYPE ENTERPRISE wile ::= 1\nEND\n"}};
    const ModuleFolder parents{{"ACME",
                                "ACME-SMI DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM SNMPv2-SMI;\n"
                                "acme OBJECT IDENTIFIER ::= { enterprises 1 }\n"
                                "d OBJECT IDENTIFIER ::= { enterprises 2 }\n"
                                "wile OBJECT IDENTIFIER ::= { enterprises 3 }\nEND\n"}};
    QVERIFY(!loadOwn({orphans.path()}).problems.empty());
    QCOMPARE(list(loadOwn({parents.path()})), QByteArray());
    for (const char *number : {"1", "2", "3"})
        QVERIFY2(mib::children(oid(QByteArray("1.3.6.1.4.1.") + number)).empty(), number);
    QCOMPARE(list(loadOwn()), QByteArray());
}

QTEST_GUILESS_MAIN(TestMibProblems)

#include "tst_mibproblems.moc"
