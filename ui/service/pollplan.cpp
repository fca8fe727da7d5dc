// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollplan.h"

#include <QRegularExpression>

QStringList PollPlan::defaultObjects()
{
    static const QStringList objects{QStringLiteral("1.3.6.1.2.1.1.3.0"),
                                     QStringLiteral("1.3.6.1.2.1.1.5.0")};
    return objects;
}

QStringList PollPlan::splitObjects(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}
