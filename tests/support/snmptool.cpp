// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snmptool.h"

#include <QStandardPaths>
#include <QTemporaryDir>

#include <bit>
#include <csignal>
#include <sys/prctl.h>

namespace testsupport {

namespace {

const QStringList systemPrograms{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")};

QByteArray hexadecimal(const QByteArray &octets)
{
    return octets.isEmpty() ? QByteArray("\"\"") : "Hex-STRING: " + octets.toHex(' ').toUpper();
}

/// Net-SNMP wraps floating-point numbers into Opaque: 0x9F 0x78, length 4, IEEE 754.
QByteArray opaque(const QByteArray &octets)
{
    if (octets.size() != 7 || !octets.startsWith("\x9F\x78\x04"))
        return "OPAQUE: " + octets.toHex(' ').toUpper();
    std::uint32_t bits = 0;
    for (const char byte : octets.last(4))
        bits = bits << 8 | static_cast<std::uint8_t>(byte);
    return "Opaque: Float: " + QByteArray::number(static_cast<double>(std::bit_cast<float>(bits)), 'f', 6);
}

QByteArray address(const QByteArray &octets)
{
    QByteArray text;
    for (const char byte : octets)
        text += '.' + QByteArray::number(static_cast<std::uint8_t>(byte));
    return "IpAddress: " + text.mid(1);
}

QByteArray printed(const Value &value)
{
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        return "INTEGER: " + QByteArray::number(value.number);
    case SNMP_SYNTAX_CNTR32:
        return "Counter32: " + QByteArray::number(value.number);
    case SNMP_SYNTAX_GAUGE32:
        return "Gauge32: " + QByteArray::number(value.number);
    case SNMP_SYNTAX_CNTR64:
        return "Counter64: " + QByteArray::number(static_cast<quint64>(value.number));
    case SNMP_SYNTAX_TIMETICKS:
        return QByteArray::number(value.number);
    case SNMP_SYNTAX_OID:
        return "OID: " + dotted(value.oid);
    case SNMP_SYNTAX_OCTETS:
        return hexadecimal(value.octets);
    case SNMP_SYNTAX_IPADDR:
        return address(value.octets);
    case SNMP_SYNTAX_OPAQUE:
        return opaque(value.octets);
    case SNMP_SYNTAX_NULL:
        return "NULL";
    case SNMP_SYNTAX_NOSUCHOBJECT:
        return "No Such Object available on this agent at this OID";
    case SNMP_SYNTAX_NOSUCHINSTANCE:
        return "No Such Instance currently exists at this OID";
    case SNMP_SYNTAX_ENDOFMIBVIEW:
        return "No more variables left in this MIB View (It is past the end of the MIB tree)";
    default:
        return "syntax " + QByteArray::number(value.syntax);
    }
}

} // namespace

QProcessEnvironment toolEnvironment(const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MIBS"), QString());
    environment.insert(QStringLiteral("MIBDIRS"), folder);
    environment.insert(QStringLiteral("SNMPCONFPATH"), folder);
    environment.insert(QStringLiteral("SNMP_PERSISTENT_DIR"), folder + QStringLiteral("/persistent"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

void endsWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

QString programPath(const QString &program)
{
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? QStandardPaths::findExecutable(program, systemPrograms) : found;
}

bool hasTool(const QString &program)
{
    return !programPath(program).isEmpty();
}

ToolOutput runTool(const QString &program, const QStringList &arguments, int milliseconds)
{
    const QTemporaryDir folder;
    QProcess process;
    process.setProcessEnvironment(toolEnvironment(folder.path()));
    process.start(programPath(program), arguments);
    ToolOutput result;
    const bool ended = process.waitForFinished(milliseconds);
    result.ok = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QStringList plainOutput()
{
    return {QStringLiteral("-m"), QString(), QStringLiteral("-Onetx")};
}

QByteArray printed(const Binding &binding)
{
    return dotted(binding.name) + " = " + printed(binding.value);
}

QList<QByteArray> bindingLines(const QByteArray &output)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith('.'))
            lines.append(line.trimmed());
        else if (!lines.isEmpty() && !line.trimmed().isEmpty() && line != "End of MIB")
            lines.last() += ' ' + line.trimmed();
    }
    return lines;
}

} // namespace testsupport
