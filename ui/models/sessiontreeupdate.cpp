// SPDX-License-Identifier: GPL-3.0-or-later
//
// How SessionTreeModel takes in what the service and the sampler say.
#include "sessiontreemodel.h"

#include "sessioncells.h"
#include "sessiontree.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace {

// Handles of so many expanded sessions are kept up to date; more nobody can see at once.
constexpr int MaxHandleRequests = 64;

/// Runs of neighbouring numbers in a sorted list, last run first: removing them keeps the earlier ones valid.
std::vector<std::pair<int, int>> runsBackwards(std::vector<int> rows)
{
    std::ranges::sort(rows);
    std::vector<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().second == row - 1)
            runs.back().second = row;
        else
            runs.emplace_back(row, row);
    }
    std::ranges::reverse(runs);
    return runs;
}

template <typename Rows>
void eraseRun(Rows &rows, std::pair<int, int> run)
{
    rows.erase(rows.begin() + run.first, rows.begin() + run.second + 1);
    SessionTree::renumber(rows, static_cast<std::size_t>(run.first));
}

} // namespace

void SessionTreeModel::setWorkers(const QList<WorkerInfo> &workers)
{
    for (const WorkerInfo &worker : workers) {
        ThreadRow &row = threadOfWorker(worker.id);
        if (row.worker == worker)
            continue;
        row.worker = worker;
        row.dirty = true;
        scheduleFlush();
    }
}

QModelIndex SessionTreeModel::indexOfGroup(const ThreadRow &group) const
{
    return &group == &m_tree->list ? QModelIndex() : createIndex(group.row, 0, &group);
}

ThreadRow &SessionTreeModel::threadOfWorker(WorkerId id)
{
    if (ThreadRow *row = m_tree->worker(id))
        return *row;
    auto row = std::make_unique<ThreadRow>();
    row->worker.id = id;
    row->worker.label = tr("Worker %1").arg(id);
    return appendThread(std::move(row));
}

ThreadRow &SessionTreeModel::appendThread(std::unique_ptr<ThreadRow> row)
{
    auto &threads = m_tree->threads;
    row->row = static_cast<int>(threads.size());
    if (m_tree->isGrouped)
        beginInsertRows({}, row->row, row->row);
    threads.push_back(std::move(row));
    if (m_tree->isGrouped)
        endInsertRows();
    return *threads.back();
}

void SessionTreeModel::addSessions(const QList<SessionInfo> &sessions)
{
    std::map<WorkerId, ThreadRow *> threads; // in the workers' order, new ones too
    for (const SessionInfo &info : sessions)
        threads.emplace(info.worker, nullptr);
    for (auto &[worker, thread] : threads)
        thread = &threadOfWorker(worker);
    std::map<ThreadRow *, std::vector<std::unique_ptr<SessionRow>>> fresh;
    for (const SessionInfo &info : sessions) {
        if (m_tree->byId.contains(info.id))
            continue;
        ThreadRow &thread = *threads[info.worker];
        ThreadRow &group = m_tree->groupOf(thread);
        auto row = std::make_unique<SessionRow>(&group, &thread);
        m_tree->update(*row, info);
        m_tree->byId.insert(info.id, row.get());
        fresh[&group].push_back(std::move(row));
    }
    for (auto &[group, rows] : fresh)
        appendSessions(*group, std::move(rows));
}

void SessionTreeModel::appendSessions(ThreadRow &group, std::vector<std::unique_ptr<SessionRow>> rows)
{
    if (rows.empty())
        return;
    auto &all = group.sessions;
    const std::size_t first = all.size();
    beginInsertRows(indexOfGroup(group), static_cast<int>(first), static_cast<int>(first + rows.size() - 1));
    std::ranges::move(rows, std::back_inserter(all));
    SessionTree::renumber(all, first);
    endInsertRows();
}

void SessionTreeModel::changeSessions(const QList<SessionInfo> &sessions)
{
    bool expandable = false;
    for (const SessionInfo &info : sessions) {
        SessionRow *row = m_tree->byId.value(info.id);
        if (!row)
            continue;
        if (info.handle != row->info.handle) {
            expandable |= row->handleCount() > 0;
            dropHandles(*row);
        }
        m_tree->update(*row, info);
        if (row->thread->worker.id != info.worker)
            moveSession(*row, threadOfWorker(info.worker));
    }
    scheduleFlush();
    if (expandable)
        emit expandableChanged();
}

