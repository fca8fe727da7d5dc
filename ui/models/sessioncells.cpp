// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessioncells.h"

#include "format.h"
#include "statustext.h"

#include <winsnmp.h>

#include <algorithm>

namespace sessioncells {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

const ThreadRow &asThread(const TreeRow &row)
{
    return static_cast<const ThreadRow &>(row);
}

const SessionRow &asSession(const TreeRow &row)
{
    return static_cast<const SessionRow &>(row);
}

const HandleRow &asHandle(const TreeRow &row)
{
    return static_cast<const HandleRow &>(row);
}

qint64 sinceMs(TimePoint then, TimePoint now)
{
    return std::max<qint64>(duration_cast<milliseconds>(now - then).count(), 0);
}

// SessionSnapshot and ThreadTotals name what they count alike.
template <typename Counted>
std::optional<qint64> counted(const Counted &from, Columns column)
{
    const auto as = [](auto value) { return static_cast<qint64>(value); };
    switch (column) {
    case Columns::InFlight:
        return as(from.outstanding);
    case Columns::Queued:
        return as(from.queued);
    case Columns::Sent:
        return as(from.messages.sent);
    case Columns::Answered:
        return as(from.messages.answered);
    case Columns::TimeOuts:
        return as(from.messages.timedOut);
    case Columns::Retries:
        return as(from.messages.retransmitted);
    case Columns::Bytes:
        return as(from.memory.bytes);
    case Columns::Blocks:
        return as(from.memory.blocks);
    case Columns::PeakBytes:
        return as(from.memory.peakBytes);
    case Columns::Entities:
        return as(from.entities);
    case Columns::Contexts:
        return as(from.contexts);
    case Columns::Pdus:
        return as(from.pdus);
    case Columns::VarBindLists:
        return as(from.varBindLists);
    case Columns::Name:
    case Columns::Target:
    case Columns::State:
    case Columns::Handle:
    case Columns::Version:
    case Columns::Interval:
    case Columns::Age:
    case Columns::LastActivity:
    case Columns::LastValue:
    case Columns::RoundTrip:
    case Columns::LastError:
    case Columns::Thread:
    case Columns::ColumnCount:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<qint64> threadNumber(const ThreadRow &row, Columns column)
{
    // Peaks of different moments have no sum.
    return column == Columns::PeakBytes ? std::nullopt : counted(row.totals, column);
}

std::optional<qint64> handleNumber(const HandleRow &row, Columns column)
{
    if (column == Columns::Handle)
        return static_cast<qint64>(row.handle.handle);
    // A context is as large as its community is long, which is nobody's business.
    if (column == Columns::Bytes && row.handle.kind != winsnmp::ObjectKind::Context)
        return static_cast<qint64>(row.handle.bytes);
    return std::nullopt;
}

std::optional<qint64> sessionNumber(const SessionRow &row, Columns column, TimePoint now)
{
    const SessionInfo &info = row.info;
    if (column == Columns::Handle)
        return static_cast<qint64>(row.handle());
    if (column == Columns::Interval && info.polling())
        return info.interval().count();
    if (column == Columns::RoundTrip && info.roundTrip.count() > 0)
        return info.roundTrip.count();
    if (!row.core)
        return std::nullopt;
    if (column == Columns::Age)
        return sinceMs(row.core->opened, now);
    if (column == Columns::LastActivity)
        return sinceMs(row.core->lastActivity, now);
    return counted(*row.core, column);
}

QString numberText(qint64 number, Columns column)
{
    switch (column) {
    case Columns::Handle:
        return number == 0 ? QString() : format::handle(static_cast<quintptr>(number));
    case Columns::Interval:
        return format::interval(milliseconds(number));
    case Columns::Age:
    case Columns::LastActivity:
        return format::duration(milliseconds(number));
    case Columns::RoundTrip:
        return format::roundTrip(std::chrono::microseconds(number));
    case Columns::Bytes:
    case Columns::PeakBytes:
        return format::bytes(static_cast<quint64>(number));
    default:
        return format::count(static_cast<quint64>(number));
    }
}

QString codeText(SNMPAPI_STATUS code)
{
    return code == SNMPAPI_SUCCESS || code == SNMPAPI_NOOP ? QString() : StatusText::codeName(code);
}

QString threadText(const ThreadRow &row, Columns column)
{
    switch (column) {
    case Columns::Name:
        if (row.worker.id != 0)
            return row.worker.label;
        if (row.core && !row.core->label.empty())
            return QString::fromStdString(row.core->label);
        return SessionTreeModel::tr("Thread %1").arg(row.core ? row.core->nativeId : 0);
    case Columns::State:
        return row.core && row.core->ended ? SessionTreeModel::tr("Ended", "thread state")
                                           : SessionTreeModel::tr("Running", "thread state");
    case Columns::LastError:
        return row.core ? codeText(row.core->lastError) : QString();
    default:
        return {};
    }
}

QString lastErrorText(const SessionInfo &info, TimePoint now)
{
    const QString error = StatusText::lastError(info);
    if (error.isEmpty() || info.lastFailure.outcome == PollOutcome::Answered)
        return error;
    return SessionTreeModel::tr("%1, %2 ago", "an error, how long ago it was")
        .arg(error, format::duration(milliseconds(sinceMs(info.lastFailure.time, now))));
}

QString lastValueText(const SessionInfo &info)
{
    const QString value = StatusText::lastValue(info);
    if (info.lastObject.isEmpty() || info.spec->plan.operation == PollOperation::Walk)
        return value;
    return SessionTreeModel::tr("%1 = %2", "object, its value").arg(info.lastObject, value);
}

QString sessionText(const SessionRow &row, Columns column, TimePoint now)
{
    const SessionInfo &info = row.info;
    switch (column) {
    case Columns::Name:
        return row.isOwn() ? info.displayName() : format::handle(row.foreignHandle);
    case Columns::Target:
        if (row.isOwn())
            return info.spec->target();
        return row.core ? QString::fromStdString(row.core->target) : QString();
    case Columns::State:
        return row.isOwn() ? StatusText::stateName(info.outcome())
                           : SessionTreeModel::tr("Open", "session state");
    case Columns::Version:
        return row.isOwn() ? StatusText::versionName(info.spec->version) : QString();
    case Columns::Interval:
        return row.isOwn() ? SessionTreeModel::tr("Off", "polling interval") : QString();
    case Columns::Thread:
        return threadText(*row.thread, Columns::Name);
    case Columns::LastValue:
        return row.isOwn() ? lastValueText(info) : QString();
    case Columns::LastError:
        if (row.isOwn())
            return lastErrorText(info, now);
        return row.core ? codeText(row.core->lastError) : QString();
    default:
        return {};
    }
}

QString handleText(const HandleRow &row, Columns column)
{
    switch (column) {
    case Columns::Name:
        return StatusText::kindName(row.handle.kind);
    case Columns::Target:
        return QString::fromStdString(row.handle.detail);
    default:
        return {};
    }
}

} // namespace

std::optional<qint64> number(const TreeRow &row, Columns column, TimePoint now)
{
    switch (row.kind) {
    case TreeRowKind::Thread:
        return threadNumber(asThread(row), column);
    case TreeRowKind::Session:
        return sessionNumber(asSession(row), column, now);
    case TreeRowKind::Handle:
        return handleNumber(asHandle(row), column);
    }
    return std::nullopt;
}

QString text(const TreeRow &row, Columns column, TimePoint now)
{
    if (const auto value = number(row, column, now))
        return numberText(*value, column);
    switch (row.kind) {
    case TreeRowKind::Thread:
        return threadText(asThread(row), column);
    case TreeRowKind::Session:
        return sessionText(asSession(row), column, now);
    case TreeRowKind::Handle:
        return handleText(asHandle(row), column);
    }
    return {};
}

QString toolTip(const TreeRow &row, Columns column)
{
    if (row.kind == TreeRowKind::Thread) {
        const ThreadRow &thread = asThread(row);
        return thread.core && thread.core->ended
            ? SessionTreeModel::tr("This thread has ended, but handles it made are still alive.")
            : QString();
    }
    if (row.kind != TreeRowKind::Session)
        return {};
    const SessionRow &session = asSession(row);
    if (!session.isOwn())
        return {};
    if (column == Columns::State)
        return StatusText::faultSentence(session.info);
    if (column == Columns::LastError && session.info.hasFailure())
        return StatusText::failureSentence(session.info);
    return {};
}

QVariant sortValue(const TreeRow &row, Columns column, TimePoint now)
{
    if (const auto value = number(row, column, now))
        return *value;
    if (isNumeric(column))
        return qint64(-1);
    if (column == Columns::State && row.kind == TreeRowKind::Session)
        return static_cast<int>(asSession(row).info.outcome());
    return text(row, column, now);
}

int compare(const TreeRow &left, const TreeRow &right, Columns column, TimePoint now)
{
    const auto order = [](auto a, auto b) { return a < b ? -1 : (b < a ? 1 : 0); };
    if (isNumeric(column))
        return order(number(left, column, now).value_or(-1), number(right, column, now).value_or(-1));
    if (column == Columns::State && left.kind == TreeRowKind::Session)
        return order(asSession(left).info.outcome(), asSession(right).info.outcome());
    return naturalCompare(text(left, column, now), text(right, column, now));
}

bool isNumeric(Columns column)
{
    switch (column) {
    case Columns::Name:
    case Columns::Target:
    case Columns::Version:
    case Columns::State:
    case Columns::LastValue:
    case Columns::Thread:
    case Columns::LastError:
    case Columns::ColumnCount:
        return false;
    default:
        return true;
    }
}

bool isFailing(const TreeRow &row)
{
    if (row.kind == TreeRowKind::Thread)
        return asThread(row).core && asThread(row).core->ended;
    if (row.kind == TreeRowKind::Handle)
        return false;
    const SessionRow &session = asSession(row);
    if (!session.isOwn())
        return isFailing(*session.thread);
    return session.info.isFailing();
}

bool isIdle(const TreeRow &row, TimePoint now)
{
    if (row.kind != TreeRowKind::Session || !asSession(row).core)
        return false;
    const winsnmp::SessionSnapshot &core = *asSession(row).core;
    return core.outstanding == 0
        && now - std::max(core.lastActivity, core.opened) >= SessionTreeModel::IdleAfter;
}

int naturalCompare(QStringView left, QStringView right)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto digits = [&](QStringView text, qsizetype &at) {
        while (at < text.size() && text[at] == u'0')
            ++at;
        const qsizetype start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return text.sliced(start, at - start);
    };
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const QStringView a = digits(left, l);
            const QStringView b = digits(right, r);
            const int byNumber = a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
            if (byNumber != 0)
                return byNumber < 0 ? -1 : 1;
            continue;
        }
        const QChar a = left[l++].toCaseFolded();
        const QChar b = right[r++].toCaseFolded();
        if (a != b)
            return a < b ? -1 : 1;
    }
    const qsizetype rest = (left.size() - l) - (right.size() - r);
    return rest < 0 ? -1 : (rest > 0 ? 1 : 0);
}

} // namespace sessioncells
