// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionview.h"

#include "columntable.h"
#include "contextmenukey.h"
#include "plainlabel.h"
#include "sessiondelegate.h"
#include "sessionfilterproxy.h"
#include "sessiontreemodel.h"
#include "textwidth.h"

#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace {

/// On a screen that has the room, longer names and values fit.
constexpr int roomyScreen = 1600;

/// The row of the thread that an index stands below or, in one list, of the session.
int topRowOf(QModelIndex index)
{
    while (index.parent().isValid())
        index = index.parent();
    return index.row();
}

bool isThread(const QModelIndex &index)
{
    return index.data(SessionTreeModel::KindRole).value<SessionTreeModel::RowKind>()
        == SessionTreeModel::RowKind::Thread;
}

} // namespace

SessionView::SessionView(SessionTreeModel &sessions, SessionFilterProxy &filter, QWidget *parent)
    : QTreeView(parent)
    , m_sessions(sessions)
    , m_filter(filter)
    , m_hint(new PlainLabel(viewport()))
    , m_settle(new QTimer(this))
{
    setObjectName(QStringLiteral("sessionView"));
    setAccessibleName(tr("Sessions by thread or in one list"));
    // Before setModel(): this must run before the selection model's own answer to the signal.
    connect(&filter, &QAbstractItemModel::layoutAboutToBeChanged, this, &SessionView::takeSelection);
    setModel(&filter);
    connect(&filter, &QAbstractItemModel::layoutChanged, this, &SessionView::putSelectionBack);
    // A changed cell is painted anew without the arrow beside it, and not at all out of sight.
    connect(&sessions, &SessionTreeModel::expandableChanged, this, [this] { scheduleDelayedItemsLayout(); });
    setItemDelegate(new SessionDelegate(this));
    new ContextMenuKey(*this);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setSortIndicatorClearable(true);
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
        if (!isThread(row)) {
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
    const int width = screen()->availableGeometry().width() >= roomyScreen ? RoomyWidthRole : WidthRole;
    for (int column = 0; column < head.count(); ++column) {
        const auto fact = [&](int role) { return m_sessions.headerData(column, Qt::Horizontal, role); };
        head.moveSection(head.visualIndex(column), column);
        head.setSectionHidden(column, fact(HiddenRole).toBool());
        textwidth::setColumn(head, column, fact(width).toInt());
    }
    // In the order the threads and sessions came.
    sortByColumn(-1, Qt::AscendingOrder);
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
    const QRect current = visualRect(currentIndex());
    const bool wasInSight =
        current.isValid() && current.top() >= 0 && current.bottom() <= event->oldSize().height();
    QTreeView::resizeEvent(event);
    // A message that opens above the table must not push the row it speaks of out of sight.
    if (wasInSight && current.bottom() > viewport()->height())
        scrollTo(currentIndex());
    placeHint();
}

// Qt looks up the place of every changed cell, hidden columns too, in sight or not. With ten thousand
// sessions that was half of what the table cost. So only what may be in sight is passed on.
void SessionView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                              const QList<int> &roles)
{
    const int edge = header()->sectionViewportPosition(header()->logicalIndex(0));
    const QModelIndex first = indexAt({edge, 0});
    const QModelIndex last = indexAt({edge, viewport()->height() - 1}); // none below a short tree
    const QModelIndex above = topLeft.parent();
    int top = topLeft.row();
    int bottom = bottomRight.row();
    if (!above.isValid()) {
        top = first.isValid() ? std::max(top, topRowOf(first)) : top;
        bottom = last.isValid() ? std::min(bottom, topRowOf(last)) : bottom;
    } else {
        const int place = topRowOf(above);
        if (!isExpanded(above) || (first.isValid() && place < topRowOf(first))
            || (last.isValid() && place > topRowOf(last)))
            return;
        top = first.parent() == above ? std::max(top, first.row()) : top;
        bottom = last.isValid() && last.parent() == above ? std::min(bottom, last.row()) : bottom;
    }
    if (top <= bottom)
        QTreeView::dataChanged(topLeft.siblingAtRow(top), bottomRight.siblingAtRow(bottom), roles);
}

