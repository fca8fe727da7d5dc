// SPDX-License-Identifier: GPL-3.0-or-later
//
// A main window with settings of its own, and the hands of a person.
#pragma once

#include "mainwindow.h"
#include "miblibrary.h"
#include "sessionservice.h"
#include "settings.h"

#include <QTemporaryDir>

#include <functional>

class QAbstractButton;
class QTreeView;

namespace bench {

class Hands {
public:
    /// Shows the window and waits until it is painted.
    Hands();

    [[nodiscard]] SessionService &service() { return m_service; }
    [[nodiscard]] QTreeView &table();
    /// The part of the window with this object name. Throws std::runtime_error when there is none.
    template <typename Widget>
    [[nodiscard]] Widget &part(const char *name);

    /// Runs the event loop until `done` says so. Throws std::runtime_error after a minute.
    static void waitFor(const char *what, const std::function<bool()> &done);
    static void runFor(double seconds);

    /// Sessions the table shows.
    [[nodiscard]] int shownSessions();
    /// Clicks "Close all" and says yes to the question.
    void closeAll();
    /// Clicks the button that a message bar offers first.
    void clickBar(const char *bar);
    /// One key into a field, as the keyboard sends it.
    static void type(QWidget &field, QChar character);

private:
    [[noreturn]] static void missing(const char *what);

    QTemporaryDir m_folder;
    MibLibrary m_mibs;
    SessionService m_service;
    Settings m_settings;
    MainWindow m_window;
};

template <typename Widget>
Widget &Hands::part(const char *name)
{
    auto *found = m_window.findChild<Widget *>(QLatin1String(name));
    if (!found)
        missing(name);
    return *found;
}

} // namespace bench
