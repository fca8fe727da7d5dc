// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the columns of the session tree are called, and what they count.
#include "sessiontreemodel.h"

QString SessionTreeModel::columnName(Columns column)
{
    switch (column) {
    case Name:
        return tr("Name");
    case Target:
        return tr("Target");
    case State:
        return tr("State");
    case Handle:
        return tr("Handle");
    case Version:
        return tr("Version");
    case Interval:
        return tr("Interval");
    case Age:
        return tr("Age");
    case LastActivity:
        return tr("Last activity");
    case LastValue:
        return tr("Last value");
    case Thread:
        return tr("Thread");
    case RoundTrip:
        return tr("Round trip");
    case InFlight:
        return tr("In flight");
    case Queued:
        return tr("Queued");
    case Sent:
        return tr("Sent");
    case Answered:
        return tr("Answered");
    case TimeOuts:
        return tr("Time-outs");
    case Retries:
        return tr("Retries");
    case Bytes:
        return tr("Bytes");
    case Blocks:
        return tr("Blocks");
    case PeakBytes:
        return tr("Peak");
    case Entities:
        return tr("Entities");
    case Contexts:
        return tr("Contexts");
    case Pdus:
        return tr("PDUs");
    case VarBindLists:
        return tr("VBLs");
    case LastError:
        return tr("Last error");
    case ColumnCount:
        break;
    }
    return {};
}

QString SessionTreeModel::columnToolTip(Columns column)
{
    switch (column) {
    case Handle:
        return tr("The value of the WinSNMP handle.");
    case Age:
        return tr("Time since the session was opened.");
    case LastActivity:
        return tr("Time since the session last sent or received anything.");
    case LastValue:
        return tr("First object of the last poll that was answered, and its value.");
    case RoundTrip:
        return tr("Duration of the last poll that was answered.");
    case InFlight:
        return tr("Requests that wait for an answer.");
    case Queued:
        return tr("Messages that have arrived and have not been taken from the queue.");
    case Sent:
        return tr("Requests sent, retries not counted.");
    case Retries:
        return tr("Retransmissions after a time-out.");
    case Bytes:
        return tr("Memory the library holds for the session.");
    case Blocks:
        return tr("Allocations the memory consists of.");
    case PeakBytes:
        return tr("The most memory the library has held for the session.");
    case VarBindLists:
        return tr("Live handles of variable binding lists.");
    case Entities:
    case Contexts:
    case Pdus:
        return tr("Live handles of this kind.");
    case LastError:
        return tr("How the last poll that failed ended, and how long ago. Red while it lasts.");
    case State:
        return tr("How the last poll ended. An arrow beside it: a poll is in flight.");
    case Thread:
        return tr("The thread that made the session and polls through it.");
    case Name:
    case Target:
    case Version:
    case Interval:
    case Answered:
    case TimeOuts:
    case ColumnCount:
        break;
    }
    return {};
}

QString SessionTreeModel::kindKey(RowKind kind)
{
    switch (kind) {
    case RowKind::Thread:
        return QStringLiteral("thread");
    case RowKind::Session:
        return QStringLiteral("session");
    case RowKind::Handle:
        return QStringLiteral("handle");
    }
    return {};
}

QString SessionTreeModel::kindName(RowKind kind)
{
    switch (kind) {
    case RowKind::Thread:
        return tr("Thread");
    case RowKind::Session:
        return tr("Session");
    case RowKind::Handle:
        return tr("Handle");
    }
    return {};
}
