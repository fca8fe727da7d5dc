// SPDX-License-Identifier: GPL-3.0-or-later
//
// Filters and sorts the session tree. Filtering and sorting by values that change all the time is done again
// at most once a second, in one go, so that rows do not jump under the pointer and the cost stays flat.
#pragma once

#include "sessiontreemodel.h"

#include <QPointer>
#include <QSortFilterProxyModel>
#include <QString>

#include <chrono>
#include <memory>

class QTimer;
class RowMatcher;

class SessionFilterProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit SessionFilterProxy(QObject *parent = nullptr);
    ~SessionFilterProxy() override;

    /// Takes a SessionTreeModel only.
    void setSourceModel(QAbstractItemModel *model) override;

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool failingOnly() const { return m_failingOnly; }
    [[nodiscard]] bool hideIdle() const { return m_hideIdle; }
    /// True when any of the three hides rows.
    [[nodiscard]] bool isFiltering() const;
    /// Sessions shown and sessions there are, for "37 of 10,000".
    [[nodiscard]] int shownSessions() const;
    [[nodiscard]] int allSessions() const;

public slots:
    /// Shows sessions with `text` in any column or in a fetched handle; case is ignored.
    void setText(const QString &text);
    void setFailingOnly(bool on);
    void setHideIdle(bool on);

signals:
    void filterChanged();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void applyFilter();
    void refresh();
    void scheduleRefresh(std::chrono::milliseconds delay);
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] QModelIndexList sessionParents() const;
    [[nodiscard]] bool isFilterUpToDate(const QModelIndex &parent) const;
    [[nodiscard]] bool isSorted(const QModelIndex &parent) const;
    [[nodiscard]] bool textMatches(const QModelIndex &session) const;

    QPointer<SessionTreeModel> m_sessions;
    QTimer *m_refreshTimer;
    QString m_text;
    std::unique_ptr<const RowMatcher> m_matcher; ///< for m_text; null while that is empty
    bool m_failingOnly = false;
    bool m_hideIdle = false;
};
