// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessioncolumns.h"

#include "format.h"
#include "sessiontreemodel.h"
#include "statustext.h"

#include <winsnmp.h>

#include <algorithm>

namespace {

using C = SessionTreeModel;
using Number = std::optional<qint64>;
using std::chrono::duration_cast;
using std::chrono::milliseconds;

qint64 sinceMs(TimePoint then, TimePoint now)
{
    return std::max<qint64>(duration_cast<milliseconds>(now - then).count(), 0);
}

QString codeText(SNMPAPI_STATUS code)
{
    return code == SNMPAPI_SUCCESS || code == SNMPAPI_NOOP ? QString() : StatusText::codeName(code);
}

QString threadName(const ThreadRow &row)
{
    if (row.worker.id != 0)
        return row.worker.label;
    if (row.core && !row.core->label.empty())
        return QString::fromStdString(row.core->label);
    return SessionTreeModel::tr("Thread %1").arg(row.core ? row.core->nativeId : 0);
}

QString threadState(const ThreadRow &row, TimePoint)
{
    return row.core && row.core->ended ? SessionTreeModel::tr("Ended", "thread state")
                                       : SessionTreeModel::tr("Running", "thread state");
}

QString sessionName(const SessionRow &row, TimePoint)
{
    return row.isOwn() ? row.info.displayName() : format::handle(row.foreignHandle);
}

QString sessionTarget(const SessionRow &row, TimePoint)
{
    if (row.isOwn())
        return row.info.spec->target();
    return row.core ? QString::fromStdString(row.core->target) : QString();
}

QString sessionState(const SessionRow &row, TimePoint)
{
    return row.isOwn() ? StatusText::stateName(row.info.outcome())
                       : SessionTreeModel::tr("Open", "session state");
}

QString sessionLastError(const SessionRow &row, TimePoint now)
{
    if (!row.isOwn())
        return row.core ? codeText(row.core->lastError) : QString();
    QString error = StatusText::lastError(row.info);
    if (error.isEmpty() || row.info.lastFailure.outcome == PollOutcome::Answered)
        return error;
    return SessionTreeModel::tr("%1, %2 ago", "an error, how long ago it was")
        .arg(error, format::duration(milliseconds(sinceMs(row.info.lastFailure.time, now))));
}

QString sessionLastValue(const SessionRow &row, TimePoint)
{
    const SessionInfo &info = row.info;
    if (!row.isOwn())
        return {};
    QString value = StatusText::lastValue(info);
    if (info.lastObject.isEmpty() || info.spec->plan.operation == PollOperation::Walk)
        return value;
    return SessionTreeModel::tr("%1 = %2", "object, its value").arg(info.lastObject, value);
}

/// A context is as large as its community is long, which is nobody's business.
Number handleBytes(const HandleRow &row, TimePoint)
{
    return row.handle.kind == winsnmp::ObjectKind::Context ? Number() : Number(row.handle.bytes);
}

// SessionSnapshot and ThreadTotals name what they count alike.
template <typename Count>
Number threadCount(const ThreadRow &row, TimePoint)
{
    return static_cast<qint64>(Count{}(row.totals));
}

template <typename Count>
Number sessionCount(const SessionRow &row, TimePoint)
{
    return row.core ? Number(static_cast<qint64>(Count{}(*row.core))) : Number();
}

/// What `count` counts of a session, and summed up of a thread.
template <typename Count>
constexpr SessionColumn counted(const ColumnHead &head, Count, RowCells<HandleRow> handle = {})
{
    return {.head = head,
            .thread = {.number = threadCount<Count>},
            .session = {.number = sessionCount<Count>},
            .handle = handle};
}

constexpr SessionColumn columns[] = {
    {.head = {.column = C::Name,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Name"),
              .width = 21,
              .roomyWidth = 33},
     .isIdentity = true,
     .thread = {.text = [](const ThreadRow &row, TimePoint) { return threadName(row); }},
     .session = {.text = sessionName},
     .handle = {.text = [](const HandleRow &row,
                           TimePoint) { return StatusText::kindName(row.handle.kind); }}},
    {.head = {.column = C::Target, .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Target"), .width = 16},
     .isIdentity = true,
     .session = {.text = sessionTarget},
     .handle = {.text = [](const HandleRow &row,
                           TimePoint) { return QString::fromStdString(row.handle.detail); }}},
    {.head = {.column = C::Version, .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Version"), .width = 4},
     .isIdentity = true,
     .session = {.text =
                     [](const SessionRow &row, TimePoint) {
                         return row.isOwn() ? StatusText::versionName(row.info.spec->version) : QString();
                     }}},
    {.head = {.column = C::State,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "State"),
              .toolTip = QT_TRANSLATE_NOOP(
                  "SessionTreeModel", "How the last poll ended. An arrow beside it: a poll is in flight."),
              .width = 16},
     .thread = {.text = threadState},
     .session = {.text = sessionState,
                 .rank = [](const SessionRow &row) { return static_cast<int>(row.info.outcome()); },
                 .toolTip = [](const SessionRow &row) { return StatusText::faultSentence(row.info); }}},
    {.head = {.column = C::LastValue,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Last value"),
              .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel",
                                           "First object of the last poll that was answered, and its value."),
              .width = 18,
              .roomyWidth = 40},
     // Exported without the object's name.
     .session = {.text = sessionLastValue,
                 .data = [](const SessionRow &row) { return QVariant(row.info.lastValue); }}},
    {.head = {.column = C::Interval,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Interval"),
              .width = 5,
              .quantity = Quantity::Interval,
              .unit = "ms"},
     .session = {.number =
                     [](const SessionRow &row, TimePoint) {
                         return row.info.polling() ? Number(row.info.interval().count()) : Number();
                     },
                 .text =
                     [](const SessionRow &row, TimePoint) {
                         return row.isOwn() ? SessionTreeModel::tr("Off", "polling interval") : QString();
                     }}},
    {.head = {.column = C::RoundTrip,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Round trip"),
              .toolTip =
                  QT_TRANSLATE_NOOP("SessionTreeModel", "Duration of the last poll that was answered."),
              .width = 7,
              .quantity = Quantity::Microseconds,
              .unit = "ms"},
     .session = {.number =
                     [](const SessionRow &row, TimePoint) {
                         return row.info.roundTrip.count() > 0 ? Number(row.info.roundTrip.count())
                                                               : Number();
                     }}},
    {.head = {.column = C::LastActivity,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Last activity"),
              .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel",
                                           "Time since the session last sent or received anything."),
              .width = 6,
              .quantity = Quantity::Milliseconds,
              .unit = "ms"},
     .session = {.number =
                     [](const SessionRow &row, TimePoint now) {
                         return row.core ? Number(sinceMs(row.core->lastActivity, now)) : Number();
                     }}},
    counted({.column = C::TimeOuts,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Time-outs"),
             .width = 5,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.messages.timedOut; }),
    {.head = {.column = C::Thread,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Thread"),
              .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel",
                                           "The thread that made the session and polls through it.")},
     .session = {.text = [](const SessionRow &row, TimePoint) { return threadName(*row.thread); }}},
    counted({.column = C::Bytes,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Bytes"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Memory the library holds for the session."),
             .width = 9,
             .quantity = Quantity::Bytes},
            [](const auto &from) { return from.memory.bytes; }, {.number = handleBytes}),
    {.head = {.column = C::LastError,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Last error"),
              .toolTip = QT_TRANSLATE_NOOP(
                  "SessionTreeModel",
                  "How the last poll that failed ended, and how long ago. Red while it lasts."),
              .width = 8},
     .thread = {.text = [](const ThreadRow &row,
                           TimePoint) { return row.core ? codeText(row.core->lastError) : QString(); }},
     .session = {.text = sessionLastError,
                 // Exported without an age that is over when it is read.
                 .data = [](const SessionRow &row) { return QVariant(StatusText::lastError(row.info)); },
                 .toolTip =
                     [](const SessionRow &row) {
                         return row.info.hasFailure() ? StatusText::failureSentence(row.info) : QString();
                     }}},
    counted({.column = C::Answered,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Answered"),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.messages.answered; }),
    {.head = {.column = C::Handle,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Handle"),
              .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "The value of the WinSNMP handle."),
              .isHidden = true,
              .quantity = Quantity::Handle},
     .isIdentity = true,
     .session = {.number = [](const SessionRow &row,
                              TimePoint) { return Number(static_cast<qint64>(row.handle())); }},
     .handle = {.number = [](const HandleRow &row,
                             TimePoint) { return Number(static_cast<qint64>(row.handle.handle)); }}},
    {.head = {.column = C::Age,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Age"),
              .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Time since the session was opened."),
              .isHidden = true,
              .quantity = Quantity::Milliseconds,
              .unit = "ms"},
     .session = {.number =
                     [](const SessionRow &row, TimePoint now) {
                         return row.core ? Number(sinceMs(row.core->opened, now)) : Number();
                     }}},
    counted({.column = C::InFlight,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "In flight"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Requests that wait for an answer."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.outstanding; }),
    counted({.column = C::Queued,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Queued"),
             .toolTip = QT_TRANSLATE_NOOP(
                 "SessionTreeModel", "Messages that have arrived and have not been taken from the queue."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.queued; }),
    counted({.column = C::Sent,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Sent"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Requests sent, retries not counted."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.messages.sent; }),
    counted({.column = C::Retries,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Retries"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Retransmissions after a time-out."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.messages.retransmitted; }),
    counted({.column = C::Blocks,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Blocks"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Allocations the memory consists of."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.memory.blocks; }),
    // Of no thread: peaks of different moments have no sum.
    {.head = {.column = C::PeakBytes,
              .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Peak"),
              .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel",
                                           "The most memory the library has held for the session."),
              .isHidden = true,
              .quantity = Quantity::Bytes,
              .unit = "bytes"},
     .session = {.number =
                     [](const SessionRow &row, TimePoint) {
                         return row.core ? Number(static_cast<qint64>(row.core->memory.peakBytes)) : Number();
                     }}},
    counted({.column = C::Entities,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Entities"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Live handles of this kind."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.entities; }),
    counted({.column = C::Contexts,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "Contexts"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Live handles of this kind."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.contexts; }),
    counted({.column = C::Pdus,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "PDUs"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Live handles of this kind."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.pdus; }),
    counted({.column = C::VarBindLists,
             .title = QT_TRANSLATE_NOOP("SessionTreeModel", "VBLs"),
             .toolTip = QT_TRANSLATE_NOOP("SessionTreeModel", "Live handles of variable binding lists."),
             .isHidden = true,
             .quantity = Quantity::Count},
            [](const auto &from) { return from.varBindLists; }),
};
static_assert(isComplete(columns, SessionTreeModel::ColumnCount));

} // namespace

std::span<const SessionColumn> sessionColumns()
{
    return columns;
}
