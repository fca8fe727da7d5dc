// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the last polls of the selected sessions brought: one row per poll that tells how it went, followed by
// its values.
#pragma once

#include "pollhistory.h"

#include <QAbstractTableModel>
#include <QList>

class SessionService;

class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Session, Object, Name, Type, Value, Time, RoundTrip, Status, ColumnCount };
    Q_ENUM(Columns)

    enum Roles {
        SortRole = Qt::UserRole,
        SessionIdRole,
        OidRole, ///< dotted numbers; empty in poll rows
        IsPollRole, ///< bool: the row tells how a poll went
        FailedRole, ///< bool: the poll failed, or the value is an exception
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

private:
    struct Row {
        SessionId session = 0;
        quint64 sequence = 0;
        bool poll = false;
        bool stale = false;
        PollResult result; ///< without values in value rows
        Sample sample;
    };

    void refresh(const QSet<SessionId> &ids);
    void rebuild();
    void apply(QList<Row> rows);
    [[nodiscard]] QList<Row> rowsOf(SessionId id) const;
    [[nodiscard]] QList<Row> latestRows(SessionId id) const;
    [[nodiscard]] QList<Row> historyRows(SessionId id) const;
    [[nodiscard]] QVariant display(const Row &row, Columns column) const;
    [[nodiscard]] QVariant sortValue(const Row &row, Columns column) const;
    [[nodiscard]] QString sessionName(SessionId id) const;

    PollHistory *m_history = nullptr;
    const SessionService *m_service = nullptr;
    View m_view = View::Latest;
    QList<SessionId> m_sessions;
    QList<Row> m_rows;
};
