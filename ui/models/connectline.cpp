// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectline.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

constexpr std::chrono::seconds walkInterval{60};

/// What Net-SNMP's commands ask for.
const QHash<QString, PollOperation> &operations()
{
    static const QHash<QString, PollOperation> known{
        {QStringLiteral("snmpget"), PollOperation::Get},
        {QStringLiteral("snmpgetnext"), PollOperation::GetNext},
        {QStringLiteral("snmpbulkget"), PollOperation::GetBulk},
        {QStringLiteral("snmpwalk"), PollOperation::Walk},
        {QStringLiteral("snmpbulkwalk"), PollOperation::Walk},
        {QStringLiteral("snmptable"), PollOperation::Walk},
    };
    return known;
}

QString commandOf(const QString &word)
{
    return word.mid(word.lastIndexOf(u'/') + 1);
}

bool isCommand(const QString &word)
{
    static const QStringList others{
        QStringLiteral("snmpset"),  QStringLiteral("snmptrap"),    QStringLiteral("snmpinform"),
        QStringLiteral("snmptest"), QStringLiteral("snmpstatus"),  QStringLiteral("snmpdelta"),
        QStringLiteral("snmpdf"),   QStringLiteral("snmpnetstat"), QStringLiteral("snmptranslate")};
    return operations().contains(commandOf(word)) || others.contains(commandOf(word));
}

/// What stands before a command that was copied out of a terminal.
bool isPrompt(const QString &word)
{
    return word == u"sudo" || word == u"time" || word.endsWith(u'$') || word.endsWith(u'#')
        || word.endsWith(u'>');
}

/// Words as a shell would make them: quotes hold together, a backslash takes the next character as it is.
QStringList shellWords(const QString &text)
{
    QStringList words;
    QString word;
    QChar quote;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool escapes = c == u'\\' && quote != u'\'' && i + 1 < text.size();
        if (escapes) {
            if (text.at(++i) == u'\n')
                continue; // the command goes on in the next line
            word += text.at(i);
            inWord = true;
        } else if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
            if (!quote.isNull())
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            inWord = true;
        } else if (!c.isSpace()) {
            word += c;
            inWord = true;
        } else if (std::exchange(inWord, false)) {
            words.append(std::exchange(word, {}));
        }
    }
    if (inWord)
        words.append(word);
    return words;
}

bool looksLikeHost(const QString &word)
{
    static const QRegularExpression withPort(QStringLiteral("^(\\[.*\\](:\\d*)?|[^:]+:\\d{1,5})$"));
    return isLiteralAddress(word) || withPort.match(word).hasMatch();
}

} // namespace

ConnectLine::ConnectLine(const QString &text)
{
    QStringList words = text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    qsizetype first = 0;
    while (first < words.size() && isPrompt(words.at(first)))
        ++first;
    if (first < words.size() && isCommand(words.at(first)) && words.size() > first + 1)
        readCommand(shellWords(text).sliced(first));
    else
        readWords(words);
}

void ConnectLine::readWords(const QStringList &words)
{
    if (words.isEmpty())
        return;
    setTarget(m_spec, words.first());
    m_target = words.first();
    if (words.size() == 1)
        return;
    m_problem = words.size() == 2 ? communityProblem(words.at(1))
                                  : tr("The line takes one host and its community, or a command such as "
                                       "snmpget -v 2c -c community host object.");
    if (m_problem.isEmpty())
        m_spec.setCommunity(words.at(1).toUtf8());
}

void ConnectLine::readCommand(const QStringList &words)
{
    const QString command = commandOf(words.first());
    const auto operation = operations().constFind(command);
    if (operation == operations().constEnd()) {
        m_problem = tr("%1 reads nothing that a session could poll. Paste snmpget, snmpgetnext, snmpbulkget, "
                       "snmpwalk or snmpbulkwalk.")
                        .arg(command);
        return;
    }
    m_spec.plan.operation = *operation;
    m_spec.plan.objects.clear();
    QStringList plain;
    bool optionsEnded = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (optionsEnded || !readOption(words, i))
            plain.append(words.at(i));
        else
            optionsEnded = words.at(i) == u"--";
    }
    if (plain.isEmpty()) {
        m_problem = m_problem.isEmpty() ? tr("The command names no host.") : m_problem;
        return;
    }
    setAgent(plain.takeFirst());
    m_spec.plan.objects = plain;
    if (*operation != PollOperation::Walk)
        return;
    if (plain.isEmpty())
        m_spec.plan.objects = {QStringLiteral("1.3.6.1.2.1")};
    // Nobody who pastes a walk wants it every few seconds.
    m_spec.plan.interval = walkInterval;
}

