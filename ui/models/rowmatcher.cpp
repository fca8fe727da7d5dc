// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searching ten thousand rows of two dozen columns must not be felt. Making a number readable costs more than
// all the rest, so it is done only where the searched text can occur in a number at all.
#include "rowmatcher.h"

#include "format.h"
#include "sessioncells.h"
#include "statustext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

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
    const bool isOwn = row.kind == TreeRowKind::Session && static_cast<const SessionRow &>(row).isOwn();
    if (isOwn) {
        const auto &session = static_cast<const SessionRow &>(row);
        if (session.identity.contains(m_text) || m_outcomes[static_cast<int>(session.info.outcome())])
            return true;
    }
    return std::ranges::any_of(sessionColumns(), [&](const SessionColumn &column) {
        const bool isDone = isOwn && (column.isIdentity || column.head.column == SessionTreeModel::State);
        return !isDone && matchesCell(row, column, now);
    });
}

bool RowMatcher::matchesCell(const TreeRow &row, const SessionColumn &column, TimePoint now) const
{
    const bool hasText = sessioncells::hasText(row, column);
    if (!hasText && !m_maybeNumber)
        return false;
    if (const auto number = sessioncells::number(row, column, now))
        return m_maybeNumber && matchesNumber(*number, column.head.quantity);
    return hasText && isIn(sessioncells::text(row, column, now));
}

bool RowMatcher::matchesNumber(qint64 number, Quantity quantity) const
{
    if (quantity != Quantity::Count)
        return isIn(sessioncells::numberText(number, quantity));
    // "4321" finds what is shown as "4,321".
    return QString::number(number).contains(m_text)
        || (!m_digitsOnly && isIn(sessioncells::numberText(number, quantity)));
}
