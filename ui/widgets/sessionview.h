// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session table: sessions in one list or by thread, and their handles.
#pragma once

#include "ids.h"
#include "sessiontreemodel.h"

#include <QPersistentModelIndex>
#include <QTreeView>

class QLabel;
class SessionFilterProxy;

class SessionView final : public QTreeView {
    Q_OBJECT

public:
    SessionView(SessionTreeModel &sessions, SessionFilterProxy &filter, QWidget *parent = nullptr);

    /// Sessions of the selected rows, in the order shown; a thread row stands for the sessions below it.
    [[nodiscard]] QList<SessionId> selectedSessions() const;
    void selectSession(SessionId id);

    /// First layout: which columns are shown, in which order, how wide, sorted by what.
    void resetColumns();
    /// What is shown when there is no row to show; empty for nothing.
    void setHint(const QString &hint);
    /// Does nothing while sessions are not grouped by thread.
    void expandThreads();
    [[nodiscard]] SessionTreeModel::Grouping grouping() const { return m_sessions.grouping(); }
    /// Selection and expanded sessions stay; a selected thread becomes its sessions.
    void setGrouping(SessionTreeModel::Grouping grouping);

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

signals:
    void groupingChanged(SessionTreeModel::Grouping grouping);
    /// The selected sessions are different ones; emitted once after everything has settled.
    void selectedSessionsChanged(const QList<SessionId> &ids);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void select(const QList<SessionId> &ids);
    void expandNewThreads(const QModelIndex &parent, int first, int last);
    void announceSelection();
    void placeHint();
    void takeSelection();
    void putSelectionBack();

    SessionTreeModel &m_sessions;
    SessionFilterProxy &m_filter;
    QLabel *m_hint;
    class QTimer *m_settle;
    QList<SessionId> m_announced;
    QList<QPersistentModelIndex> m_taken; ///< rows of the source model
};
