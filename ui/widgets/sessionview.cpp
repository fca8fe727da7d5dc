// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionview.h"

#include "sessiondelegate.h"
#include "sessionfilterproxy.h"
#include "sessiontreemodel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTimer>

namespace {

struct ColumnWidth {
    SessionTreeModel::Columns column;
    int characters;
};

/// The columns of the first layout, in logical order; all others are hidden.
constexpr ColumnWidth shownColumns[]{
    {SessionTreeModel::Name, 26},     {SessionTreeModel::Target, 19},       {SessionTreeModel::State, 14},
    {SessionTreeModel::Interval, 8},  {SessionTreeModel::LastActivity, 12}, {SessionTreeModel::LastValue, 24},
    {SessionTreeModel::RoundTrip, 9}, {SessionTreeModel::InFlight, 8},      {SessionTreeModel::TimeOuts, 9},
    {SessionTreeModel::Retries, 8},   {SessionTreeModel::Bytes, 9},         {SessionTreeModel::LastError, 26},
};
constexpr int charactersElsewhere = 11;

} // namespace

SessionView::SessionView(SessionTreeModel &sessions, SessionFilterProxy &filter, QWidget *parent)
    : QTreeView(parent)
    , m_sessions(sessions)
    , m_filter(filter)
    , m_hint(new QLabel(viewport()))
    , m_settle(new QTimer(this))
{
    setObjectName(QStringLiteral("sessionView"));
    setAccessibleName(tr("Sessions by thread"));
    setModel(&filter);
    setItemDelegate(new SessionDelegate(this));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(false);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    resetColumns();

    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->hide();

    m_settle->setSingleShot(true);
    m_settle->setInterval(0);
    connect(m_settle, &QTimer::timeout, this, &SessionView::announceSelection);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, m_settle, qOverload<>(&QTimer::start));
    connect(&filter, &QAbstractItemModel::rowsInserted, this, &SessionView::expandNewThreads);
    connect(&filter, &QAbstractItemModel::rowsInserted, m_settle, qOverload<>(&QTimer::start));
    connect(&filter, &QAbstractItemModel::rowsRemoved, m_settle, qOverload<>(&QTimer::start));
    expandThreads();
}

QList<SessionId> SessionView::selectedSessions() const
{
    QList<SessionId> ids;
    QSet<SessionId> seen;
    const QModelIndexList rows = selectionModel()->selectedRows();
    const auto take = [&](const QModelIndex &row) {
        const SessionId id = m_sessions.sessionId(m_filter.mapToSource(row));
        if (id != 0 && !seen.contains(id)) {
            seen.insert(id);
            ids.append(id);
        }
    };
    for (const QModelIndex &row : rows) {
        if (row.parent().isValid()) {
            take(row);
            continue;
        }
        // What the filter hides is not selected, even where the whole thread is.
        for (int child = 0; child < m_filter.rowCount(row); ++child)
            take(m_filter.index(child, 0, row));
    }
    return ids;
}

void SessionView::selectSession(SessionId id)
{
    const QModelIndex row = m_filter.mapFromSource(m_sessions.indexOf(id));
    if (!row.isValid())
        return;
    setCurrentIndex(row);
    scrollTo(row);
}

void SessionView::resetColumns()
{
    QHeaderView &head = *header();
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < head.count(); ++column) {
        head.moveSection(head.visualIndex(column), column);
        head.setSectionHidden(column, true);
        head.resizeSection(column, charactersElsewhere * character);
    }
    for (const auto &[column, characters] : shownColumns) {
        head.setSectionHidden(column, false);
        head.resizeSection(column, characters * character);
    }
    sortByColumn(SessionTreeModel::Name, Qt::AscendingOrder);
}

void SessionView::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    placeHint();
}

void SessionView::placeHint()
{
    // The lower part of the viewport: thread rows without sessions stand above it.
    const int top = viewport()->height() / 3;
    m_hint->setGeometry(0, top, viewport()->width(), viewport()->height() - top);
}

void SessionView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    placeHint();
}

void SessionView::expandThreads()
{
    expandToDepth(0);
}

void SessionView::expandNewThreads(const QModelIndex &parent, int first, int last)
{
    // Only when a thread appears: one that a person has folded later stays folded.
    for (int row = first; !parent.isValid() && row <= last; ++row)
        expand(model()->index(row, 0));
}

void SessionView::announceSelection()
{
    const QList<SessionId> ids = selectedSessions();
    if (ids == m_announced)
        return;
    m_announced = ids;
    emit selectedSessionsChanged(ids);
}
