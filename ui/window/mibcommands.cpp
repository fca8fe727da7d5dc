// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibcommands.h"

#include "mibfoldersdialog.h"
#include "miblibrary.h"
#include "settings.h"

#include <QAction>

#include <utility>

MibCommands::MibCommands(MibLibrary &library, Settings &settings, QAction &ask, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_settings(settings)
    , m_window(window)
{
    connect(&ask, &QAction::triggered, this, &MibCommands::askForFolders);
    connect(&library, &MibLibrary::loaded, this, [this] {
        const winsnmp::mib::LoadReport &report = m_library.report();
        const int problems = static_cast<int>(report.problems.size());
        if (report.filesLeft > 0) {
            m_asked = false;
            emit stopped(static_cast<int>(report.filesLeft));
            return;
        }
        if (std::exchange(m_asked, false))
            emit read(static_cast<int>(report.modules.size()), problems);
        else if (problems > 0)
            emit problemsFound(problems);
    });
}

void MibCommands::askForFolders()
{
    auto *dialog = new MibFoldersDialog(m_library, m_settings.mibFolders(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MibFoldersDialog::applied, this, [this](const QStringList &folders) {
        m_settings.setMibFolders(folders);
        m_asked = true;
        m_library.load(folders);
    });
    dialog->open();
}
