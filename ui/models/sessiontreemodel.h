// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions in one list, or below the threads that made them; and the handles below each session.
//
// By thread everything in the library is shown, sessions of the program's other threads included; the list
// has the service's sessions only. Rows are keyed on stable identities: the worker or library thread, the
// service's SessionId (or, for sessions that are not the service's, the library's session id), the handle
// value. Nothing here ever resets the model, so selection, scroll position and expanded rows survive every
// refresh. Changes are gathered and flushed at most five times a second; rows are added and removed at once.
#pragma once

#include "sessioninfo.h"
#include "snapshotsampler.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QList>

#include <memory>
#include <vector>

class QTimer;
class RowMatcher;
class SessionService;
class SessionTree;
struct HandleRow;
struct SessionRow;
struct ThreadRow;
struct TreeRow;

class SessionTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Columns {
        Name,
        Target,
        Version,
        State,
        LastValue,
        Interval,
        RoundTrip,
        LastActivity,
        TimeOuts,
        Thread,
        Bytes,
        LastError,
        Answered,
        Handle,
        Age,
        InFlight,
        Queued,
        Sent,
        Retries,
        Blocks,
        PeakBytes,
        Entities,
        Contexts,
        Pdus,
        VarBindLists,
        ColumnCount
    };
    Q_ENUM(Columns)

    enum Roles {
        SortRole = Qt::UserRole, ///< raw value: numbers as numbers, times as numbers, text as text
        KindRole, ///< RowKind
        OutcomeRole, ///< SessionOutcome as int; only for the service's sessions
        InFlightRole, ///< bool: the session has a poll in flight
        FailingRole, ///< bool: refused or failing, or its thread ended
        IdleRole, ///< bool: no request in flight and no activity for IdleAfter
        EndedRole ///< bool: the thread has ended and left handles behind
    };

    enum class RowKind { Thread, Session, Handle };
    Q_ENUM(RowKind)

    enum class Grouping { None, Thread };
    Q_ENUM(Grouping)

    static constexpr std::chrono::seconds IdleAfter{60};

    explicit SessionTreeModel(QObject *parent = nullptr);
    ~SessionTreeModel() override;

    /// Connects everything below to a service and a sampler, and takes over what they hold already.
    void attach(SessionService *service, SnapshotSampler *sampler);

    [[nodiscard]] Grouping grouping() const;
    /// Sessions and handles keep their persistent indexes, and with them selection and expansion.
    void setGrouping(Grouping grouping);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    /// Handles are fetched when a session is first expanded: handlesWanted() is emitted, setHandles()
    /// answers.
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setWorkers(const QList<WorkerInfo> &workers);
    void addSessions(const QList<SessionInfo> &sessions);
    void changeSessions(const QList<SessionInfo> &sessions);
    void removeSessions(const QList<SessionId> &ids);
    void setSnapshot(const SnapshotPtr &snapshot);
    void setHandles(quintptr session, const QList<winsnmp::HandleSnapshot> &handles);

    /// Emits the gathered changes now; the timer does it otherwise.
    void flush();

    /// The service's session shown in this row or, for a handle row, in its parent; 0: none.
    [[nodiscard]] SessionId sessionId(const QModelIndex &index) const;
    /// Each session once, in row order; for a thread row the sessions below it.
    [[nodiscard]] QList<SessionId> sessionIds(const QModelIndexList &indexes) const;
    [[nodiscard]] QModelIndex indexOf(SessionId id, int column = Name) const;
    /// Nothing while sessions are not grouped by thread.
    [[nodiscard]] QModelIndex indexOfWorker(WorkerId id, int column = Name) const;

    /// What sessions stand below: each thread's index, or the invalid one alone.
    [[nodiscard]] QModelIndexList sessionParents() const;

    /// True when the matcher's text occurs in a column of the row.
    [[nodiscard]] bool matches(const QModelIndex &index, const RowMatcher &matcher) const;
    /// Compares the raw values of two rows of one kind; the row's identity decides between equal ones.
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const;

signals:
    /// The handles of this session (HSNMP_SESSION value) are expanded, or have changed while expanded.
    void handlesWanted(quintptr session);
    /// hasChildren() of some sessions is another than before, though no rows have come or gone.
    void expandableChanged();

private:
    [[nodiscard]] QVariant identity(const TreeRow &row, int role) const;

    [[nodiscard]] QModelIndex indexOfGroup(const ThreadRow &group) const;
    ThreadRow &threadOfWorker(WorkerId id);
    ThreadRow &appendThread(std::unique_ptr<ThreadRow> row);
    void appendSessions(ThreadRow &group, std::vector<std::unique_ptr<SessionRow>> rows);
    void appendHandles(SessionRow &session, std::vector<std::unique_ptr<HandleRow>> rows);
    void moveSession(SessionRow &row, ThreadRow &to);
    void removeSessionRows(ThreadRow &group, std::vector<int> places);
    void removeHandles(SessionRow &session, QHash<quintptr, winsnmp::HandleSnapshot> &live);
    void dropHandles(SessionRow &row);
    void addForeignThreads(const winsnmp::LibrarySnapshot &snapshot);
    void addForeignSessions(const winsnmp::LibrarySnapshot &snapshot);
    template <typename IsGone>
    void removeForeignSessions(IsGone isGone);
    template <typename IsGone>
    void removeForeignThreads(IsGone isGone);
    void regroupRows(bool byThread);
    void wantHandles();
    template <typename TakeDirty>
    void emitRanges(const QModelIndex &parent, std::size_t count, TakeDirty takeDirty);
    void scheduleFlush();

    std::unique_ptr<SessionTree> m_tree;
    QTimer *m_flushTimer;
};
