// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "optionnames.h"
#include "optionreader.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <cstring>
#include <string_view>

namespace {

QString withValue(const QString &option, const QString &value)
{
    return QStringLiteral("--%1=%2").arg(option, value);
}

/// Two options may stand with or without a value, which QCommandLineParser does not know: they get the form
/// it does.
QStringList withValues(const QStringList &arguments)
{
    static const QRegularExpression number(QStringLiteral("^[+-]?\\d+$"));
    static const QString versionAndValue = withValue(optionnames::version, {});
    QStringList result = arguments.mid(0, 1);
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QString next = arguments.value(i + 1);
        if (argument == u"--")
            return result + arguments.mid(i);
        if (argument == u"--demo") {
            const bool counted = number.match(next).hasMatch();
            i += counted ? 1 : 0;
            const QString sessions = counted ? next : QString::number(CommandLine::DefaultDemoSessions);
            result.append(withValue(optionnames::demo, sessions));
        } else if (argument == u"--version" && !next.isEmpty() && !next.startsWith(u'-')) {
            ++i;
            result.append(withValue(optionnames::snmpVersion, next));
        } else if (argument.startsWith(versionAndValue)) {
            result.append(withValue(optionnames::snmpVersion, argument.mid(versionAndValue.size())));
        } else {
            result.append(argument);
        }
    }
    return result;
}

} // namespace

void CommandLine::declare(QCommandLineParser &parser)
{
    using namespace optionnames;
    parser.setApplicationDescription(
        tr("Opens SNMP sessions, polls through them, shows what each of them holds and "
           "costs, and closes them."));
    parser.addOptions({
        {{QStringLiteral("h"), help}, tr("Shows this text.")},
        {{QStringLiteral("v"), version},
         tr("Shows the program's version. Followed by 1 or 2c: the same as --snmp-version.")},
        {demo,
         tr("Starts seven demo agents inside the program and opens <number> sessions to them. The number may "
            "be "
            "left out: then 7."),
         tr("number")},
        {connect, tr("Opens a session to <host>: a name or an IPv4 or IPv6 address."), tr("host")},
        {port, tr("UDP port of that host, 161 if not given."), tr("port")},
        {snmpVersion, tr("SNMP version of that session, 1 or 2c; 2c if not given."), tr("version")},
        {community,
         tr("Community of that session. Others on this machine may see it in the list of processes: "
            "--community-file and the environment variable SNMP_COMMUNITY keep it to yourself. Without any "
            "of the three: public."),
         tr("community")},
        {communityFile, tr("Takes the community from the first line of <file>; - is standard input."),
         tr("file")},
        {optionnames::language, tr("Language of the program, for instance en or zh_TW."), tr("language")},
        {mibs, tr("Reads the MIB modules in <folder> too. May be given several times."), tr("folder")},
        {screenshot,
         tr("Writes the window as a PNG picture into <file> as soon as every session has been polled, and "
            "ends."),
         tr("file")},
        {sessions,
         tr("Writes the session table as text into <file>, - is standard output, as soon as every session "
            "has been polled, and ends."),
         tr("file")},
    });
}

CommandLineResult CommandLine::parse(const QStringList &arguments, const QByteArray &environmentCommunity)
{
    using Action = CommandLineResult::Action;
    QCommandLineParser parser;
    declare(parser);
    const bool understood = parser.parse(withValues(arguments));
    if (parser.isSet(optionnames::help))
        return {Action::ShowHelp, {}, parser.helpText()};
    if (parser.isSet(optionnames::version))
        return {Action::ShowVersion,
                {},
                tr("SNMP Session Manager %1").arg(QCoreApplication::applicationVersion())};
    if (!understood)
        return {Action::Fail, {}, parser.errorText()};
    return OptionReader(parser, environmentCommunity).read();
}

QString CommandLine::language(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    parser.parse(withValues(arguments));
    return parser.value(optionnames::language);
}

bool CommandLine::isTextOnly(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    parser.parse(withValues(arguments));
    return parser.isSet(optionnames::help) || parser.isSet(optionnames::version);
}

void CommandLine::hideSecrets(int argc, char **argv)
{
    constexpr std::string_view option = "--community";
    constexpr std::string_view optionWithValue = "--community=";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == option && i + 1 < argc) {
            ++i;
            std::memset(argv[i], '*', std::strlen(argv[i]));
        } else if (argument.starts_with(optionWithValue)) {
            std::memset(argv[i] + optionWithValue.size(), '*', argument.size() - optionWithValue.size());
        }
    }
}
