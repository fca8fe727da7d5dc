// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first look at module files: names, imports with their lines, comments, and what would crash the parser.
#include "mib/modulescan.h"

#include <QTest>

using winsnmp::mib::detail::Import;
using winsnmp::mib::detail::ModuleScan;
using winsnmp::mib::detail::scanModule;

namespace {

QStringList importsOf(const ModuleScan &scan)
{
    QStringList list;
    for (const Import &import : scan.imports) {
        list.append(QStringLiteral("%1 %2 %3")
                        .arg(QString::fromStdString(import.symbol), QString::fromStdString(import.module))
                        .arg(import.line));
    }
    return list;
}

} // namespace

class TestModuleScan : public QObject {
    Q_OBJECT

private slots:
    void modules_data();
    void modules();
    void imports_data();
    void imports();
    void comments_data();
    void comments();
    void badDefinitions_data();
    void badDefinitions();
    void deepestAllowed();
};

void TestModuleScan::modules_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("modules");
    const QStringList one{QStringLiteral("A-MIB")};

    QTest::newRow("one") << QByteArray("A-MIB DEFINITIONS ::= BEGIN END") << one;
    QTest::newRow("after comments") << QByteArray("-- a\n-- b -- A-MIB\nDEFINITIONS ::= BEGIN END") << one;
    QTest::newRow("with an identifier") << QByteArray("A-MIB { iso 3 } DEFINITIONS ::= BEGIN END") << one;
    QTest::newRow("two") << QByteArray("A-MIB DEFINITIONS ::= BEGIN END B-MIB DEFINITIONS ::= BEGIN END")
                         << QStringList{QStringLiteral("A-MIB"), QStringLiteral("B-MIB")};
    QTest::newRow("word in a text") << QByteArray("A-MIB DEFINITIONS ::= BEGIN x \"B-MIB DEFINITIONS\" END")
                                    << one;
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("other text") << QByteArray("# Read me\n\nA-MIB DEFINITIONS") << QStringList();
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "A-MIB DEFINITIONS ::= BEGIN END")
                                     << QStringList();
    QTest::newRow("NULs") << QByteArray(4096, '\0') << QStringList();
    QTest::newRow("unfinished text") << QByteArray("\"A-MIB DEFINITIONS") << QStringList();
    QTest::newRow("unfinished identifier")
        << QByteArray("A-MIB { iso 3 DEFINITIONS ::= BEGIN END") << QStringList();
}

void TestModuleScan::modules()
{
    QFETCH(const QByteArray, text);
    QStringList found;
    for (const std::string &module : scanModule(text.toStdString()).modules)
        found.append(QString::fromStdString(module));
    QTEST(found, "modules");
}

void TestModuleScan::imports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("imports");
    const QByteArray begin = "A-MIB DEFINITIONS ::= BEGIN\n";

    QTest::newRow("none") << QByteArray(begin + "END") << QStringList();
    QTest::newRow("several") << QByteArray(begin + "IMPORTS\n a, b\n  FROM B-MIB\n c\n  FROM C-MIB;\nEND")
                             << QStringList{QStringLiteral("a B-MIB 3"), QStringLiteral("b B-MIB 3"),
                                            QStringLiteral("c C-MIB 5")};
    QTest::newRow("comment between") << QByteArray(begin + "IMPORTS a -- , x\n, b FROM B-MIB;\nEND")
                                     << QStringList{QStringLiteral("a B-MIB 2"), QStringLiteral("b B-MIB 3")};
    QTest::newRow("lines in texts count") << QByteArray(begin + "x \"1\n2\n3\" IMPORTS a FROM B-MIB; END")
                                          << QStringList{QStringLiteral("a B-MIB 4")};
    QTest::newRow("unfinished") << QByteArray(begin + "IMPORTS a, b")
                                << QStringList{QStringLiteral("a  2"), QStringLiteral("b  2")};
    QTest::newRow("two modules") << QByteArray(begin
                                               + "IMPORTS a FROM B-MIB; END C-MIB DEFINITIONS ::= BEGIN\n"
                                                 "IMPORTS d FROM D-MIB; END")
                                 << QStringList{QStringLiteral("a B-MIB 2"), QStringLiteral("d D-MIB 3")};
}

void TestModuleScan::imports()
{
    QFETCH(const QByteArray, text);
    QTEST(importsOf(scanModule(text.toStdString())), "imports");
}

void TestModuleScan::comments_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<bool>("toLineEnd");

    QTest::newRow("plain") << QByteArray("-- text") << false;
    QTest::newRow("ended on its line") << QByteArray("-- text -- ") << false;
    QTest::newRow("single hyphens") << QByteArray("-- a-b - c") << false;
    QTest::newRow("ruler of five") << QByteArray("-----") << true;
    QTest::newRow("ruler of eight with text") << QByteArray("-------- Section ---") << true;
    QTest::newRow("ended by a ruler") << QByteArray("-- Section -----") << true;
    QTest::newRow("ended by three") << QByteArray("-- Section ---") << true;
    QTest::newRow("three") << QByteArray("---") << false;
}

