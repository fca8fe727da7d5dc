// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessiontreemodel.h"

#include "rowmatcher.h"
#include "sessioncells.h"
#include "sessionservice.h"
#include "sessiontree.h"
#include "tableexport.h"

#include <QSet>
#include <QTimer>

#include <algorithm>
#include <map>

namespace {

constexpr std::chrono::milliseconds FlushInterval{200};
// More ranges than this cost a view more than one range with unchanged rows in it.
constexpr std::size_t MaxRanges = 16;

TreeRow *rowOf(const QModelIndex &index)
{
    return static_cast<TreeRow *>(index.internalPointer());
}

SessionTreeModel::RowKind kindOf(const TreeRow &row)
{
    switch (row.kind) {
    case TreeRowKind::Thread:
        return SessionTreeModel::RowKind::Thread;
    case TreeRowKind::Session:
        return SessionTreeModel::RowKind::Session;
    case TreeRowKind::Handle:
        return SessionTreeModel::RowKind::Handle;
    }
    return SessionTreeModel::RowKind::Thread;
}

QString kindKey(TreeRowKind kind)
{
    switch (kind) {
    case TreeRowKind::Thread:
        return QStringLiteral("thread");
    case TreeRowKind::Session:
        return QStringLiteral("session");
    case TreeRowKind::Handle:
        return QStringLiteral("handle");
    }
    return {};
}

QString kindName(TreeRowKind kind)
{
    switch (kind) {
    case TreeRowKind::Thread:
        return SessionTreeModel::tr("Thread");
    case TreeRowKind::Session:
        return SessionTreeModel::tr("Session");
    case TreeRowKind::Handle:
        return SessionTreeModel::tr("Handle");
    }
    return {};
}

/// The session of a session or handle row; null for threads.
const SessionRow *sessionOf(const TreeRow *row)
{
    if (!row || row->kind == TreeRowKind::Thread)
        return nullptr;
    return static_cast<const SessionRow *>(row->kind == TreeRowKind::Handle ? row->parent : row);
}

const ThreadRow *threadOf(const TreeRow *row)
{
    const SessionRow *session = sessionOf(row);
    return session ? session->thread : static_cast<const ThreadRow *>(row);
}

} // namespace

SessionTreeModel::SessionTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_tree(std::make_unique<SessionTree>())
    , m_flushTimer(new QTimer(this))
{
    m_flushTimer->setSingleShot(true);
    m_flushTimer->setInterval(FlushInterval);
    connect(m_flushTimer, &QTimer::timeout, this, &SessionTreeModel::flush);
}

SessionTreeModel::~SessionTreeModel() = default;

void SessionTreeModel::attach(SessionService *service, SnapshotSampler *sampler)
{
    connect(service, &SessionService::workersChanged, this,
            [this, service] { setWorkers(service->workers()); });
    connect(service, &SessionService::sessionsAdded, this, &SessionTreeModel::addSessions);
    connect(service, &SessionService::sessionsChanged, this, &SessionTreeModel::changeSessions);
    connect(service, &SessionService::sessionsRemoved, this, &SessionTreeModel::removeSessions);
    connect(sampler, &SnapshotSampler::readingTaken, this,
            [this](const Reading &reading) { setSnapshot(reading.snapshot); });
    connect(sampler, &SnapshotSampler::handlesRead, this, &SessionTreeModel::setHandles);
    connect(this, &SessionTreeModel::handlesWanted, sampler, &SnapshotSampler::readHandles);
    setWorkers(service->workers());
    addSessions(service->sessions());
    if (sampler->last().snapshot)
        setSnapshot(sampler->last().snapshot);
}

QModelIndex SessionTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, m_tree->rowAt(parent.isValid() ? rowOf(parent) : nullptr, row));
}

QModelIndex SessionTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const TreeRow *above = rowOf(child)->parent;
    return above && above != &m_tree->list ? createIndex(above->row, 0, above) : QModelIndex();
}

int SessionTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return m_tree->childCount(parent.isValid() ? rowOf(parent) : nullptr);
}

int SessionTreeModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : ColumnCount;
}

bool SessionTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (rowCount(parent) > 0)
        return true;
    const SessionRow *session = sessionOf(rowOf(parent));
    return parent.column() == 0 && session && rowOf(parent) == session && session->handleCount() > 0;
}

bool SessionTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const TreeRow *row = rowOf(parent);
    const SessionRow *session = sessionOf(row);
    return session && session == row && !session->fetched && session->handle() != 0;
}

void SessionTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    auto *session = static_cast<SessionRow *>(rowOf(parent));
    session->fetched = true;
    emit handlesWanted(session->handle());
}

