// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowparts.h"

#include "aboutdialog.h"
#include "failurespanel.h"
#include "filterbar.h"
#include "limitcommands.h"
#include "limitspanel.h"
#include "menus.h"
#include "mibcommands.h"
#include "miblibrary.h"
#include "mibreadingbar.h"
#include "pagecommands.h"
#include "pagedocks.h"
#include "quickconnectbar.h"
#include "resourcespanel.h"
#include "resultspanel.h"
#include "sessionservice.h"
#include "sessionview.h"
#include "settings.h"
#include "shortcutsdialog.h"
#include "statuspanel.h"

#include <QActionGroup>
#include <QDir>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>
#include <QVBoxLayout>

namespace {

constexpr std::chrono::milliseconds inPassing{5000};

// What messages are about.
const QString quickConnectSubject = QStringLiteral("quickConnect");
const QString exportSubject = QStringLiteral("export");

} // namespace

WindowParts::WindowParts(SessionService &service, MibLibrary &mibs, Settings &settings, QMainWindow &window)
    : m_service(service)
    , m_settings(settings)
    , m_window(window)
    , m_models(service)
    , m_actions(&window)
    , m_sessions(new SessionView(m_models.sessions, m_models.filter, &window))
    , m_quickConnect(new QuickConnectBar)
    , m_filter(new FilterBar(m_models.filter, m_actions.failingOnly, m_actions.hideIdle))
    , m_notices(new Notices(service, m_models.sampler, m_models.failures))
    , m_status(new StatusPanel(m_models.resources))
    , m_commands(new SessionCommands(service, settings, m_actions, *m_sessions, &window))
    , m_tables(new TableCommands(m_actions, settings, &window))
    , m_mibs(new MibCommands(mibs, settings, *m_actions.mibFolders, &window))
{
    arrange();
    connectSessionTable();
    connectTables();
    connectNotices();
    connectMibs(mibs);
    connectStatus();
    connectView();
    connectAppearance();
    connectSettings();
    connectHelp();
    makeViewState();
    updateHint();
}

void WindowParts::arrange()
{
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_notices);
    layout->addWidget(m_sessions, 1);
    m_window.setCentralWidget(centre);
    m_pages = new PageDocks({m_service, m_models, m_actions}, m_window, *m_sessions);
    m_pageCommands = new PageCommands(m_actions, *m_pages, *m_sessions, *m_tables);
    QList<QAction *> toggles;
    for (const PageDock *dock : m_pages->all())
        toggles.append(dock->toggleViewAction());
    menus::fillMenuBar(m_window, m_actions, *m_sessions->header(), toggles);
    menus::addToolBars(m_window, m_actions, *m_quickConnect, *m_filter);
    m_window.statusBar()->addPermanentWidget(m_status);
    m_quickConnect->setHistory(m_settings.quickTargets());
}

void WindowParts::connectSessionTable()
{
    m_sessions->addAction(m_actions.close);
    m_sessions->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tables->addHeaderMenu(*m_sessions);
    connect(m_sessions, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(m_sessions);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menus::fillSessionMenu(*menu, m_actions, *m_tables);
        menu->popup(m_sessions->viewport()->mapToGlobal(place));
    });
    connect(m_sessions, &QAbstractItemView::activated, this,
            [this] { m_pages->show(m_pages->dockOf<ResultsPanel>()); });
    connect(&m_models.filter, &SessionFilterProxy::filterChanged, this, &WindowParts::updateHint);
    connect(&m_service, &SessionService::sessionsAdded, this, &WindowParts::updateHint);
    connect(&m_service, &SessionService::sessionsRemoved, this, &WindowParts::updateHint);
    connect(&m_service, &SessionService::sessionsAdded, this, [this](const QList<SessionInfo> &added) {
        // So that the details have something to show from the start.
        if (m_sessions->selectedSessions().isEmpty())
            m_sessions->selectSession(added.front().id);
        m_commands->updateActions();
    });
    connect(m_quickConnect, &QuickConnectBar::connectRequested, this,
            [this](const SessionSpec &spec, const QString &target) {
                m_settings.addQuickTarget(target);
                m_quickConnect->setHistory(m_settings.quickTargets());
                m_notices->withdraw(quickConnectSubject);
                m_commands->open(spec);
            });
}

