// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultmodel.h"

#include "format.h"
#include "sessionservice.h"
#include "snmpvalue.h"
#include "statustext.h"
#include "tableexport.h"

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

size_t qHash(const ResultKey &key, size_t seed)
{
    return qHashMulti(seed, key.session, key.sequence, key.position, key.oid);
}

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
    QList<Row> rows;
    for (const SessionId id : std::as_const(m_sessions)) {
        if (!m_history || rows.size() >= MaxRows)
            break;
        rows += m_view == View::Latest ? latestRows(id) : historyRows(id);
    }
    if (rows.size() > MaxRows)
        rows.resize(MaxRows);
    synchronise(std::move(rows));
}

QList<ResultModel::Row> ResultModel::latestRows(SessionId id) const
{
    const QList<PollResult> results = m_history->results(id);
    if (results.isEmpty())
        return {};
    const auto answered = std::find_if(results.crbegin(), results.crend(),
                                       [](const PollResult &result) { return !result.values.isEmpty(); });
    QList<Row> rows{Row{{id, 0, -1, {}}, false, withoutValues(results.last()), {}}};
    if (answered == results.crend())
        return rows;
    const bool stale = answered != results.crbegin();
    QHash<Oid, int> seen;
    for (const Sample &sample : answered->values)
        rows.append({{id, 0, seen[sample.oid]++, sample.oid}, stale, withoutValues(*answered), sample});
    return rows;
}

QList<ResultModel::Row> ResultModel::historyRows(SessionId id) const
{
    QList<Row> rows;
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
void ResultModel::synchronise(QList<Row> rows)
{
    QSet<ResultKey> wanted;
    for (const Row &row : std::as_const(rows))
        wanted.insert(row.key);
    removeUnless(wanted);

    QSet<ResultKey> kept;
    for (const Row &row : std::as_const(m_rows))
        kept.insert(row.key);
    QList<ResultKey> order;
    for (const Row &row : std::as_const(rows)) {
        if (kept.contains(row.key))
            order.append(row.key);
    }
    if (!std::ranges::equal(order, m_rows, {}, {}, &Row::key)) {
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

void ResultModel::insertMissing(const QList<Row> &rows, const QSet<ResultKey> &present)
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
    const Row &row = m_rows[index.row()];
    const auto column = static_cast<Columns>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return column == Value ? QVariant(row.sample.text) : QVariant();
    case SortRole:
        return sortValue(row, column);
    case tableexport::TextRole:
        return column == Value ? QVariant(exactText(row.sample)) : QVariant();
    case tableexport::DataRole:
        return dataValue(row, column);
    case SessionIdRole:
        return row.key.session;
    case OidRole:
        return row.sample.dotted();
    case IsPollRole:
        return row.isPoll();
    case FailedRole:
        return row.isPoll() ? row.result.isFailure() : row.sample.isException();
    case PartialRole:
        return row.isPoll() && row.result.isPartial();
    case StaleRole:
        return row.stale;
    case NumericRole:
        return !row.isPoll() && row.sample.number().has_value();
    default:
        return {};
    }
}

QString ResultModel::display(const Row &row, Columns column) const
{
    switch (column) {
    case Session:
        return sessionName(row.key.session);
    case Object:
        return row.sample.dotted();
    case Name:
        return row.isPoll() ? tr("Poll %1").arg(row.result.sequence) : row.sample.name;
    case Type:
        return row.sample.type;
    case Value:
        return row.sample.text;
    case Time:
        return format::timeOfDay(row.result.time);
    case RoundTrip:
        return row.isPoll() && row.result.requests > 0 ? format::roundTrip(row.result.roundTrip) : QString();
    case Took:
        return row.isPoll() ? format::roundTrip(row.result.took) : QString();
    case Status:
        if (row.isPoll())
            return StatusText::resultStatus(row.result);
        if (row.stale)
            return tr("Last known", "value of an earlier poll");
        return row.sample.isException() ? row.sample.type : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ResultModel::sortValue(const Row &row, Columns column) const
{
    switch (column) {
    case Value:
        return sortKeyOf(row.sample);
    case Time:
        return static_cast<qint64>(row.result.time.time_since_epoch().count());
    case RoundTrip:
        return static_cast<qint64>(row.result.roundTrip.count());
    case Took:
        return static_cast<qint64>(row.result.took.count());
    case Session:
    case Object:
    case Name:
    case Type:
    case Status:
    case ColumnCount:
        return display(row, column);
    }
    return {};
}

QVariant ResultModel::dataValue(const Row &row, Columns column) const
{
    const QVariant none = QVariant::fromValue(nullptr);
    if (column == Value)
        return row.isPoll() ? none : dataOf(row.sample);
    if (column == Object && row.isPoll())
        return none;
    if (column == Time)
        return format::isoTime(row.result.time);
    if (column == RoundTrip || column == Took) {
        using Milliseconds = std::chrono::duration<double, std::milli>;
        const Milliseconds time = column == Took ? row.result.took : row.result.roundTrip;
        return row.isPoll() ? QVariant(time.count()) : none;
    }
    return display(row, column);
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == tableexport::UnitRole)
        return section == RoundTrip || section == Took ? QVariant(QStringLiteral("ms")) : QVariant();
    if (orientation == Qt::Horizontal && role == tableexport::ShownRole)
        return section == Value ? QVariant(tr("Value as shown")) : QVariant();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (static_cast<Columns>(section)) {
    case Session:
        return tr("Session");
    case Object:
        return tr("OID");
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Value:
        return tr("Value");
    case Time:
        return tr("Time");
    case RoundTrip:
        return tr("Round trip");
    case Took:
        return tr("Took", "time of a whole poll");
    case Status:
        return tr("Status");
    case ColumnCount:
        break;
    }
    return {};
}

QString ResultModel::sessionName(SessionId id) const
{
    const auto session = m_service ? m_service->session(id) : std::nullopt;
    return session ? session->displayName() : QString::number(id);
}
