// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main window. It makes the parts and connects them; what the parts do is in their own files.
#pragma once

#include <QMainWindow>

#include <memory>

class MibLibrary;
class SessionService;
class SessionTreeModel;
class Settings;
class WindowParts;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// All three must outlive the window.
    MainWindow(SessionService &service, MibLibrary &mibs, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What the session table shows, for sessionsText().
    [[nodiscard]] const SessionTreeModel &sessions() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] bool mayQuit();
    void askToQuit();

    SessionService &m_service;
    Settings &m_settings;
    bool m_quitting = false; ///< a person has said so
    std::unique_ptr<WindowParts> m_parts;
};
