// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text of one file: modules, imports with their lines, comments, lines and their ends.
#include "mib/moduleparser.h"

#include <QTest>

using winsnmp::mib::Problem;
using winsnmp::mib::detail::Import;
using winsnmp::mib::detail::ParsedModule;
using winsnmp::mib::detail::parseModules;
using winsnmp::mib::detail::ProblemList;
using winsnmp::mib::detail::Texts;

namespace {

/// "NAME(imports)[definitions]" of each module, then " !line" for each problem.
QByteArray outlineOf(const QByteArray &text)
{
    ProblemList problems;
    Texts texts;
    const std::string kept = text.toStdString();
    QByteArray outline;
    const auto add = [&outline](std::string_view part) {
        outline += QByteArray(part.data(), static_cast<qsizetype>(part.size()));
    };
    for (const ParsedModule &module : parseModules(0, kept, texts, problems)) {
        add(module.name);
        outline += '(';
        for (const Import &import : module.imports) {
            add(import.symbol);
            outline += '/';
            add(import.module);
            outline += '/' + QByteArray::number(import.line) + ' ';
        }
        outline += ")[";
        for (const auto &definition : module.definitions) {
            add(definition.label);
            outline += '/' + QByteArray::number(definition.line) + ' ';
        }
        outline += ']';
    }
    for (const Problem &problem : problems.take({""}))
        outline += " !" + QByteArray::number(problem.line);
    return outline;
}

constexpr char Begin[] = "A-MIB DEFINITIONS ::= BEGIN\n";
constexpr char Node[] = "a OBJECT IDENTIFIER ::= { iso 3 }\n";

} // namespace

class TestModuleParser : public QObject {
    Q_OBJECT

private slots:
    void outline_data();
    void outline();
    void comments_data();
    void comments();
};

void TestModuleParser::outline_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("outline");
    const auto row = [](const char *what, const QByteArray &text, const char *outline) {
        QTest::newRow(what) << text << QByteArray(outline);
    };
    const QByteArray begin = Begin;

    row("one", "A-MIB DEFINITIONS ::= BEGIN END", "A-MIB()[]");
    row("after comments", "-- a\n-- b -- A-MIB\nDEFINITIONS ::= BEGIN END", "A-MIB()[]");
    row("with an identifier", "A-MIB { iso 3 } DEFINITIONS ::= BEGIN END", "A-MIB()[]");
    row("with tags", "A-MIB DEFINITIONS IMPLICIT TAGS ::= BEGIN END", "A-MIB()[]");
    row("two", "A-MIB DEFINITIONS ::= BEGIN END B-MIB DEFINITIONS ::= BEGIN END", "A-MIB()[]B-MIB()[]");
    row("byte order mark", "\xEF\xBB\xBF" + begin + "END", "A-MIB()[]");
    row("end of file of DOS", begin + Node + "END\r\n\x1A", "A-MIB()[a/2 ]");
    row("word behind the end", begin + "END OF FILE", "A-MIB()[] !2");
    row("no END", begin + Node, "A-MIB()[a/2 ] !3");
    row("no END before another module", begin + Node + "B-MIB DEFINITIONS ::= BEGIN END",
        "A-MIB()[a/2 ]B-MIB()[] !3");
    row("no BEGIN", QByteArray("A-MIB DEFINITIONS ::=\n") + Node + "END", "A-MIB()[a/2 ] !2");
    row("empty", "", " !0");
    row("other text", "# Read me\n\nA-MIB DEFINITIONS", " !0");
    row("NULs", QByteArray(4096, '\0'), " !0");
    row("unfinished text", "\"A-MIB DEFINITIONS", " !0");

    row("imports", begin + "IMPORTS\n a, b\n  FROM B-MIB\n c\n  FROM C-MIB;\nEND",
        "A-MIB(a/B-MIB/3 b/B-MIB/3 c/C-MIB/5 )[]");
    row("comment between imports", begin + "IMPORTS a -- , x\n, b FROM B-MIB;\nEND",
        "A-MIB(a/B-MIB/2 b/B-MIB/3 )[]");
    row("lines in texts count",
        begin + Node + "b OBJECT-TYPE DESCRIPTION \"1\n2\n3\" ::= { a 1 }\n" + "c" + &Node[1] + "END",
        "A-MIB()[a/2 b/3 c/6 ]");
    row("lines that end in CR", QByteArray(begin + Node + "b" + &Node[1] + "END\n").replace('\n', '\r'),
        "A-MIB()[a/2 b/3 ]");
    row("lines that end in CR LF", QByteArray(begin + Node + "b" + &Node[1] + "END\n").replace('\n', "\r\n"),
        "A-MIB()[a/2 b/3 ]");
    row("no semicolon", begin + "IMPORTS iso FROM B-MIB\n" + Node + "END", "A-MIB(iso/B-MIB/2 )[a/3 ] !3");
    row("no semicolon before a macro",
        begin + "IMPORTS OBJECT-TYPE, iso FROM B-MIB\nb OBJECT-TYPE SYNTAX INTEGER ::= { iso 1 }\nEND",
        "A-MIB(OBJECT-TYPE/B-MIB/2 iso/B-MIB/2 )[b/3 ] !3");
    row("no commas", begin + "IMPORTS MODULE-IDENTITY OBJECT-TYPE FROM B-MIB b FROM C-MIB;\nEND",
        "A-MIB(MODULE-IDENTITY/B-MIB/2 OBJECT-TYPE/B-MIB/2 b/C-MIB/2 )[]");
    row("exports", begin + "EXPORTS a, b;\n" + Node + "END", "A-MIB()[a/3 ]");
    row("macro", begin + "M MACRO ::= BEGIN a OBJECT IDENTIFIER ::= { iso 3 } END\n" + "b" + &Node[1] + "END",
        "A-MIB()[b/3 ]");
    row("definition in a text",
        begin + "a OBJECT-TYPE DESCRIPTION \"b OBJECT IDENTIFIER ::= { iso }\" ::= { iso 3 } END",
        "A-MIB()[a/2 ]");
    row("one bad of three", begin + Node + "b OBJECT IDENTIFIER := { iso 4 }\nc" + &Node[1] + "END",
        "A-MIB()[a/2 c/4 ] !3");
}

void TestModuleParser::outline()
{
    QFETCH(const QByteArray, text);
    QTEST(outlineOf(text), "outline");
}

void TestModuleParser::comments_data()
{
    QTest::addColumn<QByteArray>("comment");

    QTest::newRow("plain") << QByteArray("-- text");
    QTest::newRow("ended on its line") << QByteArray("-- text -- ");
    QTest::newRow("single hyphens") << QByteArray("-- a-b - c");
    QTest::newRow("second pair") << QByteArray("-- -- Module: A");
    QTest::newRow("two parts") << QByteArray("-- first -- second");
    QTest::newRow("in a word") << QByteArray("-- read--only");
    QTest::newRow("ruler with text") << QByteArray("-------- Section ---");
    QTest::newRow("quote and brackets") << QByteArray("-- it's \" ( [ {");
    for (int hyphens = 2; hyphens < 82; ++hyphens)
        QTest::addRow("ruler of %d", hyphens) << QByteArray(hyphens, '-');
}

void TestModuleParser::comments()
{
    QFETCH(const QByteArray, comment);
    QCOMPARE(outlineOf(Begin + comment + "\nIMPORTS a FROM B-MIB;\n" + Node + "END\n"),
             QByteArray("A-MIB(a/B-MIB/3 )[a/4 ]"));
}

QTEST_APPLESS_MAIN(TestModuleParser)

#include "tst_moduleparser.moc"
