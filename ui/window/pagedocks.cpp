// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagedocks.h"

#include "actions.h"
#include "pagepanel.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>

namespace {

constexpr int leastFirstHeight = 300;

/// The rest of the window is the session table's.
int firstHeight(const QWidget &window)
{
    return std::max(leastFirstHeight, window.height() * 2 / 5);
}

} // namespace

PageDocks::PageDocks(const pages::Sources &sources, QMainWindow &window, QWidget &covered)
    : QObject(&window)
    , m_window(window)
    , m_covered(covered)
    , m_tabs(window, m_docks)
    , m_maximised(window, covered)
    , m_update(new QTimer(this))
{
    m_update->setSingleShot(true);
    m_update->setInterval(0);
    connect(m_update, &QTimer::timeout, this, &PageDocks::update);
    const Actions::PageActions *actions = sources.actions.pages.data();
    for (const pages::Descriptor &page : pages::all())
        addDock(sources, page, *(actions++)->show);
    m_current = m_docks.front();
    connectTabs();
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setDocumentMode(true);
    arrange();
}

void PageDocks::addDock(const pages::Sources &sources, const pages::Descriptor &page, const QAction &action)
{
    auto *dock = new PageDock(page, sources, action, &m_window);
    m_docks.append(dock);
    const auto later = qOverload<>(&QTimer::start);
    connect(dock, &QDockWidget::visibilityChanged, m_update, later);
    connect(dock, &QDockWidget::topLevelChanged, m_update, later);
    connect(dock, &QDockWidget::dockLocationChanged, m_update, later);
    connect(dock, &PageDock::seen, this, [this, dock] { setCurrent(*dock); });
    connect(dock, &PageDock::maximiseRequested, this, [this, dock] { setMaximised(*dock, !isMaximised()); });
    connect(dock, &PageDock::tearOffRequested, this,
            [this, dock] { setTornOff(*dock, !dock->isFloating()); });
    connect(dock, &PageDock::closeRequested, this, [this, dock] { setOpen(*dock, false); });
    connect(dock->toggleViewAction(), &QAction::triggered, this,
            [this, dock](bool open) { setOpen(*dock, open); });
}

void PageDocks::connectTabs()
{
    connect(&m_tabs, &PageTabs::maximiseRequested, this,
            [this](PageDock *dock) { setMaximised(*dock, !isMaximised()); });
    connect(&m_tabs, &PageTabs::menuRequested, this, [this](PageDock *dock, const QPoint &place) {
        enter(*dock); // the menu is for the page that has the focus, which comes back when it closes
        update();
        emit menuRequested(place);
    });
    connect(&m_tabs, &PageTabs::pulledOut, this, [this](PageDock *dock, const QPoint &place) {
        setTornOff(*dock, true);
        dock->move(place);
    });
}

PageDock &PageDocks::dockOf(const QMetaObject &panel) const
{
    const auto found = std::ranges::find_if(
        m_docks, [&panel](const PageDock *dock) { return dock->panel().metaObject() == &panel; });
    Q_ASSERT(found != m_docks.end());
    return **found;
}

PageDock *PageDocks::neighbourOf(const PageDock &dock, Qt::DockWidgetAreas areas) const
{
    const auto found = std::ranges::find_if(m_docks, [&](PageDock *other) {
        return other != &dock && !other->isHidden() && !other->isFloating()
            && areas.testFlag(m_window.dockWidgetArea(other));
    });
    return found == m_docks.end() ? nullptr : *found;
}

void PageDocks::setCurrent(PageDock &dock)
{
    m_current = &dock;
    m_update->start();
}

void PageDocks::followFocus(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const auto found = std::ranges::find(m_docks, widget);
        if (found != m_docks.end() && *found != m_current)
            setCurrent(**found);
    }
}

void PageDocks::setSessions(const QList<SessionId> &ids)
{
    for (PageDock *dock : std::as_const(m_docks))
        dock->setSessions(ids);
}