void SessionTreeModel::moveSession(SessionRow &row, ThreadRow &to)
{
    row.thread = &to;
    if (!m_tree->isGrouped)
        return;
    auto &from = *static_cast<ThreadRow *>(row.parent);
    const int place = row.row;
    beginMoveRows(createIndex(from.row, 0, &from), place, place, createIndex(to.row, 0, &to),
                  static_cast<int>(to.sessions.size()));
    row.parent = &to;
    to.sessions.push_back(std::move(from.sessions[static_cast<std::size_t>(place)]));
    from.sessions.erase(from.sessions.begin() + place);
    SessionTree::renumber(from.sessions, static_cast<std::size_t>(place));
    row.row = static_cast<int>(to.sessions.size() - 1);
    endMoveRows();
}

void SessionTreeModel::removeSessions(const QList<SessionId> &ids)
{
    std::map<ThreadRow *, std::vector<int>> rows;
    for (const SessionId id : ids) {
        if (const SessionRow *row = m_tree->byId.value(id))
            rows[static_cast<ThreadRow *>(row->parent)].push_back(row->row);
    }
    for (auto &[group, places] : rows)
        removeSessionRows(*group, std::move(places));
}

void SessionTreeModel::removeSessionRows(ThreadRow &group, std::vector<int> places)
{
    for (const auto &run : runsBackwards(std::move(places))) {
        beginRemoveRows(indexOfGroup(group), run.first, run.second);
        for (int i = run.first; i <= run.second; ++i)
            m_tree->unlink(*group.sessions[static_cast<std::size_t>(i)]);
        eraseRun(group.sessions, run);
        endRemoveRows();
    }
}

void SessionTreeModel::setSnapshot(const SnapshotPtr &snapshot)
{
    using std::chrono::floor;
    using std::chrono::seconds;
    const bool nextSecond = floor<seconds>(m_tree->now()) != floor<seconds>(snapshot->taken);
    if (m_tree->isGrouped)
        addForeignThreads(*snapshot);
    const bool expandable = m_tree->adopt(snapshot);
    if (m_tree->isGrouped)
        addForeignSessions(*snapshot);
    removeForeignSessions([](const SessionRow &session) { return !session.core; });
    removeForeignThreads([](const ThreadRow &thread) { return !thread.core || thread.core->handles == 0; });
    if (nextSecond) {
        // Ages tick in every row.
        for (const ThreadRow *group : m_tree->groups())
            std::ranges::for_each(group->sessions, [](const auto &row) { row->dirty = true; });
    }
    wantHandles();
    scheduleFlush();
    if (expandable)
        emit expandableChanged();
}

// Threads of the process that are no workers are worth a row while they hold handles.
void SessionTreeModel::addForeignThreads(const winsnmp::LibrarySnapshot &snapshot)
{
    for (const winsnmp::ThreadSnapshot &core : snapshot.threads) {
        const bool known = std::ranges::any_of(m_tree->threads, [&core](const auto &thread) {
            if (thread->worker.id == 0)
                return thread->coreId == core.id;
            return !core.ended && static_cast<quint64>(thread->worker.nativeId) == core.nativeId;
        });
        if (known || core.handles == 0)
            continue;
        auto row = std::make_unique<ThreadRow>();
        row->coreId = core.id;
        row->core = &core; // kept alive by the snapshot that is about to be adopted
        appendThread(std::move(row));
    }
}

void SessionTreeModel::addForeignSessions(const winsnmp::LibrarySnapshot &snapshot)
{
    std::map<ThreadRow *, std::vector<std::unique_ptr<SessionRow>>> fresh;
    for (const winsnmp::SessionSnapshot &core : snapshot.sessions) {
        ThreadRow *thread = m_tree->byCoreThread.value(core.threadId);
        const SessionRow *row = m_tree->byHandle.value(core.handle);
        // What a worker opened is about to be announced by the service.
        if (!thread || m_tree->isOnWorker(core) || (row && row->core == &core))
            continue;
        auto session = std::make_unique<SessionRow>(thread, thread);
        session->foreignId = core.id;
        session->foreignHandle = core.handle;
        session->core = &core;
        m_tree->byHandle.insert(core.handle, session.get());
        fresh[thread].push_back(std::move(session));
    }
    for (auto &[thread, rows] : fresh)
        appendSessions(*thread, std::move(rows));
}

template <typename IsGone>
void SessionTreeModel::removeForeignSessions(IsGone isGone)
{
    for (const auto &thread : m_tree->threads) {
        std::vector<int> places;
        for (const auto &session : thread->sessions) {
            if (!session->isOwn() && isGone(*session))
                places.push_back(session->row);
        }
        removeSessionRows(*thread, std::move(places));
    }
}

