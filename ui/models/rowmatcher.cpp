// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searching ten thousand rows of two dozen columns must not be felt. Making a number readable costs more than
// all the rest, so it is done only where the searched text can occur in a number at all.
#include "format.h"
#include "sessioncells.h"
#include "statustext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace sessioncells {

namespace {

// Every character that a size, a duration, a round trip, an interval or a handle is written with.
QSet<QChar> numberCharacters()
{
    using namespace std::chrono_literals;
    QString all = QStringLiteral("0123456789abcdefx") + QLocale().groupSeparator();
    for (quint64 bytes = 1; bytes < quint64(1) << 60; bytes *= 1000)
        all += format::bytes(bytes);
    for (const std::chrono::milliseconds time :
         {std::chrono::milliseconds(1), 20ms, 3000ms, 60000ms, std::chrono::milliseconds(100h)})
        all += format::roundTrip(time) + format::interval(time) + format::duration(time);
    QSet<QChar> characters;
    for (const QChar c : std::as_const(all))
        characters.insert(c.toCaseFolded());
    return characters;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Columns that show nothing but digits and their separators.
bool isPlainCount(Columns column)
{
    switch (column) {
    case Columns::TimeOuts:
    case Columns::Answered:
    case Columns::InFlight:
    case Columns::Queued:
    case Columns::Sent:
    case Columns::Retries:
    case Columns::Blocks:
    case Columns::Entities:
    case Columns::Contexts:
    case Columns::Pdus:
    case Columns::VarBindLists:
        return true;
    default:
        return false;
    }
}

} // namespace

RowMatcher::RowMatcher(const QString &text)
    : m_text(text.toCaseFolded())
    , m_digitsOnly(std::ranges::all_of(m_text, isDigit))
{
    const QSet<QChar> characters = numberCharacters();
    m_maybeNumber = std::ranges::all_of(m_text, [&characters](QChar c) { return characters.contains(c); });
    for (int outcome = 0; outcome <= static_cast<int>(SessionOutcome::NotOpen); ++outcome)
        m_outcomes.append(isIn(StatusText::stateName(static_cast<SessionOutcome>(outcome))));
}

bool RowMatcher::matches(const TreeRow &row, TimePoint now) const
{
    if (row.kind == TreeRowKind::Session && static_cast<const SessionRow &>(row).isOwn())
        return matchesSession(static_cast<const SessionRow &>(row), now);
    for (const Columns column :
         {Columns::Name, Columns::Target, Columns::State, Columns::Thread, Columns::LastError}) {
        if (isIn(text(row, column, now)))
            return true;
    }
    return matchesNumbers(row, now);
}

bool RowMatcher::matchesSession(const SessionRow &row, TimePoint now) const
{
    return row.identity.contains(m_text) || m_outcomes[static_cast<int>(row.info.outcome())]
        || isIn(text(row, Columns::LastValue, now)) || isIn(text(row, Columns::Thread, now))
        || isIn(text(row, Columns::LastError, now))
        || (!row.info.polling() && isIn(text(row, Columns::Interval, now))) || matchesNumbers(row, now);
}

bool RowMatcher::matchesNumbers(const TreeRow &row, TimePoint now) const
{
    if (!m_maybeNumber)
        return false;
    for (int i = 0; i < Columns::ColumnCount; ++i) {
        const auto column = static_cast<Columns>(i);
        const auto value = number(row, column, now);
        if (!value)
            continue;
        // "4321" finds what is shown as "4,321".
        if (isPlainCount(column) && QString::number(*value).contains(m_text))
            return true;
        if (!(isPlainCount(column) && m_digitsOnly) && isIn(text(row, column, now)))
            return true;
    }
    return false;
}

} // namespace sessioncells
