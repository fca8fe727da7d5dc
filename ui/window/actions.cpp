// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "icons.h"
#include "pages.h"
#include "sessiontreemodel.h"
#include "translations.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>

namespace {

/// For toolbars and tabs: without the key mark, which is "&P" in English and "(&P)" in Chinese, and without
/// the dots.
QString plainText(QString text)
{
    static const QRegularExpression mark(QStringLiteral("\\(&.\\)|&|…"));
    return text.remove(mark);
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
    , groupings(new QActionGroup(this))
    , themes(new QActionGroup(this))
    , languages(new QActionGroup(this))
{
    makeFileActions();
    makeSessionActions();
    makeSessionLifeActions();
    makeTableActions();
    makeViewActions();
    makePages();
    makePageActions();
    makeChoices();
    makeHelpActions();
}

QAction *Actions::make(const char *icon, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    if (icon)
        action->setIcon(icons::named(QLatin1String(icon)));
    action->setIconText(plainText(text));
    action->setStatusTip(tip);
    action->setToolTip(tip);
    m_all.append(action);
    return action;
}

QAction *Actions::make(const char *icon, const QString &text, const QString &tip,
                       const QKeySequence &shortcut)
{
    QAction *action = make(icon, text, tip);
    action->setShortcut(shortcut);
    action->setToolTip(tr("%1 (%2)", "what a button does, and its keys")
                           .arg(tip, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

void Actions::makeFileActions()
{
    newSession =
        make("session-new", tr("&New session…"), tr("Open a session to an agent"), QKeySequence::New);
    quickConnect = make("connect", tr("Quick &connect"),
                        tr("Open a session from a host and a community in one line"), Qt::CTRL | Qt::Key_K);
    exportSessions = make("session", tr("&Session table…"), tr("Save the session table as CSV or JSON"));
    askBeforeQuit = make(nullptr, tr("Ask &before quitting"),
                         tr("Ask before the program ends with several sessions open or requests in flight"));
    askBeforeQuit->setCheckable(true);
    quit = make("quit", tr("&Quit"), tr("Close every session and end the program"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeSessionActions()
{
    pollNow = make("poll-now", tr("&Poll now"), tr("Poll the selected sessions once, now"), Qt::Key_F5);
    startPolling = make("poll-start", tr("&Start polling"),
                        tr("Poll the selected sessions at their intervals"), Qt::Key_F6);
    stopPolling = make("poll-stop", tr("S&top polling"),
                       tr("Stop polling the selected sessions; they stay open"), Qt::Key_F7);
    cancel = make("cancel", tr("C&ancel requests"),
                  tr("Cancel what the selected sessions have in flight; they stay open"), Qt::Key_Escape);
    cancel->setIconText(tr("Cancel"));
    clearErrors = make(nullptr, tr("Cl&ear last error"),
                       tr("Forget the last error of the selected sessions; one that lasts comes back"));
}

void Actions::makeSessionLifeActions()
{
    edit = make("edit", tr("&Edit…"), tr("Change the settings of the selected session"), Qt::Key_F2);
    duplicate =
        make("copy", tr("&Duplicate…"), tr("Open another session with these settings"), Qt::CTRL | Qt::Key_D);
    reopen = make("reopen", tr("&Reopen"),
                  tr("Close the selected sessions and open them again with the same settings"),
                  Qt::CTRL | Qt::Key_R);
    addThread = make("thread", tr("Add a t&hread"), tr("Start one more worker thread for sessions"));
    close = make("close", tr("&Close"), tr("Close the selected sessions"), Qt::Key_Delete);
    // Delete belongs to the session table alone: elsewhere it must never end a session.
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    closeAll = make(nullptr, tr("Close a&ll"), tr("Close every session"));
}

void Actions::makeTableActions()
{
    copy = make("copy", tr("&Copy"), tr("Copy the selected rows of the table as tab-separated text"),
                QKeySequence::Copy);
    copyValue = make("copy", tr("Copy &value"), tr("Copy the values of the selected results as they came"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    copyOid = make(nullptr, tr("Copy &OID"), tr("Copy the object identifiers of the selected results"),
                   Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    selectAll =
        make(nullptr, tr("Select &all"), tr("Select every row of the table"), QKeySequence::SelectAll);
    exportTable = make("export", tr("E&xport this table…"), tr("Save this table as CSV or JSON"));
    mibFolders =
        make("mib-folders", tr("&MIB folders…"),
             tr("Choose the folders that object names are read from, and see what was wrong in them"));
}

void Actions::makeViewActions()
{
    filter =
        make("filter", tr("&Filter"), tr("Type into the filter of the session table"), QKeySequence::Find);
    searchResults = make("filter", tr("Sea&rch in results"), tr("Type into the search field of the results"),
                         Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    failingOnly = make("failing", tr("Failing &only"), tr("Show only sessions that fail or were refused"));
    failingOnly->setCheckable(true);
    // In a menu the icon would take the place of the check mark.
    failingOnly->setIconVisibleInMenu(false);
    hideIdle = make("hide-idle", tr("Hide &idle"), tr("Hide sessions without activity in the last minute"));
    hideIdle->setCheckable(true);
    hideIdle->setIconVisibleInMenu(false);
    octetsAsBits = make(nullptr, tr("Octet counters in &bit/s"),
                        tr("Draw the rates of octet counters in bits per second"));
    octetsAsBits->setCheckable(true);
    expandAll = make(nullptr, tr("&Expand threads"), tr("Show the sessions of every thread"));
    collapseAll = make(nullptr, tr("Collapse t&hreads"), tr("Show the threads only"));
    resetLayout = make("reset-layout", tr("&Reset layout"),
                       tr("Put the window, its columns and its filters back to how they were at first"));
}

void Actions::makePages()
{
    for (const pages::Descriptor &page : pages::all()) {
        PageActions actions{make(page.icon, tr(page.text), tr(page.tip), Qt::CTRL | page.key)};
        if (page.exportTip)
            actions.save =
                make(page.icon, tr("%1…", "what to export").arg(tr(page.text)), tr(page.exportTip));
        pages.append(actions);
    }
}

void Actions::makePageActions()
{
    maximisePage =
        make("page-maximise", tr("Ma&ximise page"),
             tr("Give the page the whole window; the session table comes back the same way"), Qt::Key_F11);
    tearOffPage = make("page-tear-off", tr("&Tear off page"), tr("Give the page a window of its own"));
    putPageBeside = make("page-beside", tr("Put page &beside"),
                         tr("Show the page beside the others, not below their tabs"));
    for (QAction *action : {maximisePage, tearOffPage, putPageBeside}) {
        action->setCheckable(true);
        // In a menu the icon would take the place of the check mark.
        action->setIconVisibleInMenu(false);
    }
    closePage = make("dismiss", tr("Clos&e page"), tr("Close the page; its key brings it back"));
}

void Actions::makeChoices()
{
    makeChoice(groupings, tr("&Nothing", "group by"), static_cast<int>(SessionTreeModel::Grouping::None));
    makeChoice(groupings, tr("&Thread", "group by"), static_cast<int>(SessionTreeModel::Grouping::Thread));

    makeChoice(themes, tr("&System", "theme"), static_cast<int>(ThemeChoice::System));
    makeChoice(themes, tr("&Light", "theme"), static_cast<int>(ThemeChoice::Light));
    makeChoice(themes, tr("&Dark", "theme"), static_cast<int>(ThemeChoice::Dark));

    makeChoice(languages, tr("&System", "language"), QString());
    for (const Translations::Language &language : Translations::available())
        makeChoice(languages, language.nativeName, language.code);
}

void Actions::makeChoice(QActionGroup *group, const QString &text, const QVariant &data)
{
    auto *action = new QAction(text, group);
    action->setCheckable(true);
    action->setData(data);
}

void Actions::makeHelpActions()
{
    shortcuts = make("keyboard", tr("&Keyboard shortcuts"), tr("List every key of the window"), Qt::Key_F1);
    about = make("about", tr("&About"), tr("Version and licences"));
    about->setMenuRole(QAction::AboutRole);
}

void Actions::fillColumnMenu(QMenu &menu, QHeaderView &header)
{
    menu.clear();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        auto *action = menu.addAction(header.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        action->setEnabled(column != 0);
        QObject::connect(action, &QAction::toggled, &header,
                         [&header, column](bool on) { header.setSectionHidden(column, !on); });
    }
}

QList<QAction *> Actions::withShortcuts() const
{
    QList<QAction *> found;
    for (QAction *action : m_all) {
        if (!action->shortcut().isEmpty())
            found.append(action);
    }
    return found;
}