template <typename IsGone>
void SessionTreeModel::removeForeignThreads(IsGone isGone)
{
    auto &threads = m_tree->threads;
    for (std::size_t i = threads.size(); i-- > 0;) {
        const ThreadRow &row = *threads[i];
        if (row.worker.id != 0 || !row.sessions.empty() || !isGone(row))
            continue;
        const int place = row.row;
        beginRemoveRows({}, place, place);
        m_tree->byCoreThread.remove(row.coreId);
        eraseRun(threads, {place, place});
        endRemoveRows();
    }
}

SessionTreeModel::Grouping SessionTreeModel::grouping() const
{
    return m_tree->isGrouped ? Grouping::Thread : Grouping::None;
}

void SessionTreeModel::setGrouping(Grouping grouping)
{
    const bool byThread = grouping == Grouping::Thread;
    if (byThread == m_tree->isGrouped)
        return;
    if (!byThread) {
        removeForeignSessions([](const SessionRow &) { return true; });
        removeForeignThreads([](const ThreadRow &) { return true; });
    }
    regroupRows(byThread);
    if (byThread && m_tree->snapshot)
        setSnapshot(m_tree->snapshot);
}

void SessionTreeModel::regroupRows(bool byThread)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    m_tree->regroup(byThread);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const auto *row = static_cast<const TreeRow *>(index.internalPointer());
        const bool gone = row->kind == TreeRowKind::Thread;
        after.append(gone ? QModelIndex() : createIndex(row->row, index.column(), row));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void SessionTreeModel::wantHandles()
{
    int requests = 0;
    for (const ThreadRow *group : m_tree->groups()) {
        for (const auto &session : group->sessions) {
            if (!session->fetched || session->handleCount() == session->handles.size())
                continue;
            if (++requests > MaxHandleRequests)
                return;
            emit handlesWanted(session->handle());
        }
    }
}

void SessionTreeModel::dropHandles(SessionRow &row)
{
    row.fetched = false;
    if (row.handles.empty())
        return;
    beginRemoveRows(createIndex(row.row, 0, &row), 0, static_cast<int>(row.handles.size() - 1));
    row.handles.clear();
    endRemoveRows();
}

void SessionTreeModel::setHandles(quintptr session, const QList<winsnmp::HandleSnapshot> &handles)
{
    SessionRow *row = m_tree->byHandle.value(session);
    if (!row || !row->fetched)
        return;
    QHash<quintptr, winsnmp::HandleSnapshot> left;
    for (const auto &handle : handles)
        left.insert(handle.handle, handle);
    removeHandles(*row, left);
    std::vector<std::unique_ptr<HandleRow>> fresh;
    for (const auto &handle : handles) {
        if (!left.contains(handle.handle))
            continue;
        fresh.push_back(std::make_unique<HandleRow>(row));
        fresh.back()->handle = handle;
    }
    appendHandles(*row, std::move(fresh));
}

// Takes the handles that have a row already out of `live`; rows of the others go.
void SessionTreeModel::removeHandles(SessionRow &session, QHash<quintptr, winsnmp::HandleSnapshot> &live)
{
    std::vector<int> gone;
    for (const auto &row : session.handles) {
        const auto found = live.constFind(row->handle.handle);
        if (found == live.constEnd()) {
            gone.push_back(row->row);
        } else {
            row->handle = *found;
            live.erase(found);
        }
    }
    const QModelIndex parent = createIndex(session.row, 0, &session);
    for (const auto &run : runsBackwards(std::move(gone))) {
        beginRemoveRows(parent, run.first, run.second);
        eraseRun(session.handles, run);
        endRemoveRows();
    }
    if (!session.handles.empty()) {
        const int last = static_cast<int>(session.handles.size() - 1);
        emit dataChanged(index(0, 0, parent), index(last, ColumnCount - 1, parent));
    }
}

void SessionTreeModel::appendHandles(SessionRow &session, std::vector<std::unique_ptr<HandleRow>> rows)
{
    if (rows.empty())
        return;
    const std::size_t first = session.handles.size();
    beginInsertRows(createIndex(session.row, 0, &session), static_cast<int>(first),
                    static_cast<int>(first + rows.size() - 1));
    std::ranges::move(rows, std::back_inserter(session.handles));
    SessionTree::renumber(session.handles, first);
    endInsertRows();
}
