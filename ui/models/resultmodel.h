// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the last polls of the selected sessions brought: one row per poll that tells how it went, followed by
// its values.
#pragma once

#include "pollhistory.h"
#include "resultrow.h"

#include <QAbstractTableModel>
#include <QList>
#include <QPointer>

class QTimer;
class SessionService;

class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Session, Object, Name, Type, Value, Time, RoundTrip, Took, Status, ColumnCount };
    Q_ENUM(Columns)

    enum Roles {
        SortRole = Qt::UserRole,
        IsPollRole, ///< bool: the row tells how a poll went
        FailedRole, ///< bool: the poll failed, or the value is an exception
        PartialRole, ///< bool: the poll ended early, what came is not all
        StaleRole ///< bool: a later poll failed, this is the last known value
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
    void schedule(const QSet<SessionId> &ids);
    void synchronise(QList<ResultRow> rows);
    void removeUnless(const QSet<ResultKey> &wanted);
    void insertMissing(const QList<ResultRow> &rows, const QSet<ResultKey> &present);
    [[nodiscard]] QList<ResultRow> latestRows(SessionId id) const;
    [[nodiscard]] QList<ResultRow> historyRows(SessionId id) const;

    QPointer<PollHistory> m_history;
    QPointer<const SessionService> m_service;
    QTimer *m_refreshTimer;
    View m_view = View::Latest;
    QList<SessionId> m_sessions;
    QList<ResultRow> m_rows;
};
