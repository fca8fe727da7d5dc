// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessioncells.h"

#include "format.h"
#include "naturalcompare.h"

#include <algorithm>

namespace sessioncells {

namespace {

using std::chrono::milliseconds;

const SessionRow &asSession(const TreeRow &row)
{
    return static_cast<const SessionRow &>(row);
}

/// `read(cells, row)` with the cells of the row's kind.
template <typename Read>
auto withCells(const TreeRow &row, const SessionColumn &column, Read read)
{
    switch (row.kind) {
    case TreeRowKind::Thread:
        return read(column.thread, static_cast<const ThreadRow &>(row));
    case TreeRowKind::Session:
        break;
    case TreeRowKind::Handle:
        return read(column.handle, static_cast<const HandleRow &>(row));
    }
    return read(column.session, asSession(row));
}

bool isOwnSession(const TreeRow &row)
{
    return row.kind == TreeRowKind::Session && asSession(row).isOwn();
}

} // namespace

const SessionColumn &columnOf(Columns column)
{
    return sessionColumns()[static_cast<std::size_t>(column)];
}

QString numberText(qint64 number, Quantity quantity)
{
    switch (quantity) {
    case Quantity::Handle:
        return number == 0 ? QString() : format::handle(static_cast<quintptr>(number));
    case Quantity::Interval:
        return format::interval(milliseconds(number));
    case Quantity::Milliseconds:
        return format::duration(milliseconds(number));
    case Quantity::Microseconds:
        return format::roundTrip(std::chrono::microseconds(number));
    case Quantity::Bytes:
        return format::bytes(static_cast<quint64>(number));
    case Quantity::Count:
    case Quantity::None:
        return format::count(static_cast<quint64>(number));
    }
    return {};
}

std::optional<qint64> number(const TreeRow &row, const SessionColumn &column, TimePoint now)
{
    return withCells(row, column, [now](const auto &cells, const auto &of) {
        return cells.number ? cells.number(of, now) : std::optional<qint64>();
    });
}

bool hasText(const TreeRow &row, const SessionColumn &column)
{
    return withCells(row, column, [](const auto &cells, const auto &) { return cells.text != nullptr; });
}

QString text(const TreeRow &row, const SessionColumn &column, TimePoint now)
{
    if (const auto value = number(row, column, now))
        return numberText(*value, column.head.quantity);
    return withCells(row, column, [now](const auto &cells, const auto &of) {
        return cells.text ? cells.text(of, now) : QString();
    });
}

QString toolTip(const TreeRow &row, const SessionColumn &column)
{
    if (row.kind == TreeRowKind::Thread) {
        return isFailing(row)
            ? SessionTreeModel::tr("This thread has ended, but handles it made are still alive.")
            : QString();
    }
    if (!isOwnSession(row) || !column.session.toolTip)
        return {};
    return column.session.toolTip(asSession(row));
}

QVariant sortValue(const TreeRow &row, const SessionColumn &column, TimePoint now)
{
    if (column.head.quantity != Quantity::None)
        return number(row, column, now).value_or(-1);
    if (row.kind == TreeRowKind::Session && column.session.rank)
        return column.session.rank(asSession(row));
    return text(row, column, now);
}

QVariant dataValue(const TreeRow &row, const SessionColumn &column, TimePoint now)
{
    QVariant none = QVariant::fromValue(nullptr);
    if (isOwnSession(row) && column.session.data)
        return column.session.data(asSession(row));
    if (column.head.quantity == Quantity::None)
        return {};
    const std::optional<qint64> value = number(row, column, now);
    if (!value)
        return none;
    if (column.head.quantity == Quantity::Handle)
        return *value == 0 ? none : QVariant(numberText(*value, Quantity::Handle));
    if (column.head.quantity == Quantity::Microseconds)
        return static_cast<double>(*value) / 1000.0;
    return *value;
}

int compare(const TreeRow &left, const TreeRow &right, const SessionColumn &column, TimePoint now)
{
    const auto order = [](auto a, auto b) { return a < b ? -1 : (b < a ? 1 : 0); };
    if (column.head.quantity != Quantity::None)
        return order(number(left, column, now).value_or(-1), number(right, column, now).value_or(-1));
    if (left.kind == TreeRowKind::Session && column.session.rank)
        return order(column.session.rank(asSession(left)), column.session.rank(asSession(right)));
    return naturalCompare(text(left, column, now), text(right, column, now));
}

QString identityOf(const SessionRow &row)
{
    QString identity;
    for (const SessionColumn &column : sessionColumns()) {
        if (column.isIdentity)
            identity += text(row, column, {}) + u'\n';
    }
    return identity.toCaseFolded();
}

bool isFailing(const TreeRow &row)
{
    if (row.kind == TreeRowKind::Thread)
        return static_cast<const ThreadRow &>(row).core && static_cast<const ThreadRow &>(row).core->ended;
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

} // namespace sessioncells
