// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program was called with.
#pragma once

#include "sessionspec.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

struct CommandLineOptions {
    int demoSessions = 0; ///< 0: no demo
    std::optional<SessionSpec> connect;
    QString language; ///< empty: as set in the program, or the system's
    QStringList mibFolders;
    QString screenshotFile;
    QString sessionsFile; ///< "-": standard output

    /// The program ends by itself when it has written these.
    [[nodiscard]] bool hasReport() const { return !screenshotFile.isEmpty() || !sessionsFile.isEmpty(); }
};

struct CommandLineResult {
    enum class Action { Run, ShowHelp, ShowVersion, Fail };

    Action action = Action::Run;
    CommandLineOptions options;
    QString text; ///< what to show, or what was wrong
};

class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    static constexpr int DefaultDemoSessions = 7;
    static constexpr int MaxDemoSessions = 10000;

    /// `arguments` begin with the program's own name. `environmentCommunity` is used where no option names a
    /// community. Reads a file that --community-file names, and looks whether the files to write can be
    /// written.
    [[nodiscard]] static CommandLineResult parse(const QStringList &arguments,
                                                 const QByteArray &environmentCommunity = {});

    /// The language asked for, looked up before anything is shown; empty: none.
    [[nodiscard]] static QString language(const QStringList &arguments);

    /// True when the program will only print something and needs no display.
    [[nodiscard]] static bool isTextOnly(const QStringList &arguments);

    /// Overwrites the value of --community in the process's own arguments, which other users can list.
    static void hideSecrets(int argc, char **argv);

private:
    static void declare(QCommandLineParser &parser);
};