void PageDocks::refresh()
{
    for (PageDock *dock : std::as_const(m_docks))
        dock->refresh();
}

void PageDocks::show(PageDock &dock)
{
    if (isMaximised() && dock.isHidden())
        m_maximised.end();
    dock.show();
    dock.raise();
    setCurrent(dock);
}

void PageDocks::enter(PageDock &dock)
{
    show(dock);
    if (dock.isFloating())
        dock.activateWindow();
    dock.panel().setFocus(Qt::ShortcutFocusReason);
}

void PageDocks::setOpen(PageDock &dock, bool open)
{
    m_maximised.end();
    if (open) {
        show(dock);
        return;
    }
    if (dock.isAncestorOf(QApplication::focusWidget())) {
        m_window.activateWindow();
        m_covered.setFocus();
    }
    dock.close();
    m_update->start();
}

void PageDocks::setMaximised(PageDock &dock, bool maximised)
{
    if (maximised)
        m_maximised.show(dock, m_docks);
    else
        m_maximised.end();
    enter(dock);
}

void PageDocks::setTornOff(PageDock &dock, bool tornOff)
{
    m_maximised.end();
    const QSize docked = dock.size();
    dock.setFloating(tornOff);
    // The first time: as wide as the main window it would reach beyond the screen when it is moved.
    if (tornOff && dock.size() == docked)
        dock.resize(QSize(m_window.width() * 3 / 5, docked.height()).expandedTo(dock.minimumSizeHint()));
    show(dock);
}

bool PageDocks::isBeside(const PageDock &dock) const
{
    return !dock.isHidden() && !dock.isFloating() && !hasTab(dock)
        && neighbourOf(dock, Qt::AllDockWidgetAreas);
}

void PageDocks::setBeside(PageDock &dock, bool beside)
{
    m_maximised.end();
    PageDock *neighbour = neighbourOf(dock, m_window.dockWidgetArea(&dock));
    if (!neighbour)
        neighbour = neighbourOf(dock, Qt::AllDockWidgetAreas);
    if (!neighbour)
        return;
    const Qt::DockWidgetArea area = m_window.dockWidgetArea(neighbour);
    const bool tall = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
    const Qt::Orientation direction = tall ? Qt::Vertical : Qt::Horizontal;
    if (beside) {
        const int half = (tall ? dock.height() : dock.width()) / 2;
        m_window.removeDockWidget(&dock);
        m_window.addDockWidget(area, &dock, direction);
        show(dock);
        m_window.resizeDocks({neighbour, &dock}, {half, half}, direction);
    } else {
        m_window.tabifyDockWidget(neighbour, &dock);
        show(dock);
    }
}

void PageDocks::place(PageDock &dock)
{
    PageDock *neighbour = neighbourOf(dock, dock.page().area);
    m_window.addDockWidget(dock.page().area, &dock);
    if (neighbour)
        m_window.tabifyDockWidget(neighbour, &dock);
    dock.show();
}

void PageDocks::arrange()
{
    m_maximised.end();
    for (PageDock *dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    for (PageDock *dock : std::as_const(m_docks))
        place(*dock);
    show(*m_docks.front());
    m_window.resizeDocks({m_docks.front()}, {firstHeight(m_window)}, Qt::Vertical);
}

bool PageDocks::restoreLayout(const QByteArray &layout, const QStringList &known)
{
    if (!m_window.restoreState(layout, MaximisedPage::LayoutVersion))
        return false;
    for (PageDock *dock : std::as_const(m_docks)) {
        if (!known.contains(QLatin1String(dock->page().id)))
            place(*dock);
    }
    m_update->start();
    return true;
}

void PageDocks::update()
{
    m_tabs.update();
    for (PageDock *dock : std::as_const(m_docks))
        dock->showState(!hasTab(*dock), isMaximised());
    emit changed();
}
