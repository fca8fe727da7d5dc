// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of the window: makes their docks, arranges and shows them, tells them what is selected.
#pragma once

#include "ids.h"
#include "maximisedpage.h"
#include "pagedock.h"
#include "pagetabs.h"

#include <QObject>

class QMainWindow;
class QTimer;

class PageDocks final : public QObject {
    Q_OBJECT

public:
    /// `covered` gives its room to a page that is maximised; it stands in the central widget of `window`.
    PageDocks(const pages::Sources &sources, QMainWindow &window, QWidget &covered);

    /// In the order of pages::all().
    [[nodiscard]] const QList<PageDock *> &all() const { return m_docks; }
    /// The dock of the page that is a `Panel`.
    template <typename Panel>
    [[nodiscard]] PageDock &dockOf() const
    {
        return dockOf(Panel::staticMetaObject);
    }
    template <typename Panel>
    [[nodiscard]] Panel &panel() const
    {
        return static_cast<Panel &>(dockOf<Panel>().panel());
    }
    /// The page with the keyboard focus, or the one that was shown last.
    [[nodiscard]] PageDock &current() const { return *m_current; }
    void setCurrent(PageDock &dock);

    void setSessions(const QList<SessionId> &ids);
    /// Shows newer numbers on the pages that are seen.
    void refresh();

    /// Opens the page if it is closed and brings it to the front.
    void show(PageDock &dock);
    /// The same, and the keyboard goes there.
    void enter(PageDock &dock);
    void setOpen(PageDock &dock, bool open);
    void setMaximised(PageDock &dock, bool maximised);
    void setTornOff(PageDock &dock, bool tornOff);
    /// Beside the row of tabs, or back in it.
    void setBeside(PageDock &dock, bool beside);
    [[nodiscard]] bool isMaximised() const { return m_maximised.isOn(); }
    [[nodiscard]] bool isBeside(const PageDock &dock) const;
    [[nodiscard]] bool hasTab(const PageDock &dock) const { return m_tabs.hasTab(dock); }

    /// The first layout.
    void arrange();
    /// As the window stands, or stood before a page was maximised. Docks are known in it by their object
    /// names.
    [[nodiscard]] QByteArray layout() const { return m_maximised.layout(); }
    /// `known` are the ids of the pages there were when the layout was saved; others join the row of tabs.
    /// False, and nothing has changed: it is no such layout.
    bool restoreLayout(const QByteArray &layout, const QStringList &known);

signals:
    /// How pages stand or which one is current has changed; comes a moment later.
    void changed();
    /// A person asks for the menu of the current page.
    void menuRequested(const QPoint &place);

private:
    void addDock(const pages::Sources &sources, const pages::Descriptor &page, const QAction &action);
    void connectTabs();
    void followFocus(const QWidget *widget);
    void place(PageDock &dock);
    void update();
    [[nodiscard]] PageDock &dockOf(const QMetaObject &panel) const;
    /// Another page that stands in one of these areas of the main window; null: there is none.
    [[nodiscard]] PageDock *neighbourOf(const PageDock &dock, Qt::DockWidgetAreas areas) const;

    QMainWindow &m_window;
    QWidget &m_covered;
    QList<PageDock *> m_docks;
    PageTabs m_tabs;
    MaximisedPage m_maximised;
    PageDock *m_current;
    QTimer *m_update;
};