void WindowParts::connectTables()
{
    connect(m_actions.exportSessions, &QAction::triggered, this,
            [this] { m_tables->exportTable(*m_sessions); });
    connect(m_tables, &TableCommands::saved, this, [this](const QString &path) {
        m_notices->say(MessageBar::Kind::Success, tr("Saved %1").arg(QDir::toNativeSeparators(path)),
                       exportSubject);
    });
    connect(m_tables, &TableCommands::notSaved, this, [this](const QString &path, const QString &reason) {
        m_notices->say(MessageBar::Kind::Error,
                       tr("%1 was not saved: %2. Choose another folder or name.")
                           .arg(QDir::toNativeSeparators(path), reason),
                       exportSubject);
    });
}

void WindowParts::connectNotices()
{
    connect(m_quickConnect, &QuickConnectBar::rejected, this, [this](const QString &reason) {
        m_notices->say(MessageBar::Kind::Error, reason, quickConnectSubject);
    });
    connect(m_notices, &Notices::saidInPassing, this, [this](const QString &text) {
        m_window.statusBar()->showMessage(text, static_cast<int>(inPassing.count()));
    });
    connect(m_commands, &SessionCommands::closed, m_notices, &Notices::sessionsClosed);
    connect(m_notices, &Notices::reopenClosedRequested, m_commands, &SessionCommands::reopenClosed);
    connect(m_notices, &Notices::failuresRequested, this, &WindowParts::showNewestFailure);
    connect(m_notices, &Notices::limitsRequested, this,
            [this] { m_pages->show(m_pages->dockOf<LimitsPanel>()); });
    connect(m_notices, &Notices::turnOffRequested, this,
            [this] { limitcommands::turnAllOff(m_models.sampler); });
}

void WindowParts::connectMibs(MibLibrary &mibs)
{
    connect(&mibs, &MibLibrary::namesChanged, &m_service, &SessionService::forgetNames);
    connect(&mibs, &MibLibrary::namesChanged, &m_models.history, &PollHistory::nameAgain);
    connect(m_mibs, &MibCommands::read, m_notices, &Notices::modulesRead);
    connect(m_mibs, &MibCommands::stopped, m_notices, &Notices::moduleReadingStopped);
    connect(m_mibs, &MibCommands::problemsFound, m_notices, &Notices::moduleProblemsFound);
    connect(m_notices, &Notices::modulesRequested, m_mibs, &MibCommands::askForFolders);
    m_window.statusBar()->addWidget(new MibReadingBar(mibs, &m_window));
}

void WindowParts::connectStatus()
{
    connect(&m_models.sampler, &SnapshotSampler::readingTaken, this, &WindowParts::refresh);
    connect(&m_models.failures, &FailureLogModel::appended, this,
            [this] { m_status->setLastFailure(m_models.failures.lastSentence()); });
    connect(m_status, &StatusPanel::lastFailureClicked, this, &WindowParts::showNewestFailure);
    connect(m_status, &StatusPanel::resourcesClicked, this,
            [this] { m_pages->show(m_pages->dockOf<ResourcesPanel>()); });
}

