// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessioncommands.h"

#include "actions.h"
#include "closequestion.h"
#include "newsessiondialog.h"
#include "sessionservice.h"
#include "sessionview.h"
#include "settings.h"

#include <QAction>

#include <algorithm>

SessionCommands::SessionCommands(SessionService &service, Settings &settings, Actions &actions,
                                 SessionView &view, QWidget *window)
    : QObject(window)
    , m_service(service)
    , m_settings(settings)
    , m_actions(actions)
    , m_view(view)
    , m_window(window)
{
    connectActions();
    connect(&view, &SessionView::selectedSessionsChanged, this, &SessionCommands::updateActions);
    updateActions();
}

void SessionCommands::connectActions()
{
    connect(m_actions.pollNow, &QAction::triggered, this,
            [this] { m_service.pollNow(m_view.selectedSessions()); });
    connect(m_actions.cancel, &QAction::triggered, this,
            [this] { m_service.cancel(m_view.selectedSessions()); });
    connect(m_actions.clearErrors, &QAction::triggered, this,
            [this] { m_service.clearErrors(m_view.selectedSessions()); });
    connect(m_actions.startPolling, &QAction::triggered, this, [this] { setPolling(true); });
    connect(m_actions.stopPolling, &QAction::triggered, this, [this] { setPolling(false); });
    connect(m_actions.reopen, &QAction::triggered, this, [this] { reopen(m_view.selectedSessions()); });
    connect(m_actions.addThread, &QAction::triggered, this, [this] { m_service.addWorker(); });
    connect(m_actions.newSession, &QAction::triggered, this, [this] { askForNew(m_settings.lastSession()); });
    connect(m_actions.duplicate, &QAction::triggered, this, [this] {
        if (const std::optional<SessionInfo> session = onlyOne())
            askForNew(*session->spec);
    });
    connect(m_actions.edit, &QAction::triggered, this, [this] {
        if (const std::optional<SessionInfo> session = onlyOne())
            askForChanges(*session);
    });
    connect(m_actions.close, &QAction::triggered, this, [this] { close(m_view.selectedSessions()); });
    connect(m_actions.closeAll, &QAction::triggered, this, [this] {
        QList<SessionId> all;
        const QList<SessionInfo> sessions = m_service.sessions();
        for (const SessionInfo &session : sessions)
            all.append(session.id);
        close(all);
    });
}

void SessionCommands::setPolling(bool on)
{
    m_service.setPolling(m_view.selectedSessions(), on);
    updateActions();
}

std::optional<SessionInfo> SessionCommands::onlyOne() const
{
    const QList<SessionId> ids = m_view.selectedSessions();
    return ids.size() == 1 ? m_service.session(ids.front()) : std::nullopt;
}

void SessionCommands::open(const SessionSpec &spec)
{
    m_view.selectSession(m_service.open(spec));
}

void SessionCommands::reopenClosed()
{
    const QList<SessionId> ids = m_service.open(m_service.lastClosed());
    if (!ids.isEmpty())
        m_view.selectSession(ids.front());
}

void SessionCommands::reopen(const QList<SessionId> &ids)
{
    m_service.reopen(ids);
}

SessionSpec SessionCommands::specOf(const NewSessionDialog &dialog)
{
    SessionSpec spec = dialog.spec();
    if (dialog.wantsNewThread())
        spec.worker = m_service.addWorker();
    return spec;
}

void SessionCommands::askForNew(const SessionSpec &start)
{
    auto *dialog = new NewSessionDialog(m_service, start, NewSessionDialog::Purpose::Create, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const SessionSpec spec = specOf(*dialog);
        m_settings.setLastSession(spec);
        open(spec);
    });
    dialog->open();
}

void SessionCommands::askForChanges(const SessionInfo &session)
{
    auto *dialog = new NewSessionDialog(m_service, *session.spec, NewSessionDialog::Purpose::Edit, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, session] { change(session, specOf(*dialog)); });
    dialog->open();
}

void SessionCommands::change(const SessionInfo &session, const SessionSpec &wanted)
{
    // A name and a plan are changed in place: the session keeps its handle and its history goes on.
    SessionSpec inPlace = *session.spec;
    inPlace.name = wanted.name;
    inPlace.plan = wanted.plan;
    if (inPlace != wanted) {
        m_service.reopen(session.id, wanted);
        return;
    }
    if (wanted.name != session.spec->name)
        m_service.rename(session.id, wanted.name);
    if (wanted.plan != session.spec->plan)
        m_service.setPlan({session.id}, wanted.plan);
}

void SessionCommands::close(const QList<SessionId> &ids)
{
    if (ids.isEmpty())
        return;
    QList<SessionInfo> sessions;
    for (const SessionId id : ids) {
        if (const std::optional<SessionInfo> session = m_service.session(id))
            sessions.append(*session);
    }
    closequestion::ask(m_window, sessions, [this, ids] {
        m_service.close(ids);
        emit closed(m_service.lastClosed());
    });
}

void SessionCommands::updateActions()
{
    const QList<SessionId> ids = m_view.selectedSessions();
    bool anyError = false;
    bool anyPolling = false;
    bool anyResting = false;
    for (const SessionId id : ids) {
        const std::optional<SessionInfo> session = m_service.session(id);
        (session && session->polling() ? anyPolling : anyResting) = true;
        anyError |= session && session->failedPolls > session->clearedFailures;
        if (anyPolling && anyResting && anyError)
            break;
    }
    for (QAction *action : {m_actions.pollNow, m_actions.cancel, m_actions.reopen, m_actions.close})
        action->setEnabled(!ids.isEmpty());
    for (QAction *action : {m_actions.edit, m_actions.duplicate})
        action->setEnabled(ids.size() == 1);
    m_actions.clearErrors->setEnabled(anyError);
    m_actions.startPolling->setEnabled(anyResting);
    m_actions.stopPolling->setEnabled(anyPolling);
    m_actions.closeAll->setEnabled(m_service.sessionCount() > 0);
    m_actions.addThread->setEnabled(m_service.workers().size() < SessionService::MaxWorkers);
}
