// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagetabs.h"

#include "pagedock.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMainWindow>
#include <QMouseEvent>
#include <QTabBar>

#include <algorithm>

namespace {

/// A tab that is pulled farther than this from its row leaves it.
constexpr int grip = 24;
/// Where the pointer holds a page that was pulled out.
constexpr QPoint hold{40, 12};

} // namespace

PageTabs::PageTabs(QMainWindow &window, const QList<PageDock *> &docks)
    : QObject(&window)
    , m_window(window)
    , m_docks(docks)
{
}

QList<QTabBar *> PageTabs::rows() const
{
    return m_window.findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
}

// A row knows its docks by their titles only.
PageDock *PageTabs::dockAt(const QTabBar &row, int tab) const
{
    const auto found = std::ranges::find(m_docks, row.tabText(tab), &QDockWidget::windowTitle);
    return tab < 0 || found == m_docks.end() ? nullptr : *found;
}

PageDock *PageTabs::dockAt(const QTabBar &row, const QPoint &place) const
{
    return dockAt(row, row.tabAt(place));
}

bool PageTabs::hasTab(const PageDock &dock) const
{
    if (dock.isFloating() || dock.isHidden())
        return false;
    const QList<QDockWidget *> others = m_window.tabifiedDockWidgets(const_cast<PageDock *>(&dock));
    return std::ranges::any_of(
        others, [](const QDockWidget *other) { return !other->isHidden() && !other->isFloating(); });
}

void PageTabs::update()
{
    const QList<QTabBar *> all = rows();
    for (QTabBar *row : all)
        lookAfter(*row);
}

void PageTabs::lookAfter(QTabBar &row)
{
    row.installEventFilter(this);
    row.setObjectName(QStringLiteral("pageTabs"));
    row.setAccessibleName(tr("Pages"));
    row.setContextMenuPolicy(Qt::DefaultContextMenu);
    for (int tab = 0; tab < row.count(); ++tab) {
        if (const PageDock *dock = dockAt(row, tab)) {
            row.setTabIcon(tab, dock->windowIcon());
            row.setTabToolTip(tab, dock->tip());
        }
    }
}

bool PageTabs::eventFilter(QObject *watched, QEvent *event)
{
    auto &row = *static_cast<QTabBar *>(watched);
    switch (event->type()) {
    case QEvent::MouseButtonDblClick:
        if (PageDock *dock = dockAt(row, static_cast<QMouseEvent *>(event)->position().toPoint())) {
            emit maximiseRequested(dock);
            return true;
        }
        break;
    case QEvent::ContextMenu: {
        const auto &menu = static_cast<QContextMenuEvent &>(*event);
        const bool byKey = menu.reason() == QContextMenuEvent::Keyboard;
        if (PageDock *dock = byKey ? dockAt(row, row.currentIndex()) : dockAt(row, menu.pos())) {
            emit menuRequested(dock, menu.globalPos());
            return true;
        }
        break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        pull(row, static_cast<QMouseEvent &>(*event));
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PageTabs::pull(QTabBar &row, const QMouseEvent &event)
{
    const QPoint place = event.position().toPoint();
    if (event.type() == QEvent::MouseButtonPress) {
        m_held = event.button() == Qt::LeftButton ? dockAt(row, place) : nullptr;
        m_pulled = nullptr;
    } else if (event.type() == QEvent::MouseButtonRelease) {
        m_held = nullptr;
        m_pulled = nullptr;
    } else if (m_pulled) {
        m_pulled->move(event.globalPosition().toPoint() - hold);
    } else if (m_held && !row.rect().adjusted(-grip, -grip, grip, grip).contains(place)) {
        PageDock *dock = m_held;
        // The row takes the tab for one that changes its place in it.
        QMouseEvent release(QEvent::MouseButtonRelease, event.position(), event.globalPosition(),
                            Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&row, &release);
        m_pulled = dock;
        emit pulledOut(dock, event.globalPosition().toPoint() - hold);
    }
}
