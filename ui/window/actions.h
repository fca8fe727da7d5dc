// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every action of the program: text, icon, shortcut, tip. What an action does is connected elsewhere.
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QHeaderView;
class QKeySequence;
class QMenu;

class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    QAction *newSession = nullptr;
    QAction *quickConnect = nullptr;
    QAction *exportSessions = nullptr;
    QAction *askBeforeQuit = nullptr;
    QAction *quit = nullptr;

    QAction *pollNow = nullptr;
    QAction *startPolling = nullptr;
    QAction *stopPolling = nullptr;
    QAction *cancel = nullptr;
    QAction *clearErrors = nullptr;
    QAction *edit = nullptr;
    QAction *duplicate = nullptr;
    QAction *reopen = nullptr;
    QAction *addThread = nullptr;
    QAction *close = nullptr;
    QAction *closeAll = nullptr;

    QAction *copy = nullptr;
    QAction *copyValue = nullptr;
    QAction *copyOid = nullptr;
    QAction *selectAll = nullptr;
    QAction *exportTable = nullptr;
    QAction *mibFolders = nullptr;

    QAction *filter = nullptr;
    QAction *searchResults = nullptr;
    QAction *failingOnly = nullptr;
    QAction *hideIdle = nullptr;
    QActionGroup *groupings = nullptr; ///< data(): SessionTreeModel::Grouping as int
    QAction *octetsAsBits = nullptr;
    QAction *expandAll = nullptr;
    QAction *collapseAll = nullptr;
    /// Of one page.
    struct PageActions {
        QAction *show = nullptr;
        QAction *save = nullptr; ///< null: the page has nothing to export
    };
    QList<PageActions> pages; ///< in the order of pages::all()
    // Of the current page.
    QAction *maximisePage = nullptr;
    QAction *tearOffPage = nullptr;
    QAction *putPageBeside = nullptr;
    QAction *closePage = nullptr;
    QActionGroup *themes = nullptr; ///< data(): ThemeChoice as int
    QActionGroup *languages = nullptr; ///< data(): language code, empty for the system's
    QAction *resetLayout = nullptr;

    QAction *shortcuts = nullptr;
    QAction *about = nullptr;

    /// One checkable action a column; switches it on and off. The first column always stays.
    static void fillColumnMenu(QMenu &menu, QHeaderView &header);

    /// All actions with a shortcut, in the order of the menus.
    [[nodiscard]] QList<QAction *> withShortcuts() const;

private:
    void makeFileActions();
    void makeSessionActions();
    void makeSessionLifeActions();
    void makeTableActions();
    void makeViewActions();
    void makePages();
    void makePageActions();
    void makeChoices();
    void makeHelpActions();
    QAction *make(const char *icon, const QString &text, const QString &tip);
    QAction *make(const char *icon, const QString &text, const QString &tip, const QKeySequence &shortcut);
    void makeChoice(QActionGroup *group, const QString &text, const QVariant &data);

    QList<QAction *> m_all;
};
