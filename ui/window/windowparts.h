// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the main window and the connections between them.
#pragma once

#include "actions.h"
#include "notices.h"
#include "sessioncommands.h"
#include "tablecommands.h"
#include "viewstate.h"
#include "windowmodels.h"

#include <memory>

class FilterBar;
class MibCommands;
class MibLibrary;
class PageCommands;
class PageDocks;
class QMainWindow;
class QuickConnectBar;
class SessionService;
class SessionView;
class Settings;
class StatusPanel;

class WindowParts final : public QObject {
    Q_OBJECT

public:
    WindowParts(SessionService &service, MibLibrary &mibs, Settings &settings, QMainWindow &window);

    [[nodiscard]] WindowModels &models() { return m_models; }
    [[nodiscard]] ViewState &viewState() { return *m_viewState; }

private:
    void arrange();
    void connectSessionTable();
    void connectTables();
    void connectNotices();
    void connectMibs(MibLibrary &mibs);
    void connectStatus();
    void connectView();
    void connectAppearance();
    void connectSettings();
    void connectHelp();
    void makeViewState();
    void refresh(const Reading &reading);
    void updateHint();
    void showNewestFailure();
    void search();
    void chooseCurrent(const QActionGroup &group, const QVariant &data);

    SessionService &m_service;
    Settings &m_settings;
    QMainWindow &m_window;
    WindowModels m_models;
    Actions m_actions;
    SessionView *m_sessions;
    PageDocks *m_pages = nullptr;
    QuickConnectBar *m_quickConnect;
    FilterBar *m_filter;
    Notices *m_notices;
    StatusPanel *m_status;
    SessionCommands *m_commands;
    TableCommands *m_tables;
    PageCommands *m_pageCommands = nullptr;
    MibCommands *m_mibs;
    std::unique_ptr<ViewState> m_viewState;
};
