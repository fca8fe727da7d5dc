// SPDX-License-Identifier: GPL-3.0-or-later
#include "formerview.h"

#include <QHash>

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// By the object name of the table.
const QHash<QString, QStringList> &columnsOfTables()
{
    static const QHash<QString, QStringList> tables{
        {QStringLiteral("sessionView"),
         words(
             "Name Target Version State LastValue Interval RoundTrip LastActivity TimeOuts Thread Bytes "
             "LastError Answered Handle Age InFlight Queued Sent Retries Blocks PeakBytes Entities Contexts "
             "Pdus VarBindLists")},
        {QStringLiteral("results"), words("Session Object Name Type Value Time RoundTrip Took Status")},
        {QStringLiteral("resources"), words("Resource Used Limit Share Condition")},
        {QStringLiteral("allocationFailures"),
         words("Number Time Thread Session Function Asked InUse Limit Cause Code")}};
    return tables;
}

} // namespace

columnlayout::Layout formerview::columns(const QString &table, const QByteArray &state)
{
    return columnlayout::fromState(state, columnsOfTables().value(table));
}

QString formerview::pageId(const QVariant &number)
{
    static const QStringList pages = words("overview results chart resources failures limits");
    bool isNumber = false;
    const int page = number.toInt(&isNumber);
    return isNumber ? pages.value(page) : QString();
}
