// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the session actions do with the sessions that are selected.
#pragma once

#include "sessioninfo.h"

#include <QObject>

class Actions;
class NewSessionDialog;
class SessionService;
class SessionView;
class Settings;

class SessionCommands final : public QObject {
    Q_OBJECT

public:
    SessionCommands(SessionService &service, Settings &settings, Actions &actions, SessionView &view,
                    QWidget *window);

    /// Opens a session and selects it.
    void open(const SessionSpec &spec);
    void reopenClosed();
    void reopen(const QList<SessionId> &ids);

    /// Switches on the actions that make sense for the selection.
    void updateActions();

signals:
    /// These sessions were closed because a person said so.
    void closed(const QList<SessionSpec> &specs);

private:
    void connectActions();
    void askForNew(const SessionSpec &start);
    void askForChanges(const SessionInfo &session);
    void change(const SessionInfo &session, const SessionSpec &wanted);
    void close(const QList<SessionId> &ids);
    void setPolling(bool on);
    [[nodiscard]] SessionSpec specOf(const NewSessionDialog &dialog);
    [[nodiscard]] std::optional<SessionInfo> onlyOne() const;

    SessionService &m_service;
    Settings &m_settings;
    Actions &m_actions;
    SessionView &m_view;
    QWidget *m_window;
};
