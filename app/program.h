// SPDX-License-Identifier: GPL-3.0-or-later
//
// The running program: its parts in the order they need each other, and what the command line wants of them.
#pragma once

#include "commandline.h"
#include "demoagents.h"
#include "quitsignals.h"
#include "report.h"

#include "mainwindow.h"
#include "miblibrary.h"
#include "sessionservice.h"
#include "settings.h"

#include <QCoreApplication>
#include <QObject>

#include <memory>

class Program {
    Q_DECLARE_TR_FUNCTIONS(Program)
public:
    Program(MibLibrary &mibs, Settings &settings, QuitSignals &quitSignals);

    /// Runs until the window is closed, the report is written or a signal asks for the end. Returns the exit
    /// code.
    [[nodiscard]] int run(const CommandLineOptions &options);

private:
    [[nodiscard]] bool startDemo();
    [[nodiscard]] QList<SessionSpec> wantedSessions(const CommandLineOptions &options) const;
    /// Opens what the command line wants, once the names it uses are known.
    void openWhenNamed(const CommandLineOptions &options);
    void openSessions(const CommandLineOptions &options);
    /// Says what was wrong with MIB modules.
    void printMibProblems() const;
    void startReport(const CommandLineOptions &options, const QList<SessionId> &sessions);

    MibLibrary &m_mibs;
    QuitSignals &m_signals;
    demo::DemoAgents m_agents;
    SessionService m_service; // after the agents, so that sessions are closed before the agents go
    MainWindow m_window;
    std::unique_ptr<Report> m_report;
    bool m_isOpened = false; ///< the sessions that the command line wants
    QObject m_context; ///< connections end with the program
};
