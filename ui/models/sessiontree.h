// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows behind SessionTreeModel: who stands where, and what is known of it. Knows nothing of signals.
#pragma once

#include "sessioninfo.h"
#include "snapshotsampler.h"

#include <QHash>

#include <memory>
#include <vector>

enum class TreeRowKind { Thread, Session, Handle };

struct TreeRow {
    TreeRow(TreeRowKind rowKind, TreeRow *above)
        : kind(rowKind)
        , parent(above)
    {
    }
    virtual ~TreeRow() = default;
    TreeRow(const TreeRow &) = delete;
    TreeRow &operator=(const TreeRow &) = delete;

    TreeRowKind kind;
    TreeRow *parent;
    int row = 0;
    bool dirty = false;
};

struct HandleRow final : TreeRow {
    explicit HandleRow(TreeRow *session)
        : TreeRow(TreeRowKind::Handle, session)
    {
    }
    winsnmp::HandleSnapshot handle;
};

struct ThreadRow;

struct SessionRow final : TreeRow {
    /// Stands below `group`, which is its thread's row or the one that holds every session.
    SessionRow(TreeRow *group, ThreadRow *onThread)
        : TreeRow(TreeRowKind::Session, group)
        , thread(onThread)
    {
    }
    [[nodiscard]] bool isOwn() const { return info.id != 0; }
    [[nodiscard]] quintptr handle() const { return isOwn() ? info.handle : foreignHandle; }
    /// Live entities, contexts, PDUs and lists.
    [[nodiscard]] quint64 handleCount() const;

    ThreadRow *thread; ///< the one that made it, whatever the rows are grouped by
    SessionInfo info; ///< for the service's sessions; id 0 for others
    quintptr foreignHandle = 0;
    quint64 foreignId = 0; ///< SessionSnapshot::id of a session that is not the service's
    const winsnmp::SessionSnapshot *core = nullptr; ///< in SessionTree::snapshot
    std::vector<std::unique_ptr<HandleRow>> handles;
    bool fetched = false;
    QString identity; ///< name, target, handle and version in folded case, for searching
};

/// Sums over the sessions of a thread.
struct ThreadTotals {
    winsnmp::MemoryUsage memory;
    quint64 entities = 0;
    quint64 contexts = 0;
    quint64 pdus = 0;
    quint64 varBindLists = 0;
    quint64 outstanding = 0;
    quint64 queued = 0;
    winsnmp::MessageCounters messages;
};

struct ThreadRow final : TreeRow {
    ThreadRow()
        : TreeRow(TreeRowKind::Thread, nullptr)
    {
    }
    WorkerInfo worker; ///< id 0: not a worker of the service
    quint64 coreId = 0; ///< ThreadSnapshot::id; 0: the thread has not called the library yet
    const winsnmp::ThreadSnapshot *core = nullptr; ///< in SessionTree::snapshot
    ThreadTotals totals;
    std::vector<std::unique_ptr<SessionRow>> sessions;
};

class SessionTree {
public:
    std::vector<std::unique_ptr<ThreadRow>> threads;
    /// Holds every session while they stand in one list: has no row itself.
    ThreadRow list;
    bool isGrouped = false; ///< sessions stand below their threads
    SnapshotPtr snapshot;
    QHash<SessionId, SessionRow *> byId;
    QHash<quintptr, SessionRow *> byHandle; ///< the service's and other sessions
    QHash<quint64, ThreadRow *> byCoreThread;

    [[nodiscard]] ThreadRow *worker(WorkerId id) const;
    /// What sessions stand below: the rows of the threads, or the list.
    [[nodiscard]] std::vector<ThreadRow *> groups();
    /// What the sessions of a thread stand below.
    [[nodiscard]] ThreadRow &groupOf(ThreadRow &thread) { return isGrouped ? thread : list; }
    /// Puts every session below its thread, or all of them into the list, in the order they were opened.
    void regroup(bool byThread);
    [[nodiscard]] const TreeRow *rowAt(const TreeRow *parent, int row) const;
    [[nodiscard]] int childCount(const TreeRow *parent) const;
    [[nodiscard]] TimePoint now() const;

    /// Stores new information of one of the service's sessions. True when something shown changed.
    void update(SessionRow &row, const SessionInfo &info);
    /// Takes the row out of the look-up tables.
    void unlink(const SessionRow &row);
    /// Gives each row of `rows` the number of its place, from `from` on.
    template <typename Rows>
    static void renumber(Rows &rows, std::size_t from)
    {
        for (std::size_t i = from; i < rows.size(); ++i)
            rows[i]->row = static_cast<int>(i);
    }

    /// Points every row at its part of `next`, marks what differs as dirty, and keeps `next`. True when a
    /// session holds its first handles now, or none any more.
    [[nodiscard]] bool adopt(const SnapshotPtr &next);
    /// True when the session belongs to a worker of the service, known here or not yet.
    [[nodiscard]] bool isOnWorker(const winsnmp::SessionSnapshot &session) const;

private:
    void adoptThreads(const winsnmp::LibrarySnapshot &next);
    [[nodiscard]] bool adoptSessions(const winsnmp::LibrarySnapshot &next);
};
