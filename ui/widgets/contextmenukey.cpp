// SPDX-License-Identifier: GPL-3.0-or-later
#include "contextmenukey.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>

namespace {

bool isMenuKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Menu
        || (event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier);
}

} // namespace

ContextMenuKey::ContextMenuKey(QAbstractItemView &view)
    : QObject(&view)
    , m_view(view)
{
    view.installEventFilter(this);
}

bool ContextMenuKey::eventFilter(QObject *watched, QEvent *event)
{
    // What a platform makes of the key itself has the place of the pointer or of nothing.
    const bool asked = event->type() == QEvent::ContextMenu
        && static_cast<const QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard;
    const bool pressed = event->type() == QEvent::KeyPress && isMenuKey(*static_cast<QKeyEvent *>(event));
    if (!asked && !pressed)
        return QObject::eventFilter(watched, event);
    open();
    event->accept();
    return true;
}

void ContextMenuKey::open()
{
    const QModelIndex current = m_view.currentIndex();
    if (current.isValid())
        m_view.scrollTo(current);
    const QRect row = current.isValid() ? m_view.visualRect(current) : QRect();
    const QPoint place = row.intersected(m_view.viewport()->rect()).center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, m_view.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_view.viewport(), &menu);
}
