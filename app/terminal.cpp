// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "visibletext.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace terminal {

namespace {

/// A fatal message ends the process behind this.
void say(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QTextStream(stderr) << visibleText(qFormatLogMessage(type, context, message)) << Qt::endl;
}

} // namespace

QString print(const QString &text)
{
    QByteArray octets;
    for (const QString &line : text.split(u'\n'))
        octets += visibleText(line).toUtf8() + '\n';
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
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << visibleText(text) << Qt::endl;
}
