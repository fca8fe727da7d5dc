// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfilterproxy.h"

#include "rowmatcher.h"
#include "sessiontreemodel.h"

#include <QTimer>

#include <chrono>

namespace {

constexpr std::chrono::milliseconds AfterChange{1000};
constexpr std::chrono::milliseconds AfterInsert{100};

} // namespace

SessionFilterProxy::SessionFilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_refreshTimer(new QTimer(this))
{
    // Filtering and sorting by the base class on every change would cost a pass over all rows each time.
    setDynamicSortFilter(false);
    m_refreshTimer->setSingleShot(true);
    connect(m_refreshTimer, &QTimer::timeout, this, &SessionFilterProxy::refresh);
}

SessionFilterProxy::~SessionFilterProxy() = default;

void SessionFilterProxy::setSourceModel(QAbstractItemModel *model)
{
    if (m_sessions)
        disconnect(m_sessions, nullptr, this, nullptr);
    m_sessions = qobject_cast<SessionTreeModel *>(model);
    QSortFilterProxyModel::setSourceModel(m_sessions);
    if (!m_sessions)
        return;
    connect(m_sessions, &QAbstractItemModel::dataChanged, this, [this] { scheduleRefresh(AfterChange); });
    connect(m_sessions, &QAbstractItemModel::rowsInserted, this, [this] { scheduleRefresh(AfterInsert); });
    connect(m_sessions, &QAbstractItemModel::rowsMoved, this, [this] { scheduleRefresh(AfterInsert); });
}

bool SessionFilterProxy::isFiltering() const
{
    return !m_text.isEmpty() || m_failingOnly || m_hideIdle;
}

int SessionFilterProxy::shownSessions() const
{
    int count = 0;
    for (const QModelIndex &parent : sessionParents())
        count += rowCount(mapFromSource(parent));
    return count;
}

int SessionFilterProxy::allSessions() const
{
    int count = 0;
    for (const QModelIndex &parent : sessionParents())
        count += m_sessions->rowCount(parent);
    return count;
}

QModelIndexList SessionFilterProxy::sessionParents() const
{
    return m_sessions ? m_sessions->sessionParents() : QModelIndexList();
}

void SessionFilterProxy::setText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    m_matcher = m_text.isEmpty() ? nullptr : std::make_unique<const RowMatcher>(m_text);
    applyFilter();
}

void SessionFilterProxy::setFailingOnly(bool on)
{
    if (on == m_failingOnly)
        return;
    m_failingOnly = on;
    applyFilter();
}

void SessionFilterProxy::setHideIdle(bool on)
{
    if (on == m_hideIdle)
        return;
    m_hideIdle = on;
    applyFilter();
}

// invalidate() filters and sorts everything in one layout change. invalidateFilter() would remove and insert
// rows run by run: with ten thousand scattered rows a window stands still meanwhile.
void SessionFilterProxy::applyFilter()
{
    invalidate();
    emit filterChanged();
}

void SessionFilterProxy::scheduleRefresh(std::chrono::milliseconds delay)
{
    if (!isFiltering() && sortColumn() < 0)
        return;
    if (!m_refreshTimer->isActive() || m_refreshTimer->remainingTimeAsDuration() > delay)
        m_refreshTimer->start(delay);
}

void SessionFilterProxy::refresh()
{
    if (m_sessions && !isUpToDate())
        invalidate();
}

bool SessionFilterProxy::isUpToDate() const
{
    for (const QModelIndex &parent : sessionParents()) {
        if (!isFilterUpToDate(parent) || !isSorted(mapFromSource(parent)))
            return false;
    }
    return isSorted({});
}

bool SessionFilterProxy::isFilterUpToDate(const QModelIndex &parent) const
{
    if (!isFiltering())
        return true;
    for (int row = 0; row < m_sessions->rowCount(parent); ++row) {
        const bool shown = mapFromSource(m_sessions->index(row, 0, parent)).isValid();
        if (shown != filterAcceptsRow(row, parent))
            return false;
    }
    return true;
}

bool SessionFilterProxy::isSorted(const QModelIndex &parent) const
{
    if (sortColumn() < 0)
        return true;
    QModelIndex before;
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex here = mapToSource(index(row, sortColumn(), parent));
        const bool wrong = before.isValid()
            && (sortOrder() == Qt::AscendingOrder ? lessThan(here, before) : lessThan(before, here));
        if (wrong)
            return false;
        before = here;
    }
    return true;
}

bool SessionFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!m_sessions)
        return false;
    const QModelIndex session = m_sessions->index(sourceRow, 0, sourceParent);
    // Threads are the frame; handles belong to a session that is shown.
    if (session.data(SessionTreeModel::KindRole).value<SessionTreeModel::RowKind>()
        != SessionTreeModel::RowKind::Session)
        return true;
    if (m_failingOnly && !session.data(SessionTreeModel::FailingRole).toBool())
        return false;
    if (m_hideIdle && session.data(SessionTreeModel::IdleRole).toBool())
        return false;
    return !m_matcher || textMatches(session);
}

bool SessionFilterProxy::textMatches(const QModelIndex &session) const
{
    if (m_sessions->matches(session, *m_matcher))
        return true;
    for (int row = 0; row < m_sessions->rowCount(session); ++row) {
        if (m_sessions->matches(m_sessions->index(row, 0, session), *m_matcher))
            return true;
    }
    return false;
}

bool SessionFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return m_sessions->lessThan(left, right);
}
