// SPDX-License-Identifier: GPL-3.0-or-later
//
// A main window on a service of its own, with settings in a temporary folder, and the hands of a person.
#pragma once

#include "mainwindow.h"
#include "miblibrary.h"
#include "sessionservice.h"
#include "settings.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

class QDialog;
class QDockWidget;
class QTabBar;
class QTreeView;

class WindowFixture {
public:
    WindowFixture();
    ~WindowFixture();

    /// Closes the window and makes it anew with the same settings, as a new start of the program does.
    void restart();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] SessionService &service() { return *m_service; }
    [[nodiscard]] Settings &settings() { return *m_settings; }
    [[nodiscard]] MibLibrary &mibs() { return m_mibs; }
    [[nodiscard]] QTreeView &table();

    /// The part of the window with this object name; fails loudly where there is none.
    template <typename Widget>
    [[nodiscard]] Widget &part(const char *name)
    {
        auto *found = m_window->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no part of the window is named %s", name);
        return *found;
    }

    /// The titles of all pages, in the order of their keys.
    [[nodiscard]] QStringList pages();
    /// The dock of the page with this title; fails loudly where there is none.
    [[nodiscard]] QDockWidget &page(const QString &title);
    /// Clicks the page's tab if it has one, and waits until the page is seen.
    void showPage(const QString &title);
    /// Brings the page that a widget stands on to the front.
    void showPageOf(const QWidget &widget);
    /// The row of tabs that has the page, and its place in it; null and -1 where no tab stands for it.
    [[nodiscard]] std::pair<QTabBar *, int> tabOf(const QString &title);

    /// Clicks the button of a toolbar that has this text.
    void clickToolButton(const QString &text);
    /// What the messages above the table say of a subject, shown or waiting; empty when there is none.
    [[nodiscard]] QString message(const char *subject);
    /// Brings the message of a subject to the front and clicks one of its buttons.
    void clickMessageButton(const char *subject, const QString &text);
    /// The dialog that is open; null when there is none.
    [[nodiscard]] static QDialog *dialog();

    /// A session to an agent on 127.0.0.1, polled every 200 ms.
    [[nodiscard]] static SessionSpec specFor(int port, const QString &name = {});
    /// Opens sessions and waits until each is open.
    QList<SessionId> open(const QList<SessionSpec> &specs);
    void select(const QList<SessionId> &ids);
    [[nodiscard]] QList<SessionId> selected();
    [[nodiscard]] int shownSessions();

private:
    void show();

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    MibLibrary m_mibs;
    std::unique_ptr<SessionService> m_service;
    std::unique_ptr<MainWindow> m_window;
};
