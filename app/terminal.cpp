// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace terminal {

namespace {

/// Control characters, and what changes direction, joins or ends lines without being seen.
bool isObeyed(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString escaped(char32_t character)
{
    switch (character) {
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    case U'\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    const bool isOctet = character <= 0xFF;
    const QString digits = QString::number(static_cast<uint>(character), 16);
    return (isOctet ? QStringLiteral("\\x") : QStringLiteral("\\u"))
        + digits.rightJustified(isOctet ? 2 : 4, u'0');
}

/// A fatal message ends the process behind this.
void say(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QTextStream(stderr) << visible(qFormatLogMessage(type, context, message)) << Qt::endl;
}

} // namespace

QString visible(const QString &text)
{
    QString result;
    for (const char32_t character : text.toStdU32String())
        result += isObeyed(character) ? escaped(character) : QString::fromUcs4(&character, 1);
    return result;
}

QString print(const QString &text)
{
    QByteArray octets;
    for (const QString &line : text.split(u'\n'))
        octets += visible(line).toUtf8() + '\n';
    QFile output;
    if (output.open(stdout, QIODevice::WriteOnly) && output.write(octets) == octets.size() && output.flush())
        return {};
    return output.errorString();
}

void guardQtMessages()
{
    qInstallMessageHandler(say);
}

} // namespace terminal

void printError(const QString &text)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << terminal::visible(text) << Qt::endl;
}
