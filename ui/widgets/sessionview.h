// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session table: threads, the sessions of each, and their handles.
#pragma once

#include "ids.h"

#include <QPersistentModelIndex>
#include <QTreeView>

class QLabel;
class SessionFilterProxy;
class SessionTreeModel;

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
    void expandThreads();

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;

signals:
    /// The selected sessions are different ones; emitted once after everything has settled.
    void selectedSessionsChanged(const QList<SessionId> &ids);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
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
