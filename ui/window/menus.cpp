// SPDX-License-Identifier: GPL-3.0-or-later
#include "menus.h"

#include "actions.h"
#include "filterbar.h"
#include "icons.h"
#include "pages.h"
#include "quickconnectbar.h"
#include "tablecommands.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

#include <utility>

namespace {

class MenuBuilder {
    Q_DECLARE_TR_FUNCTIONS(Menus)

public:
    MenuBuilder(QMenuBar &bar, const Actions &actions)
        : m_bar(bar)
        , m_actions(actions)
    {
    }

    void addFile();
    void addEdit();
    void addSession();
    void addView(QHeaderView &columns, const QList<QAction *> &openPages);
    void addHelp();

    static QString sessionToolBar() { return tr("Session toolbar"); }
    static QString findToolBar() { return tr("Quick connect and filter"); }

private:
    void addColumns(QMenu &view, QHeaderView &columns);
    void addPages(QMenu &view, const QList<QAction *> &openPages);

    QMenuBar &m_bar;
    const Actions &m_actions;
};

void MenuBuilder::addFile()
{
    QMenu *menu = m_bar.addMenu(tr("&File"));
    menu->addAction(m_actions.newSession);
    menu->addAction(m_actions.quickConnect);
    menu->addSeparator();
    QMenu *exports = menu->addMenu(icons::named(QStringLiteral("export")), tr("&Export"));
    exports->addAction(m_actions.exportSessions);
    for (const Actions::PageActions &page : m_actions.pages) {
        if (page.save)
            exports->addAction(page.save);
    }
    menu->addSeparator();
    menu->addActions({m_actions.askBeforeQuit, m_actions.quit});
}

void MenuBuilder::addEdit()
{
    QMenu *menu = m_bar.addMenu(tr("&Edit"));
    menu->addActions({m_actions.copy, m_actions.selectAll});
    menu->addSeparator();
    menu->addActions({m_actions.filter, m_actions.searchResults});
    menu->addSeparator();
    menu->addAction(m_actions.mibFolders);
}

void MenuBuilder::addSession()
{
    QMenu *menu = m_bar.addMenu(tr("&Session"));
    menu->addActions({m_actions.pollNow, m_actions.startPolling, m_actions.stopPolling, m_actions.cancel});
    menu->addAction(m_actions.clearErrors);
    menu->addSeparator();
    menu->addActions({m_actions.edit, m_actions.duplicate, m_actions.reopen});
    menu->addSeparator();
    menu->addAction(m_actions.addThread);
    menu->addSeparator();
    menu->addActions({m_actions.close, m_actions.closeAll});
}

void MenuBuilder::addColumns(QMenu &view, QHeaderView &columns)
{
    QMenu *menu = view.addMenu(icons::named(QStringLiteral("columns")), tr("&Columns"));
    // Filled when it opens: columns can be moved and hidden in other places too.
    QObject::connect(menu, &QMenu::aboutToShow, menu,
                     [menu, &columns] { Actions::fillColumnMenu(*menu, columns); });
}

void MenuBuilder::addPages(QMenu &view, const QList<QAction *> &openPages)
{
    QMenu *menu = view.addMenu(icons::named(QStringLiteral("overview")), tr("&Pages"));
    const Actions::PageActions *actions = m_actions.pages.data();
    pages::Subject subject = pages::all().front().subject;
    for (const pages::Descriptor &page : pages::all()) {
        if (page.subject != std::exchange(subject, page.subject))
            menu->addSeparator();
        menu->addAction((actions++)->show);
    }
    menu->addSeparator();
    menus::fillPageMenu(*menu, m_actions);
    menu->addMenu(tr("O&pen pages"))->addActions(openPages);
}

void MenuBuilder::addView(QHeaderView &columns, const QList<QAction *> &openPages)
{
    QMenu *menu = m_bar.addMenu(tr("&View"));
    menu->addActions({m_actions.failingOnly, m_actions.hideIdle});
    QMenu *groupings = menu->addMenu(icons::named(QStringLiteral("thread")), tr("&Group by"));
    groupings->addActions(m_actions.groupings->actions());
    addColumns(*menu, columns);
    menu->addActions({m_actions.expandAll, m_actions.collapseAll});
    menu->addSeparator();
    addPages(*menu, openPages);
    menu->addSeparator();
    QMenu *themes = menu->addMenu(icons::named(QStringLiteral("theme")), tr("&Theme"));
    themes->addActions(m_actions.themes->actions());
    QMenu *languages = menu->addMenu(icons::named(QStringLiteral("language")), tr("&Language"));
    languages->addActions(m_actions.languages->actions());
    menu->addSeparator();
    menu->addAction(m_actions.resetLayout);
}

void MenuBuilder::addHelp()
{
    QMenu *menu = m_bar.addMenu(tr("&Help"));
    menu->addActions({m_actions.shortcuts, m_actions.about});
}

} // namespace

void menus::fillMenuBar(QMainWindow &window, const Actions &actions, QHeaderView &columns,
                        const QList<QAction *> &pages)
{
    MenuBuilder builder(*window.menuBar(), actions);
    builder.addFile();
    builder.addEdit();
    builder.addSession();
    builder.addView(columns, pages);
    builder.addHelp();
}

void menus::addToolBars(QMainWindow &window, const Actions &actions, QuickConnectBar &quickConnect,
                        FilterBar &filter)
{
    QToolBar *session = window.addToolBar(MenuBuilder::sessionToolBar());
    session->setObjectName(QStringLiteral("sessionToolBar"));
    session->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    session->addAction(actions.newSession);
    session->addSeparator();
    session->addActions({actions.pollNow, actions.startPolling, actions.stopPolling, actions.cancel});
    session->addSeparator();
    session->addActions({actions.reopen, actions.close});

    window.addToolBarBreak();
    QToolBar *find = window.addToolBar(MenuBuilder::findToolBar());
    find->setObjectName(QStringLiteral("findToolBar"));
    find->addWidget(&quickConnect);
    find->addSeparator();
    find->addWidget(&filter);
}

void menus::fillPageMenu(QMenu &menu, const Actions &actions)
{
    menu.addActions({actions.maximisePage, actions.tearOffPage, actions.putPageBeside, actions.closePage});
}

void menus::fillSessionMenu(QMenu &menu, const Actions &actions, const TableCommands &tables)
{
    menu.addActions({actions.pollNow, actions.startPolling, actions.stopPolling, actions.cancel});
    menu.addAction(actions.clearErrors);
    menu.addSeparator();
    menu.addActions({actions.edit, actions.duplicate, actions.reopen, actions.close});
    menu.addSeparator();
    tables.fillMenu(menu);
}