void WindowParts::connectView()
{
    connect(m_actions.quickConnect, &QAction::triggered, this, [this] {
        m_window.activateWindow(); // the key may have been pressed in a page with a window of its own
        m_quickConnect->begin();
    });
    connect(m_actions.filter, &QAction::triggered, this, &WindowParts::search);
    connect(m_actions.expandAll, &QAction::triggered, m_sessions, &SessionView::expandThreads);
    connect(m_actions.collapseAll, &QAction::triggered, m_sessions, &QTreeView::collapseAll);
    const auto showGrouping = [this](SessionTreeModel::Grouping grouping) {
        chooseCurrent(*m_actions.groupings, static_cast<int>(grouping));
        for (QAction *action : {m_actions.expandAll, m_actions.collapseAll})
            action->setEnabled(grouping == SessionTreeModel::Grouping::Thread);
    };
    connect(m_sessions, &SessionView::groupingChanged, this, showGrouping);
    showGrouping(m_sessions->grouping());
    connect(m_actions.groupings, &QActionGroup::triggered, this, [this](const QAction *choice) {
        m_sessions->setGrouping(static_cast<SessionTreeModel::Grouping>(choice->data().toInt()));
    });
    connect(m_actions.resetLayout, &QAction::triggered, this, [this] { m_viewState->reset(); });
    m_actions.askBeforeQuit->setChecked(m_settings.asksBeforeQuit());
    connect(m_actions.askBeforeQuit, &QAction::toggled, &m_settings, &Settings::setAsksBeforeQuit);
    connect(&m_settings, &Settings::asksBeforeQuitChanged, m_actions.askBeforeQuit, &QAction::setChecked);
    connect(m_actions.quit, &QAction::triggered, &m_window, &QWidget::close);
}

void WindowParts::chooseCurrent(const QActionGroup &group, const QVariant &data)
{
    const QList<QAction *> choices = group.actions();
    for (QAction *choice : choices)
        choice->setChecked(choice->data() == data);
}

void WindowParts::connectAppearance()
{
    chooseCurrent(*m_actions.themes, static_cast<int>(m_settings.theme()));
    chooseCurrent(*m_actions.languages, m_settings.language());
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction *choice) {
        m_settings.setTheme(static_cast<ThemeChoice>(choice->data().toInt()));
    });
    connect(m_actions.languages, &QActionGroup::triggered, this,
            [this](const QAction *choice) { m_settings.setLanguage(choice->data().toString()); });
    connect(&m_settings, &Settings::themeChanged, this, [](ThemeChoice theme) { applyTheme(theme); });
    connect(&m_settings, &Settings::languageChanged, this, [this] {
        m_notices->say(MessageBar::Kind::Information,
                       tr("The program will speak the chosen language when it is started next."));
    });
    applyTheme(m_settings.theme());
}

void WindowParts::connectSettings()
{
    connect(&m_settings, &Settings::notSaved, this,
            [this](const QString &sentence) { m_notices->say(MessageBar::Kind::Error, sentence); });
    if (const QString problem = m_settings.problem(); !problem.isEmpty())
        m_notices->say(MessageBar::Kind::Warning, problem);
}

void WindowParts::connectHelp()
{
    const auto open = [](QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    connect(m_actions.shortcuts, &QAction::triggered, this,
            [this, open] { open(new ShortcutsDialog(m_actions.withShortcuts(), &m_window)); });
    connect(m_actions.about, &QAction::triggered, this, [this, open] { open(new AboutDialog(&m_window)); });
}

void WindowParts::makeViewState()
{
    m_viewState = std::make_unique<ViewState>(
        m_settings, ViewState::Parts{m_window, *m_sessions, *m_pages, *m_filter, m_actions});
    m_viewState->restore();
}

void WindowParts::refresh(const Reading &reading)
{
    m_notices->showTroubleshooting(reading.limits, reading.faults);
    m_status->refresh(m_models.sampler.history());
    m_filter->updateCount();
    m_commands->updateActions();
    m_pages->refresh();
}

void WindowParts::updateHint()
{
    QString hint;
    if (m_service.sessionCount() == 0)
        hint = tr("No session is open.\nCtrl+N asks for the settings of a new one, Ctrl+K needs a host and a "
                  "community only.");
    else if (m_models.filter.isFiltering() && m_models.filter.shownSessions() == 0)
        hint = tr("The filter hides every session.");
    m_sessions->setHint(hint);
}

// In the page that has the keyboard, or else in the session table.
void WindowParts::search()
{
    if (m_pageCommands->search())
        return;
    m_window.activateWindow();
    m_filter->begin();
}

void WindowParts::showNewestFailure()
{
    m_pages->show(m_pages->dockOf<FailuresPanel>());
    m_pages->panel<FailuresPanel>().selectNewest();
}