void TestModuleScan::comments()
{
    QFETCH(const QByteArray, comment);
    const QByteArray text = "A-MIB DEFINITIONS ::= BEGIN\n" + comment + "\nIMPORTS a FROM B-MIB;\nEND\n";
    const ModuleScan scan = scanModule(text.toStdString());
    QTEST(scan.commentsToLineEnd, "toLineEnd");
    QCOMPARE(importsOf(scan), QStringList{QStringLiteral("a B-MIB 3")});
}

void TestModuleScan::badDefinitions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("circular");
    QTest::addColumn<QByteArray>("rootAlias");

    QTest::newRow("good") << QByteArray("a OBJECT IDENTIFIER ::= { iso 3 }\nb OBJECT IDENTIFIER ::= { a 1 }")
                          << QByteArray() << QByteArray();
    QTest::newRow("another name") << QByteArray(
        "a OBJECT IDENTIFIER ::= { iso 3 }\nb OBJECT IDENTIFIER ::= { a }")
                                  << QByteArray() << QByteArray();
    QTest::newRow("below itself") << QByteArray("a OBJECT IDENTIFIER ::= { a 1 }") << QByteArray("a 2")
                                  << QByteArray();
    QTest::newRow("in a circle") << QByteArray(
        "a OBJECT IDENTIFIER ::= { b 1 }\nb OBJECT IDENTIFIER ::= { a 1 }")
                                 << QByteArray("a 2") << QByteArray();
    QTest::newRow("macro below itself")
        << QByteArray("a OBJECT-TYPE SYNTAX OBJECT IDENTIFIER ACCESS read-only\n"
                      "STATUS mandatory ::= { a 1 }")
        << QByteArray("a 2") << QByteArray();
    QTest::newRow("second definition") << QByteArray("a OBJECT IDENTIFIER ::= { iso 3 }\n"
                                                     "a OBJECT IDENTIFIER ::= { a 1 }")
                                       << QByteArray() << QByteArray();
    for (const char *root : {"iso", "ccitt", "joint-iso-ccitt"}) {
        QTest::newRow(root) << QByteArray(QByteArray("\na OBJECT IDENTIFIER ::= { ") + root + " }")
                            << QByteArray() << QByteArray("a 3");
    }
    QTest::newRow("object as a root") << QByteArray("a OBJECT-TYPE SYNTAX INTEGER ACCESS read-only\n"
                                                    "STATUS mandatory ::= { iso }")
                                      << QByteArray() << QByteArray("a 2");
    QTest::newRow("in a text") << QByteArray("x \"a OBJECT IDENTIFIER ::= { iso }\"") << QByteArray()
                               << QByteArray();
    QTest::newRow("in a macro") << QByteArray("M MACRO ::= BEGIN a OBJECT IDENTIFIER ::= { a 1 } END")
                                << QByteArray() << QByteArray();
    QTest::newRow("in a comment") << QByteArray("-- a OBJECT IDENTIFIER ::= { iso }") << QByteArray()
                                  << QByteArray();
    QTest::newRow("no definition") << QByteArray("X ::= SEQUENCE { a OBJECT IDENTIFIER }") << QByteArray()
                                   << QByteArray();
}

void TestModuleScan::badDefinitions()
{
    QFETCH(const QByteArray, body);
    const ModuleScan scan = scanModule(("A-MIB DEFINITIONS ::= BEGIN\n" + body + "\nEND\n").toStdString());
    const auto shown = [](const auto &bad) {
        return bad ? QByteArray::fromStdString(bad->label + ' ' + std::to_string(bad->line)) : QByteArray();
    };
    QTEST(shown(scan.circular), "circular");
    QTEST(shown(scan.rootAlias), "rootAlias");
}

void TestModuleScan::deepestAllowed()
{
    const auto chain = [](int length) {
        std::string text = "A-MIB DEFINITIONS ::= BEGIN\n";
        std::string parent = "iso";
        for (int i = 0; i < length; ++i) {
            const std::string label = "n" + std::to_string(i);
            text.append(label).append(" OBJECT IDENTIFIER ::= { ").append(parent).append(" 1 }\n");
            parent = label;
        }
        return text + "END\n";
    };
    QVERIFY(!scanModule(chain(128)).circular);
    QVERIFY(scanModule(chain(200)).circular);
}

QTEST_APPLESS_MAIN(TestModuleScan)

#include "tst_modulescan.moc"