void SessionView::expandThreads()
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        if (isThread(m_filter.index(row, 0)))
            expand(m_filter.index(row, 0));
    }
}

void SessionView::setGrouping(SessionTreeModel::Grouping grouping)
{
    if (grouping == m_sessions.grouping())
        return;
    const QList<SessionId> selected = selectedSessions();
    m_sessions.setGrouping(grouping);
    expandThreads();
    if (selectedSessions() != selected)
        select(selected);
    scrollTo(currentIndex());
    emit groupingChanged(grouping);
}

void SessionView::select(const QList<SessionId> &ids)
{
    QItemSelection rows;
    for (const SessionId id : ids) {
        const QModelIndex row = m_filter.mapFromSource(m_sessions.indexOf(id));
        if (row.isValid())
            rows.append(QItemSelectionRange(row, row.siblingAtColumn(m_filter.columnCount() - 1)));
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

// The style draws the arrow in the colour of text on the window, which cannot be seen on a selected row.
void SessionView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!selectionModel()->isRowSelected(index.row(), index.parent()) || !model()->hasChildren(index)) {
        QTreeView::drawBranches(painter, rect, index);
        return;
    }
    constexpr qreal size = 3.5;
    const bool mirrored = isRightToLeft();
    const QPointF centre = QRectF(mirrored ? rect.left() : rect.right() - indentation() + 1, rect.top(),
                                  indentation(), rect.height())
                               .center();
    QPolygonF arrow{{-size / 2, -size}, {size / 2 + 1, 0}, {-size / 2, size}};
    arrow = QTransform().rotate(isExpanded(index) ? 90 : (mirrored ? 180 : 0)).map(arrow);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette().color(QPalette::HighlightedText));
    painter->drawPolygon(arrow.translated(centre));
    painter->restore();
}

void SessionView::expandNewThreads(const QModelIndex &parent, int first, int last)
{
    // Only when a thread appears: one that a person has folded later stays folded.
    for (int row = first; !parent.isValid() && row <= last; ++row) {
        if (isThread(model()->index(row, 0)))
            expand(model()->index(row, 0));
    }
}

// The selection model would keep every selected cell through a change of layout, and with as many columns as
// this table has, Qt's hash of cells then needs minutes for a thousand rows. So rows are kept here instead,
// one index each.
void SessionView::takeSelection()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_taken.append(m_filter.mapToSource(row));
    selectionModel()->clearSelection();
}

void SessionView::putSelectionBack()
{
    QHash<QModelIndex, QList<int>> rowsOfParent;
    for (const QPersistentModelIndex &source : std::exchange(m_taken, {})) {
        const QModelIndex row = m_filter.mapFromSource(source);
        if (row.isValid())
            rowsOfParent[row.parent()].append(row.row());
    }
    const int lastColumn = m_filter.columnCount() - 1;
    QItemSelection selection;
    for (auto entry = rowsOfParent.begin(); entry != rowsOfParent.end(); ++entry) {
        QList<int> &rows = entry.value();
        std::sort(rows.begin(), rows.end());
        for (qsizetype first = 0, next = 0; first < rows.size(); first = next) {
            for (next = first + 1; next < rows.size() && rows.at(next) == rows.at(next - 1) + 1; ++next) { }
            selection.append(QItemSelectionRange(m_filter.index(rows.at(first), 0, entry.key()),
                                                 m_filter.index(rows.at(next - 1), lastColumn, entry.key())));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

void SessionView::announceSelection()
{
    const QList<SessionId> ids = selectedSessions();
    if (ids == m_announced)
        return;
    m_announced = ids;
    emit selectedSessionsChanged(ids);
}
