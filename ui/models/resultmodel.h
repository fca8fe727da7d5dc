// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the last polls of the selected sessions brought: one row per poll that tells how it went, followed by
// its values.
#pragma once

#include "pollhistory.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

class QTimer;
class SessionService;

/// What a row of ResultModel stands for. Two rows of one table never have equal keys.
struct ResultKey {
    SessionId session = 0;
    quint64 sequence = 0; ///< of the poll; 0 where each object appears once
    int position = 0; ///< of the value; -1 for the row of the poll itself
    Oid oid;

    friend bool operator==(const ResultKey &, const ResultKey &) = default;
};
[[nodiscard]] size_t qHash(const ResultKey &key, size_t seed = 0);

class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Session, Object, Name, Type, Value, Time, RoundTrip, Took, Status, ColumnCount };
    Q_ENUM(Columns)

    enum Roles {
        SortRole = Qt::UserRole,
        SessionIdRole,
        OidRole, ///< dotted numbers; empty in poll rows
        IsPollRole, ///< bool: the row tells how a poll went
        FailedRole, ///< bool: the poll failed, or the value is an exception
        PartialRole, ///< bool: the poll ended early, what came is not all
        StaleRole, ///< bool: a later poll failed, this is the last known value
        NumericRole ///< bool: the value can be drawn
    };

    enum class View {
        Latest, ///< each object once with its newest value, updated in place
        History ///< every kept poll, newest first
    };

    explicit ResultModel(QObject *parent = nullptr);

    void setHistory(PollHistory *history);
    /// For session names; may be null.
    void setService(const SessionService *service);
    void setView(View view);
    [[nodiscard]] View view() const { return m_view; }
    void setSessions(const QList<SessionId> &ids);
    [[nodiscard]] QList<SessionId> sessions() const { return m_sessions; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The rows shown are at most these; History of many sessions is cut to the newest.
    static constexpr int MaxRows = 20000;

    /// Takes over what the history holds now; the timer does it otherwise.
    void flush();

private:
    struct Row {
        ResultKey key;
        bool stale = false;
        PollResult result; ///< without its values
        Sample sample; ///< empty in rows that tell how a poll went

        [[nodiscard]] bool isPoll() const { return key.position < 0; }
    };

    void schedule(const QSet<SessionId> &ids);
    void synchronise(QList<Row> rows);
    void removeUnless(const QSet<ResultKey> &wanted);
    void insertMissing(const QList<Row> &rows, const QSet<ResultKey> &present);
    [[nodiscard]] QList<Row> latestRows(SessionId id) const;
    [[nodiscard]] QList<Row> historyRows(SessionId id) const;
    [[nodiscard]] QString display(const Row &row, Columns column) const;
    [[nodiscard]] QVariant sortValue(const Row &row, Columns column) const;
    [[nodiscard]] QVariant dataValue(const Row &row, Columns column) const;
    [[nodiscard]] QString sessionName(SessionId id) const;

    QPointer<PollHistory> m_history;
    QPointer<const SessionService> m_service;
    QTimer *m_refreshTimer;
    View m_view = View::Latest;
    QList<SessionId> m_sessions;
    QList<Row> m_rows;
};
