// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session tree as data, for exports.
#include "sessioncells.h"

#include "format.h"
#include "statustext.h"

namespace sessioncells {

QVariant dataValue(const TreeRow &row, Columns column, TimePoint now)
{
    const std::optional<qint64> value = number(row, column, now);
    const bool isSession = row.kind == TreeRowKind::Session && static_cast<const SessionRow &>(row).isOwn();
    // Without the object's name, and without an age that is over when it is read.
    if (isSession && column == Columns::LastValue)
        return static_cast<const SessionRow &>(row).info.lastValue;
    if (isSession && column == Columns::LastError)
        return StatusText::lastError(static_cast<const SessionRow &>(row).info);
    if (!value)
        return isNumeric(column) ? QVariant::fromValue(nullptr) : QVariant();
    if (column == Columns::Handle)
        return *value == 0 ? QVariant::fromValue(nullptr)
                           : QVariant(format::handle(static_cast<quintptr>(*value)));
    if (column == Columns::RoundTrip)
        return static_cast<double>(*value) / 1000.0; // counted in microseconds
    return *value;
}

QString unitOf(Columns column)
{
    const bool isTime = column == Columns::Interval || column == Columns::Age
        || column == Columns::LastActivity || column == Columns::RoundTrip;
    if (isTime)
        return QStringLiteral("ms");
    return column == Columns::PeakBytes ? QStringLiteral("bytes") : QString();
}

} // namespace sessioncells
