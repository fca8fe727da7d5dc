// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessiontree.h"

#include "sessioncells.h"

#include <algorithm>

namespace {

using winsnmp::SessionSnapshot;
using winsnmp::ThreadSnapshot;

bool differ(const SessionSnapshot *a, const SessionSnapshot *b)
{
    if (!a || !b)
        return a != b;
    const auto shown = [](const SessionSnapshot &s) {
        return std::tie(s.lastActivity, s.memory.bytes, s.memory.blocks, s.memory.peakBytes, s.entities,
                        s.contexts, s.pdus, s.varBindLists, s.outstanding, s.queued, s.messages.sent,
                        s.messages.answered, s.messages.timedOut, s.messages.retransmitted, s.lastError);
    };
    return shown(*a) != shown(*b) || a->target != b->target;
}

quint64 handlesOf(const SessionSnapshot &session)
{
    return quint64(session.entities) + session.contexts + session.pdus + session.varBindLists;
}

bool hasHandles(const SessionSnapshot *session)
{
    return session && handlesOf(*session) > 0;
}

void add(ThreadTotals &totals, const SessionSnapshot &session)
{
    totals.memory.bytes += session.memory.bytes;
    totals.memory.blocks += session.memory.blocks;
    totals.entities += session.entities;
    totals.contexts += session.contexts;
    totals.pdus += session.pdus;
    totals.varBindLists += session.varBindLists;
    totals.outstanding += session.outstanding;
    totals.queued += session.queued;
    totals.messages.sent += session.messages.sent;
    totals.messages.answered += session.messages.answered;
    totals.messages.timedOut += session.messages.timedOut;
    totals.messages.retransmitted += session.messages.retransmitted;
}

} // namespace

quint64 SessionRow::handleCount() const
{
    return core ? handlesOf(*core) : handles.size();
}

ThreadRow *SessionTree::worker(WorkerId id) const
{
    const auto found =
        std::ranges::find_if(threads, [id](const auto &thread) { return thread->worker.id == id; });
    return found == threads.end() ? nullptr : found->get();
}

std::vector<ThreadRow *> SessionTree::groups()
{
    if (!isGrouped)
        return {&list};
    std::vector<ThreadRow *> rows;
    rows.reserve(threads.size());
    for (const auto &thread : threads)
        rows.push_back(thread.get());
    return rows;
}

void SessionTree::regroup(bool byThread)
{
    std::vector<std::unique_ptr<SessionRow>> all;
    for (ThreadRow *group : groups()) {
        std::ranges::move(group->sessions, std::back_inserter(all));
        group->sessions.clear();
    }
    std::ranges::stable_sort(all, {}, [](const auto &session) { return session->info.id; });
    isGrouped = byThread;
    for (auto &session : all) {
        ThreadRow &group = groupOf(*session->thread);
        session->parent = &group;
        session->row = static_cast<int>(group.sessions.size());
        group.sessions.push_back(std::move(session));
    }
}

const TreeRow *SessionTree::rowAt(const TreeRow *parent, int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (!parent && isGrouped)
        return threads[at].get();
    if (!parent)
        return list.sessions[at].get();
    if (parent->kind == TreeRowKind::Thread)
        return static_cast<const ThreadRow *>(parent)->sessions[at].get();
    return static_cast<const SessionRow *>(parent)->handles[at].get();
}

int SessionTree::childCount(const TreeRow *parent) const
{
    if (!parent)
        return static_cast<int>(isGrouped ? threads.size() : list.sessions.size());
    switch (parent->kind) {
    case TreeRowKind::Thread:
        return static_cast<int>(static_cast<const ThreadRow *>(parent)->sessions.size());
    case TreeRowKind::Session:
        return static_cast<int>(static_cast<const SessionRow *>(parent)->handles.size());
    case TreeRowKind::Handle:
        return 0;
    }
    return 0;
}

TimePoint SessionTree::now() const
{
    return snapshot ? snapshot->taken : std::chrono::system_clock::now();
}

void SessionTree::update(SessionRow &row, const SessionInfo &info)
{
    const bool sameIdentity = row.info.spec == info.spec && row.info.sysName == info.sysName
        && row.info.handle == info.handle && !row.identity.isEmpty();
    if (row.info.handle != info.handle) {
        if (row.info.handle != 0 && byHandle.value(row.info.handle) == &row)
            byHandle.remove(row.info.handle);
        if (info.handle != 0)
            byHandle.insert(info.handle, &row);
        row.core = nullptr;
    }
    row.info = info;
    row.dirty = true;
    if (!sameIdentity)
        row.identity = sessioncells::identityOf(row);
}

void SessionTree::unlink(const SessionRow &row)
{
    if (row.isOwn())
        byId.remove(row.info.id);
    if (byHandle.value(row.handle()) == &row)
        byHandle.remove(row.handle());
}

bool SessionTree::adopt(const SnapshotPtr &next)
{
    const SnapshotPtr before = snapshot; // rows point into it until they are done
    snapshot = next;
    adoptThreads(*next);
    return adoptSessions(*next);
}

void SessionTree::adoptThreads(const winsnmp::LibrarySnapshot &next)
{
    byCoreThread.clear();
    for (const auto &thread : threads) {
        thread->core = nullptr;
        thread->totals = {};
        thread->dirty = true;
    }
    for (const ThreadSnapshot &core : next.threads) {
        const auto found = std::ranges::find_if(threads, [&core](const auto &thread) {
            if (thread->worker.id == 0)
                return thread->coreId == core.id;
            return !core.ended && thread->worker.nativeId != 0
                && static_cast<quint64>(thread->worker.nativeId) == core.nativeId;
        });
        if (found == threads.end())
            continue;
        (*found)->core = &core;
        (*found)->coreId = core.id;
        byCoreThread.insert(core.id, found->get());
    }
}

bool SessionTree::adoptSessions(const winsnmp::LibrarySnapshot &next)
{
    std::vector<std::pair<SessionRow *, const SessionSnapshot *>> before;
    before.reserve(next.sessions.size());
    for (const ThreadRow *group : groups()) {
        for (const auto &session : group->sessions)
            before.emplace_back(session.get(), std::exchange(session->core, nullptr));
    }
    for (const SessionSnapshot &core : next.sessions) {
        SessionRow *row = byHandle.value(core.handle);
        if (!row || (!row->isOwn() && row->foreignId != core.id))
            continue;
        row->core = &core;
        add(row->thread->totals, core);
    }
    bool expandableChanged = false;
    for (const auto &[row, core] : before) {
        row->dirty |= differ(core, row->core);
        expandableChanged |= hasHandles(core) != hasHandles(row->core);
    }
    return expandableChanged;
}

bool SessionTree::isOnWorker(const winsnmp::SessionSnapshot &session) const
{
    const ThreadRow *thread = byCoreThread.value(session.threadId);
    return thread && thread->worker.id != 0;
}
