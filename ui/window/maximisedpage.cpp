// SPDX-License-Identifier: GPL-3.0-or-later
#include "maximisedpage.h"

#include "pagedock.h"

#include <QEvent>
#include <QMainWindow>
#include <QTimer>

#include <utility>

MaximisedPage::MaximisedPage(QMainWindow &window, QWidget &covered)
    : QObject(&window)
    , m_window(window)
    , m_covered(covered)
{
    covered.parentWidget()->installEventFilter(this);
}

QByteArray MaximisedPage::layout() const
{
    return isOn() ? m_before : m_window.saveState(LayoutVersion);
}

void MaximisedPage::show(PageDock &dock, const QList<PageDock *> &all)
{
    end();
    m_before = m_window.saveState(LayoutVersion);
    m_dock = &dock;
    dock.setFloating(false);
    // Beside the table the messages above it would stay between the page and the window's edge.
    if (m_window.dockWidgetArea(&dock) != Qt::BottomDockWidgetArea)
        m_window.addDockWidget(Qt::BottomDockWidgetArea, &dock);
    const QList<QDockWidget *> sharing = m_window.tabifiedDockWidgets(&dock);
    for (PageDock *other : all) {
        if (other != &dock && !other->isFloating() && !sharing.contains(other))
            other->hide();
    }
    m_covered.hide();
    takeRoom();
    dock.raise();
}

void MaximisedPage::end()
{
    if (!isOn())
        return;
    m_covered.show();
    m_window.restoreState(std::exchange(m_before, {}), LayoutVersion);
    m_dock = nullptr;
}

void MaximisedPage::takeRoom()
{
    if (isOn())
        m_window.resizeDocks({m_dock}, {m_window.height()}, Qt::Vertical);
}

// A message that goes leaves its room to the central widget, which then has nothing to show there.
bool MaximisedPage::eventFilter(QObject *watched, QEvent *event)
{
    if (isOn() && event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, this, &MaximisedPage::takeRoom);
    return QObject::eventFilter(watched, event);
}
