// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using Action = CommandLineResult::Action;

Q_DECLARE_METATYPE(CommandLineResult::Action)

namespace {

const QString program = QStringLiteral("snmp-session-manager");

CommandLineResult parse(const QStringList &arguments, const QByteArray &environment = {})
{
    return CommandLine::parse(QStringList{program} + arguments, environment);
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void action_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("textOnly");

        QTest::newRow("nothing") << QStringList{} << Action::Run << false;
        QTest::newRow("--help") << QStringList{"--help"} << Action::ShowHelp << true;
        QTest::newRow("-h") << QStringList{"-h"} << Action::ShowHelp << true;
        QTest::newRow("--help wins over mistakes")
            << QStringList{"--nonsense", "--help"} << Action::ShowHelp << true;
        QTest::newRow("--version") << QStringList{"--version"} << Action::ShowVersion << true;
        QTest::newRow("-v") << QStringList{"-v"} << Action::ShowVersion << true;
        QTest::newRow("--version before another option")
            << QStringList{"--version", "--demo"} << Action::ShowVersion << true;
        QTest::newRow("--version with a value")
            << QStringList{"--connect", "127.0.0.1", "--version", "2c"} << Action::Run << false;
        QTest::newRow("--demo") << QStringList{"--demo"} << Action::Run << false;
        QTest::newRow("--connect") << QStringList{"--connect", "host.example"} << Action::Run << false;
    }

    void action()
    {
        QFETCH(QStringList, arguments);
        QFETCH(Action, action);
        QFETCH(bool, textOnly);
        const CommandLineResult result = parse(arguments);
        QCOMPARE(result.action, action);
        QCOMPARE(result.text.isEmpty(), action == Action::Run);
        QCOMPARE(CommandLine::isTextOnly(QStringList{program} + arguments), textOnly);
    }

    void versionText()
    {
        QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
        QCOMPARE(parse({"--version"}).text, QStringLiteral("SNMP Session Manager 1.2.3"));
    }

    void helpNamesEveryOption()
    {
        const QString help = parse({"--help"}).text;
        for (const char *word :
             {"--demo", "--connect", "--port", "--snmp-version", "--community", "--community-file",
              "SNMP_COMMUNITY", "--lang", "--mibs", "--screenshot", "--sessions", "--version", "--help"})
            QVERIFY2(help.contains(QLatin1String(word)), word);
    }

