// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagedock.h"

#include "pagepanel.h"
#include "pagetitle.h"

#include <QAction>
#include <QPainter>

#include <utility>

PageDock::PageDock(const pages::Descriptor &page, const pages::Sources &sources, const QAction &action,
                   QWidget *window)
    : QDockWidget(action.iconText(), window)
    , m_page(page)
    , m_tip(action.toolTip())
    , m_panel(page.make(sources))
    , m_title(new PageTitle(action.iconText(), this))
{
    setObjectName(QStringLiteral("page-") + QLatin1String(page.id));
    setWindowIcon(action.icon());
    setTitleBarWidget(m_title);
    // A page that rests keeps its room, so that choosing another tab moves nothing.
    QSizePolicy policy = m_panel->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_panel->setSizePolicy(policy);
    setWidget(m_panel);
    toggleViewAction()->setIcon(action.icon());
    // In a menu the icon would take the place of the check mark.
    toggleViewAction()->setIconVisibleInMenu(false);
    connect(this, &QDockWidget::visibilityChanged, this, &PageDock::setSeen);
    connect(m_title, &PageTitle::maximiseRequested, this, &PageDock::maximiseRequested);
    connect(m_title, &PageTitle::tearOffRequested, this, &PageDock::tearOffRequested);
    connect(m_title, &PageTitle::closeRequested, this, &PageDock::closeRequested);
}

bool PageDock::isSeen() const
{
    return m_panel->isVisible();
}

// A page below another tab is only moved aside by Qt: the Tab key would go on into it, and it would draw.
void PageDock::setSeen(bool seen)
{
    m_panel->setVisible(seen);
    if (!seen)
        return;
    bringUpToDate();
    m_panel->refresh();
    emit this->seen();
}

void PageDock::setSessions(const QList<SessionId> &ids)
{
    m_ids = ids;
    m_isStale = true;
    if (isSeen()) {
        bringUpToDate();
        m_panel->refresh();
    }
}

void PageDock::bringUpToDate()
{
    if (std::exchange(m_isStale, false))
        m_panel->setSessions(m_ids);
}

void PageDock::refresh()
{
    if (isSeen())
        m_panel->refresh();
}

// Nothing else would part a window of its own from what is below it.
void PageDock::paintEvent(QPaintEvent *event)
{
    QDockWidget::paintEvent(event);
    if (!isFloating())
        return;
    QPainter painter(this);
    painter.setPen(PageTitle::frameColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PageDock::showState(bool titled, bool maximised)
{
    m_title->setState(isFloating(), maximised);
    m_title->setFolded(!titled);
}
