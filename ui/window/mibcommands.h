// SPDX-License-Identifier: GPL-3.0-or-later
//
// The MIB folders of a person: asked for in a dialog, remembered, read.
#pragma once

#include <QObject>

class MibLibrary;
class QAction;
class Settings;

class MibCommands final : public QObject {
    Q_OBJECT

public:
    /// `ask` opens the dialog.
    MibCommands(MibLibrary &library, Settings &settings, QAction &ask, QWidget *window);

    void askForFolders();

signals:
    /// What a person asked for was read.
    void read(int modules, int problems);
    /// A person stopped the reading before the last file.
    void stopped(int filesLeft);
    /// Nobody asked, and not all could be read: at the start of the program.
    void problemsFound(int problems);

private:
    MibLibrary &m_library;
    Settings &m_settings;
    QWidget *m_window;
    bool m_asked = false; ///< a person waits for the modules
};