    void demo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("sessions");
        QTest::newRow("absent") << QStringList{} << 0;
        QTest::newRow("alone") << QStringList{"--demo"} << 7;
        QTest::newRow("with a number") << QStringList{"--demo", "3"} << 3;
        QTest::newRow("with =") << QStringList{"--demo=12"} << 12;
        QTest::newRow("before an option") << QStringList{"--demo", "--lang", "en"} << 7;
        QTest::newRow("one") << QStringList{"--demo", "1"} << 1;
        QTest::newRow("the most") << QStringList{"--demo", "10000"} << 10000;
        QTest::newRow("the last one counts") << QStringList{"--demo", "--demo", "9"} << 9;
    }

    void demo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, sessions);
        const CommandLineResult result = parse(arguments);
        QCOMPARE(result.action, Action::Run);
        QCOMPARE(result.options.demoSessions, sessions);
        QVERIFY(!result.options.connect);
    }

    void connection_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("target");
        QTest::addColumn<SnmpVersion>("version");
        QTest::addColumn<QByteArray>("community");

        const QByteArray standard = "public";
        QTest::newRow("host only") << QStringList{"--connect", "192.0.2.1"} << "192.0.2.1:161"
                                   << SnmpVersion::V2c << standard;
        QTest::newRow("everything") << QStringList{"--connect", "host.example", "--port", "1161", "--version",
                                                   "1",         "--community",  "s3cret"}
                                    << "host.example:1161" << SnmpVersion::V1 << QByteArray("s3cret");
        QTest::newRow("IPv6") << QStringList{"--connect", "::1", "--version", "2c"} << "[::1]:161"
                              << SnmpVersion::V2c << standard;
        QTest::newRow("--version=1") << QStringList{"--version=1", "--connect", "::1"} << "[::1]:161"
                                     << SnmpVersion::V1 << standard;
        QTest::newRow("--snmp-version") << QStringList{"--connect", "::1", "--snmp-version", "1"}
                                        << "[::1]:161" << SnmpVersion::V1 << standard;
        QTest::newRow("community with spaces and letters beyond ASCII")
            << QStringList{"--connect", "::1", "--community", QStringLiteral("名 x")} << "[::1]:161"
            << SnmpVersion::V2c << QByteArray("\xe5\x90\x8d x");
    }

    void connection()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, target);
        QFETCH(SnmpVersion, version);
        QFETCH(QByteArray, community);
        const CommandLineResult result = parse(arguments);
        QCOMPARE(result.text, QString());
        QVERIFY(result.options.connect);
        QCOMPARE(result.options.connect->target(), target);
        QCOMPARE(result.options.connect->version, version);
        QCOMPARE(result.options.connect->community(), community);
        QVERIFY(validate(*result.options.connect).isEmpty());
    }

    void communitySources_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QByteArray>("expected");

        const QByteArray none;
        QTest::newRow("environment") << none << QByteArray("fromEnv") << none << QByteArray("fromEnv");
        QTest::newRow("option before environment")
            << none << QByteArray("fromEnv") << QByteArray("opt") << QByteArray("opt");
        QTest::newRow("file before environment")
            << QByteArray("fromFile\n") << QByteArray("fromEnv") << none << QByteArray("fromFile");
        QTest::newRow("file, Windows line end, more lines")
            << QByteArray("a b\r\nsecond\n") << none << none << QByteArray("a b");
        QTest::newRow("file without line end") << QByteArray("x") << none << none << QByteArray("x");
    }

    void communitySources()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, environment);
        QFETCH(QByteArray, option);
        QFETCH(QByteArray, expected);
        const QTemporaryDir folder;
        QStringList arguments{"--connect", "127.0.0.1"};
        if (!file.isEmpty())
            arguments << "--community-file" << write(folder, "community", file);
        if (!option.isEmpty())
            arguments << "--community" << option;
        const CommandLineResult result = parse(arguments, environment);
        QCOMPARE(result.text, QString());
        QCOMPARE(result.options.connect->community(), expected);
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("mentions");

        QTest::newRow("unknown option") << QStringList{"--nonsense"} << "nonsense";
        QTest::newRow("stray word") << QStringList{"host.example"} << "host.example";
        QTest::newRow("--demo 0") << QStringList{"--demo", "0"} << "10000";
        QTest::newRow("--demo -1") << QStringList{"--demo", "-1"} << "-1";
        QTest::newRow("--demo 10001") << QStringList{"--demo", "10001"} << "10001";
        QTest::newRow("--demo beyond integers") << QStringList{"--demo", "99999999999"} << "99999999999";
        QTest::newRow("--demo=") << QStringList{"--demo="} << "10000";
        QTest::newRow("--demo seven") << QStringList{"--demo", "seven"} << "seven";
        QTest::newRow("--connect without host") << QStringList{"--connect"} << "connect";
        QTest::newRow("--connect, empty host") << QStringList{"--connect", ""} << "";
        QTest::newRow("--connect host:port") << QStringList{"--connect", "host.example:161"} << "";
        QTest::newRow("--connect, bad address") << QStringList{"--connect", "300.1.1.1"} << "300.1.1.1";
        QTest::newRow("--port 0") << QStringList{"--connect", "::1", "--port", "0"} << "65535";
        QTest::newRow("--port 70000") << QStringList{"--connect", "::1", "--port", "70000"} << "70000";
        QTest::newRow("--port snmp") << QStringList{"--connect", "::1", "--port", "snmp"} << "snmp";
        QTest::newRow("--port alone") << QStringList{"--port", "161"} << "--connect";
        QTest::newRow("--community alone") << QStringList{"--demo", "--community", "x"} << "--connect";
        QTest::newRow("--version 2c alone") << QStringList{"--version", "2c"} << "--connect";
        QTest::newRow("--version 3") << QStringList{"--connect", "::1", "--version", "3"} << "2c";
        QTest::newRow("empty community") << QStringList{"--connect", "::1", "--community", ""} << "";
        QTest::newRow("two communities")
            << QStringList{"--connect", "::1", "--community", "x", "--community-file", "y"}
            << "--community-file";
        QTest::newRow("community file is missing")
            << QStringList{"--connect", "::1", "--community-file", "/nowhere/at/all"} << "/nowhere/at/all";
        QTest::newRow("community file is empty")
            << QStringList{"--connect", "::1", "--community-file", "/dev/null"} << "/dev/null";
        QTest::newRow("--screenshot, no folder")
            << QStringList{"--screenshot", "/nowhere/shot.png"} << "/nowhere";
        QTest::newRow("--screenshot is a folder") << QStringList{"--screenshot", "/tmp"} << "/tmp";
        QTest::newRow("--screenshot -") << QStringList{"--screenshot", "-"} << "--screenshot";
        QTest::newRow("--screenshot, empty") << QStringList{"--screenshot", ""} << "--screenshot";
        QTest::newRow("--sessions, no folder") << QStringList{"--sessions", "/nowhere/s.txt"} << "/nowhere";
        QTest::newRow("--mibs, no folder") << QStringList{"--mibs", "/nowhere/mibs"} << "/nowhere/mibs";
        QTest::newRow("--lang, empty") << QStringList{"--lang", ""} << "--lang";
    }

    void mistakes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, mentions);
        const CommandLineResult result = parse(arguments);
        QCOMPARE(result.action, Action::Fail);
        QVERIFY(!result.text.isEmpty());
        QVERIFY2(result.text.contains(mentions), qPrintable(result.text));
    }

    void mistakesNeverShowTheCommunity()
    {
        const QString secret(SessionSpec::MaxCommunityLength + 1, u's');
        const CommandLineResult result = parse({"--connect", "::1", "--community", secret});
        QCOMPARE(result.action, Action::Fail);
        QVERIFY(!result.text.contains(u"sss"));
    }

    void files()
    {
        const QTemporaryDir folder;
        const QString shot = folder.filePath("shot.png");
        const CommandLineResult result =
            parse({"--screenshot", shot, "--sessions", "-", "--mibs", folder.path(), "--lang", "zh_TW"});
        QCOMPARE(result.text, QString());
        QCOMPARE(result.options.screenshotFile, shot);
        QCOMPARE(result.options.sessionsFile, QStringLiteral("-"));
        QCOMPARE(result.options.mibFolders, QStringList{folder.path()});
        QCOMPARE(result.options.language, QStringLiteral("zh_TW"));
        QVERIFY(result.options.hasReport());
        QVERIFY(!parse({"--demo"}).options.hasReport());
        QVERIFY2(!QFile::exists(shot), "looking whether a file can be written must not make it");
    }

    void hideSecrets_data()
    {
        QTest::addColumn<QList<QByteArray>>("before");
        QTest::addColumn<QList<QByteArray>>("after");
        using Arguments = QList<QByteArray>;
        QTest::newRow("two words") << Arguments{"p", "--community", "abc", "x"}
                                   << Arguments{"p", "--community", "***", "x"};
        QTest::newRow("one word") << Arguments{"p", "--community=abcd"} << Arguments{"p", "--community=****"};
        QTest::newRow("at the end") << Arguments{"p", "--community"} << Arguments{"p", "--community"};
        QTest::newRow("another option")
            << Arguments{"p", "--community-file", "abc"} << Arguments{"p", "--community-file", "abc"};
    }

    void hideSecrets()
    {
        QFETCH(QList<QByteArray>, before);
        QFETCH(QList<QByteArray>, after);
        std::vector<char *> argv;
        for (QByteArray &argument : before)
            argv.push_back(argument.data());
        CommandLine::hideSecrets(static_cast<int>(argv.size()), argv.data());
        QCOMPARE(before, after);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
