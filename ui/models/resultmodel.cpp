// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultmodel.h"

#include "sessionservice.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace {

constexpr std::chrono::milliseconds RefreshInterval{200};

PollResult withoutValues(const PollResult &result)
{
    PollResult head = result;
    head.values.clear();
    return head;
}

} // namespace

ResultModel::ResultModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_refreshTimer(new QTimer(this))
{
    m_refreshTimer->setSingleShot(true);
    m_refreshTimer->setInterval(RefreshInterval);
    connect(m_refreshTimer, &QTimer::timeout, this, &ResultModel::flush);
}

void ResultModel::setHistory(PollHistory *history)
{
    if (m_history)
        disconnect(m_history, nullptr, this, nullptr);
    m_history = history;
    if (m_history) {
        connect(m_history, &PollHistory::recorded, this, &ResultModel::schedule);
        connect(m_history, &PollHistory::forgotten, this, &ResultModel::schedule);
    }
    flush();
}

void ResultModel::setService(const SessionService *service)
{
    m_service = service;
}

void ResultModel::setView(View view)
{
    if (view == m_view)
        return;
    m_view = view;
    flush();
}

void ResultModel::setSessions(const QList<SessionId> &ids)
{
    if (ids == m_sessions)
        return;
    m_sessions = ids;
    flush();
}

void ResultModel::schedule(const QSet<SessionId> &ids)
{
    const bool concerned = std::ranges::any_of(m_sessions, [&ids](SessionId id) { return ids.contains(id); });
    if (concerned && !m_refreshTimer->isActive())
        m_refreshTimer->start();
}

void ResultModel::flush()
{
    QList<ResultRow> rows;
    for (const SessionId id : std::as_const(m_sessions)) {
        if (!m_history || rows.size() >= MaxRows)
            break;
        rows += m_view == View::Latest ? latestRows(id) : historyRows(id);
    }
    if (rows.size() > MaxRows)
        rows.resize(MaxRows);
    synchronise(std::move(rows));
}

QList<ResultRow> ResultModel::latestRows(SessionId id) const
{
    const QList<PollResult> results = m_history->results(id);
    if (results.isEmpty())
        return {};
    const auto answered = std::find_if(results.crbegin(), results.crend(),
                                       [](const PollResult &result) { return !result.values.isEmpty(); });
    QList<ResultRow> rows{ResultRow{{id, 0, -1, {}}, false, withoutValues(results.last()), {}}};
    if (answered == results.crend())
        return rows;
    const bool stale = answered != results.crbegin();
    QHash<Oid, int> seen;
    for (const Sample &sample : answered->values)
        rows.append({{id, 0, seen[sample.oid]++, sample.oid}, stale, withoutValues(*answered), sample});
    return rows;
}

QList<ResultRow> ResultModel::historyRows(SessionId id) const
{
    QList<ResultRow> rows;
    const QList<PollResult> results = m_history->results(id);
    for (auto result = results.crbegin(); result != results.crend() && rows.size() < MaxRows; ++result) {
        const PollResult head = withoutValues(*result);
        rows.append({{id, result->sequence, -1, {}}, false, head, {}});
        int position = 0;
        for (const Sample &sample : result->values)
            rows.append({{id, result->sequence, position++, sample.oid}, false, head, sample});
    }
    return rows;
}

// Turns the rows shown into `rows` by removing, inserting and changing, so that a selection stays where it
// is.
void ResultModel::synchronise(QList<ResultRow> rows)
{
    QSet<ResultKey> wanted;
    for (const ResultRow &row : std::as_const(rows))
        wanted.insert(row.key);
    removeUnless(wanted);

    QSet<ResultKey> kept;
    for (const ResultRow &row : std::as_const(m_rows))
        kept.insert(row.key);
    QList<ResultKey> order;
    for (const ResultRow &row : std::as_const(rows)) {
        if (kept.contains(row.key))
            order.append(row.key);
    }
    if (!std::ranges::equal(order, m_rows, {}, {}, &ResultRow::key)) {
        removeUnless({});
        kept.clear();
    }
    insertMissing(rows, kept);
    m_rows = std::move(rows);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

void ResultModel::removeUnless(const QSet<ResultKey> &wanted)
{
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (wanted.contains(m_rows[last].key))
            continue;
        qsizetype first = last;
        while (first > 0 && !wanted.contains(m_rows[first - 1].key))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void ResultModel::insertMissing(const QList<ResultRow> &rows, const QSet<ResultKey> &present)
{
    for (qsizetype first = 0; first < rows.size(); ++first) {
        if (present.contains(rows[first].key))
            continue;
        qsizetype end = first + 1;
        while (end < rows.size() && !present.contains(rows[end].key))
            ++end;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end - 1));
        m_rows = m_rows.first(first) + rows.sliced(first, end - first) + m_rows.sliced(first);
        endInsertRows();
        first = end - 1;
    }
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ResultRow &row = m_rows[index.row()];
    switch (role) {
    case IsPollRole:
        return row.isPoll();
    case FailedRole:
        return row.isPoll() ? row.result.isFailure() : row.sample.isException();
    case PartialRole:
        return row.isPoll() && row.result.isPartial();
    case StaleRole:
        return row.stale;
    default:
        return resultColumns()[static_cast<std::size_t>(index.column())].data({row, m_service}, role);
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headOf(resultColumns(), staticMetaObject.className(), section, orientation, role);
}
