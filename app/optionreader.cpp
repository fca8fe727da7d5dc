// SPDX-License-Identifier: GPL-3.0-or-later
#include "optionreader.h"

#include "optionnames.h"
#include "statustext.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace {

const QString standardStream = QStringLiteral("-");
constexpr qint64 mostCommunityFile = 4096; // a line as long as no community is

} // namespace

OptionReader::OptionReader(const QCommandLineParser &parser, const QByteArray &environmentCommunity)
    : m_parser(parser)
    , m_environmentCommunity(environmentCommunity)
{
}

CommandLineResult OptionReader::read()
{
    readPlain();
    readDemo();
    if (m_parser.isSet(optionnames::connect))
        readConnection();
    else
        checkNeedsConnection();
    checkFolders();
    if (m_options.screenshotFile == standardStream)
        fail(tr("A picture cannot be written to standard output: name a file after --screenshot."));
    checkOutput(m_options.screenshotFile);
    checkOutput(m_options.sessionsFile);

    using Action = CommandLineResult::Action;
    return {m_problem.isEmpty() ? Action::Run : Action::Fail, m_options, m_problem};
}

void OptionReader::readPlain()
{
    const QStringList unexpected = m_parser.positionalArguments();
    if (!unexpected.isEmpty())
        fail(tr("“%1” is not an option. To open a session, write --connect before the host.")
                 .arg(unexpected.first()));
    m_options.language = value(optionnames::language);
    m_options.mibFolders = m_parser.values(optionnames::mibs);
    m_options.screenshotFile = value(optionnames::screenshot);
    m_options.sessionsFile = value(optionnames::sessions);
    for (const QString &option : {optionnames::language, optionnames::screenshot, optionnames::sessions}) {
        if (m_parser.isSet(option) && value(option).isEmpty())
            fail(tr("--%1 needs a value.").arg(option));
    }
}

void OptionReader::readDemo()
{
    if (!m_parser.isSet(optionnames::demo))
        return;
    bool isNumber = false;
    const int sessions = value(optionnames::demo).toInt(&isNumber);
    if (!isNumber || sessions < 1 || sessions > CommandLine::MaxDemoSessions) {
        fail(tr("“%1” is not a number of demo sessions: it must be from 1 to %2.")
                 .arg(value(optionnames::demo))
                 .arg(CommandLine::MaxDemoSessions));
    }
    m_options.demoSessions = sessions;
}

void OptionReader::readConnection()
{
    SessionSpec spec;
    spec.host = value(optionnames::connect);
    readVersion(spec);
    readPort(spec);
    readCommunity(spec);
    if (m_problem.isEmpty())
        checkSpec(spec);
    m_options.connect = spec;
}

void OptionReader::readVersion(SessionSpec &spec)
{
    const QString version = value(optionnames::snmpVersion);
    if (!m_parser.isSet(optionnames::snmpVersion) || version == u"2c")
        return;
    if (version != u"1")
        fail(tr("“%1” is not an SNMP version that can be used: it must be 1 or 2c.").arg(version));
    spec.version = SnmpVersion::V1;
}

void OptionReader::readPort(SessionSpec &spec)
{
    if (!m_parser.isSet(optionnames::port))
        return;
    bool isNumber = false;
    spec.port = value(optionnames::port).toInt(&isNumber);
    if (!isNumber || spec.port < 1 || spec.port > 65535)
        fail(tr("“%1” is not a port: it must be a number from 1 to 65535.").arg(value(optionnames::port)));
}

void OptionReader::readCommunity(SessionSpec &spec)
{
    const bool given = m_parser.isSet(optionnames::community);
    const bool inFile = m_parser.isSet(optionnames::communityFile);
    if (given && inFile)
        fail(tr("--community and --community-file exclude each other."));
    else if (given)
        spec.setCommunity(value(optionnames::community).toUtf8());
    else if (inFile)
        spec.setCommunity(communityFromFile(value(optionnames::communityFile)));
    else
        spec.setCommunity(m_environmentCommunity.isEmpty() ? QByteArrayLiteral("public")
                                                           : m_environmentCommunity);
}

QByteArray OptionReader::communityFromFile(const QString &path)
{
    QFile file(path);
    const bool opened =
        path == standardStream ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        fail(tr("The community file “%1” cannot be read: %2.").arg(path, file.errorString()));
        return {};
    }
    QByteArray line = file.readLine(mostCommunityFile);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        fail(tr("The community file “%1” has no community in its first line.").arg(path));
    return line;
}

void OptionReader::checkSpec(const SessionSpec &spec)
{
    const QList<SpecProblem> problems = validate(spec);
    if (!problems.isEmpty())
        fail(StatusText::specProblem(problems.first()));
}

void OptionReader::checkNeedsConnection()
{
    for (const QString &option :
         {optionnames::port, optionnames::snmpVersion, optionnames::community, optionnames::communityFile}) {
        if (m_parser.isSet(option))
            fail(tr("--%1 says something about a session, but --connect with its host is missing.")
                     .arg(option));
    }
}

void OptionReader::checkFolders()
{
    for (const QString &folder : std::as_const(m_options.mibFolders)) {
        if (!QFileInfo(folder).isDir())
            fail(tr("The MIB folder “%1” does not exist.").arg(folder));
    }
}

void OptionReader::checkOutput(const QString &path)
{
    if (path.isEmpty() || path == standardStream)
        return;
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (file.isDir())
        fail(tr("“%1” is a folder, not a file that can be written.").arg(path));
    else if (!folder.isDir())
        fail(tr("“%1” cannot be written: the folder “%2” does not exist.").arg(path, folder.filePath()));
    else if (!(file.exists() ? file : folder).isWritable())
        fail(tr("“%1” cannot be written: permission denied.").arg(path));
}

QString OptionReader::value(const QString &option) const
{
    return m_parser.value(option);
}

void OptionReader::fail(const QString &problem)
{
    // The first one is the one to mend; the others may follow from it.
    if (m_problem.isEmpty())
        m_problem = problem;
}