QVariant SessionTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeRow &row = *rowOf(index);
    const SessionColumn &column = sessioncells::columnOf(static_cast<Columns>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return sessioncells::text(row, column, m_tree->now());
    case SortRole:
        return sessioncells::sortValue(row, column, m_tree->now());
    case tableexport::DataRole:
        return sessioncells::dataValue(row, column, m_tree->now());
    case Qt::ToolTipRole:
        return sessioncells::toolTip(row, column);
    case Qt::AccessibleDescriptionRole:
        return index.column() == State && identity(row, InFlightRole).toBool() ? tr("A poll is in flight.")
                                                                               : QString();
    case Qt::TextAlignmentRole:
        return column.head.data(staticMetaObject.className(), role);
    default:
        return identity(row, role);
    }
}

QVariant SessionTreeModel::identity(const TreeRow &row, int role) const
{
    const SessionRow *session = sessionOf(&row);
    const bool own = session && session->isOwn();
    switch (role) {
    case KindRole:
        return QVariant::fromValue(kindOf(row));
    case tableexport::KindRole:
        return kindKey(row.kind);
    case tableexport::KindNameRole:
        return kindName(row.kind);
    case OutcomeRole:
        return own && row.kind == TreeRowKind::Session ? QVariant(static_cast<int>(session->info.outcome()))
                                                       : QVariant();
    case InFlightRole:
        return own && row.kind == TreeRowKind::Session && session->info.isInFlight();
    case FailingRole:
        return sessioncells::isFailing(row);
    case IdleRole:
        return sessioncells::isIdle(row, m_tree->now());
    case EndedRole:
        return row.kind == TreeRowKind::Thread && sessioncells::isFailing(row);
    default:
        return {};
    }
}

QVariant SessionTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headOf(sessionColumns(), staticMetaObject.className(), section, orientation, role);
}

SessionId SessionTreeModel::sessionId(const QModelIndex &index) const
{
    const SessionRow *session = index.isValid() ? sessionOf(rowOf(index)) : nullptr;
    return session ? session->info.id : 0;
}

QList<SessionId> SessionTreeModel::sessionIds(const QModelIndexList &indexes) const
{
    // In row order: group, then place below it.
    std::map<std::pair<int, int>, SessionId> found;
    const auto add = [&found](const SessionRow &session) {
        if (session.isOwn())
            found.emplace(std::pair(session.parent->row, session.row), session.info.id);
    };
    for (const QModelIndex &index : indexes) {
        const TreeRow *row = index.isValid() ? rowOf(index) : nullptr;
        if (const SessionRow *session = sessionOf(row))
            add(*session);
        else if (row && index.column() == 0)
            std::ranges::for_each(threadOf(row)->sessions, [&add](const auto &below) { add(*below); });
    }
    QList<SessionId> ids;
    for (const auto &[place, id] : found)
        ids.append(id);
    return ids;
}

QModelIndex SessionTreeModel::indexOf(SessionId id, int column) const
{
    const SessionRow *row = m_tree->byId.value(id);
    return row ? createIndex(row->row, column, row) : QModelIndex();
}

QModelIndex SessionTreeModel::indexOfWorker(WorkerId id, int column) const
{
    const ThreadRow *row = id > 0 && m_tree->isGrouped ? m_tree->worker(id) : nullptr;
    return row ? createIndex(row->row, column, row) : QModelIndex();
}

QModelIndexList SessionTreeModel::sessionParents() const
{
    QModelIndexList parents;
    for (const ThreadRow *group : m_tree->groups())
        parents.append(indexOfGroup(*group));
    return parents;
}

bool SessionTreeModel::matches(const QModelIndex &index, const RowMatcher &matcher) const
{
    return index.isValid() && matcher.matches(*rowOf(index), m_tree->now());
}

bool SessionTreeModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const TreeRow &a = *rowOf(left);
    const TreeRow &b = *rowOf(right);
    const int order = sessioncells::compare(a, b, sessioncells::columnOf(static_cast<Columns>(left.column())),
                                            m_tree->now());
    return order != 0 ? order < 0 : a.row < b.row;
}

void SessionTreeModel::flush()
{
    for (ThreadRow *group : m_tree->groups()) {
        const QModelIndex above = indexOfGroup(*group);
        if (std::exchange(group->dirty, false) && above.isValid())
            emit dataChanged(above, above.siblingAtColumn(ColumnCount - 1));
        emitRanges(above, group->sessions.size(),
                   [&](std::size_t row) { return std::exchange(group->sessions[row]->dirty, false); });
    }
}

template <typename TakeDirty>
void SessionTreeModel::emitRanges(const QModelIndex &parent, std::size_t count, TakeDirty takeDirty)
{
    std::vector<std::pair<int, int>> ranges;
    for (std::size_t i = 0; i < count; ++i) {
        if (!takeDirty(i))
            continue;
        const int row = static_cast<int>(i);
        if (!ranges.empty() && ranges.back().second == row - 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    if (ranges.size() > MaxRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    for (const auto &[first, last] : ranges)
        emit dataChanged(index(first, 0, parent), index(last, ColumnCount - 1, parent));
}

void SessionTreeModel::scheduleFlush()
{
    if (!m_flushTimer->isActive())
        m_flushTimer->start();
}