// False: no option, but a word of its own. `at` is moved over an argument that is a word.
bool ConnectLine::readOption(const QStringList &words, qsizetype &at)
{
    static const QString takeArgument = QStringLiteral("YmMOIPDvrtcZeEnulxXaApT3LsSC");
    const QString &word = words.at(at);
    if (word.size() < 2 || !word.startsWith(u'-'))
        return false;
    const QChar option = word.at(1);
    if (!takeArgument.contains(option))
        return true;
    QString value = word.mid(2);
    if (value.isEmpty() && at + 1 < words.size())
        value = words.at(++at);
    setOption(option, value);
    return true;
}

void ConnectLine::setOption(QChar option, const QString &value)
{
    if (option == u'c') {
        m_spec.setCommunity(value.toUtf8());
    } else if (option == u'v') {
        setVersion(value);
    } else if (option == u't') {
        const double time = std::round(value.toDouble() * 1000.0);
        const double tooLong = static_cast<double>(SessionSpec::MaxTimeout.count()) + 1.0;
        m_spec.timeout = std::chrono::milliseconds(time > 0.0 ? qint64(std::min(time, tooLong)) : 0);
    } else if (option == u'r') {
        bool number = false;
        const int retries = value.toInt(&number);
        m_spec.retries = number ? retries : -1; // validate() says what is wrong with it
    } else if (option == u'C') {
        setRepetitions(value);
    }
}

void ConnectLine::setVersion(const QString &version)
{
    if (version != u"1" && version != u"2c") {
        m_problem =
            tr("The program does not speak SNMP version %1 yet. Versions 1 and 2c can be used.").arg(version);
        return;
    }
    m_spec.version = version == u"1" ? SnmpVersion::V1 : SnmpVersion::V2c;
    m_hasVersion = true;
}

void ConnectLine::setRepetitions(const QString &options)
{
    static const QRegularExpression nonRepeaters(QStringLiteral("n(\\d+)"));
    static const QRegularExpression repetitions(QStringLiteral("r(\\d+)"));
    if (const auto found = nonRepeaters.match(options); found.hasMatch())
        m_spec.plan.nonRepeaters = found.captured(1).toInt();
    if (const auto found = repetitions.match(options); found.hasMatch())
        m_spec.plan.maxRepetitions = found.captured(1).toInt();
}

void ConnectLine::setAgent(const QString &agent)
{
    static const QRegularExpression transport(QStringLiteral("^([a-z]+6?):(.+)$"));
    static const QStringList udp{QStringLiteral("udp"),   QStringLiteral("udp6"),
                                 QStringLiteral("udpv"),  QStringLiteral("udpipv"),
                                 QStringLiteral("udpv6"), QStringLiteral("udpipv6")};
    static const QStringList others{QStringLiteral("tcp"),     QStringLiteral("tcp6"),
                                    QStringLiteral("unix"),    QStringLiteral("ssh"),
                                    QStringLiteral("dtlsudp"), QStringLiteral("tlstcp")};
    const auto found = transport.match(agent);
    const QString kind = found.captured(1);
    m_target = udp.contains(kind) ? found.captured(2) : agent;
    if (others.contains(kind))
        m_problem = tr("The program speaks SNMP over UDP only, not over %1.").arg(kind);
    setTarget(m_spec, m_target);
}

void ConnectLine::setTarget(SessionSpec &spec, const QString &target)
{
    const QString text = target.trimmed();
    spec.host = text;
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    const bool bracketed = text.startsWith(QLatin1Char('['));
    const bool severalColons = text.count(QLatin1Char(':')) > 1;
    if (bracketed) {
        const qsizetype close = text.indexOf(QLatin1Char(']'));
        spec.host = text.mid(1, close < 0 ? -1 : close - 1);
        if (close < 0 || close + 1 == text.size())
            return;
    } else if (colon < 0 || severalColons) {
        return;
    } else {
        spec.host = text.first(colon);
    }
    bool number = false;
    const int port = text.mid(colon + 1).toInt(&number);
    // 0 is no port: validate() then says so.
    spec.port = number ? port : 0;
}

QString ConnectLine::communityProblem(const QString &text)
{
    const QStringList words = text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    if (words.isEmpty() || !looksLikeHost(words.first()))
        return {};
    return tr("“%1” looks like a host and is not sent as a community. Where it is one all the same, enter it "
              "in New session.")
        .arg(words.first());
}
