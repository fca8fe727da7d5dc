// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "mibfolders.h"
#include "program.h"
#include "quitsignals.h"
#include "terminal.h"

#include "miblibrary.h"
#include "settings.h"
#include "translations.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <optional>

namespace {

constexpr int wrongUse = 2;

class Main {
    Q_DECLARE_TR_FUNCTIONS(Main)
public:
    static QString noDisplay()
    {
        return tr("There is no display to show a window on: neither DISPLAY nor WAYLAND_DISPLAY is set. On a "
                  "machine "
                  "without one, run the program under xvfb-run.");
    }

    static QString noSuchLanguage(const QString &language)
    {
        QStringList codes;
        for (const Translations::Language &known : Translations::available())
            codes.append(known.code);
        return tr("The program does not speak “%1”. Languages: %2.")
            .arg(language, codes.join(QStringLiteral(", ")));
    }

    static QString notWritten(const QString &reason)
    {
        return tr("Standard output could not be written: %1.").arg(reason);
    }

    static QString seeHelp() { return tr("Run snmp-session-manager --help to see all options."); }
};

QStringList rawArguments(int argc, char **argv)
{
    QStringList arguments;
    std::transform(argv, argv + argc, std::back_inserter(arguments),
                   [](const char *argument) { return QString::fromLocal8Bit(argument); });
    return arguments;
}

/// Qt ends the process with a message of its own where it finds no display; this is asked before.
bool hasDisplay(const QStringList &arguments)
{
    const auto choosesPlatform = [](const QString &argument) {
        return argument.startsWith(u"-platform") || argument.startsWith(u"--platform");
    };
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || std::any_of(arguments.begin(), arguments.end(), choosesPlatform);
}

void setMetadata()
{
    QCoreApplication::setApplicationName(QStringLiteral("snmp-session-manager"));
    QCoreApplication::setOrganizationName(QStringLiteral("snmp-session-manager"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SSM_VERSION));
}

void setWindowMetadata()
{
    QGuiApplication::setApplicationDisplayName(QStringLiteral("SNMP Session Manager"));
    QGuiApplication::setDesktopFileName(QStringLiteral(SSM_APPLICATION_ID));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/snmp-session-manager.svg")));
}

/// False, and said so, where standard output did not take it.
bool printText(const QString &text)
{
    const QString reason = terminal::print(text);
    if (!reason.isEmpty())
        printError(Main::notWritten(reason));
    return reason.isEmpty();
}

bool isKnownLanguage(const QString &language)
{
    const QLocale wanted(language);
    const QList<Translations::Language> known = Translations::available();
    return std::any_of(known.begin(), known.end(), [&](const Translations::Language &each) {
        return QLocale(each.code).language() == wanted.language();
    });
}

/// Nothing when the program is to run; else everything is said and this is the exit code.
std::optional<int> settle(const CommandLineResult &commandLine)
{
    switch (commandLine.action) {
    case CommandLineResult::Action::ShowHelp:
    case CommandLineResult::Action::ShowVersion:
        return printText(commandLine.text.trimmed()) ? EXIT_SUCCESS : EXIT_FAILURE;
    case CommandLineResult::Action::Fail:
        printError(commandLine.text);
        printError(Main::seeHelp());
        return wrongUse;
    case CommandLineResult::Action::Run:
        break;
    }
    if (!commandLine.options.language.isEmpty() && !isKnownLanguage(commandLine.options.language)) {
        printError(Main::noSuchLanguage(commandLine.options.language));
        return wrongUse;
    }
    return std::nullopt;
}

int runWindow(const CommandLineOptions &options, Settings &settings, QuitSignals &quitSignals)
{
    setWindowMetadata();
    if (const QString problem = settings.problem(); !problem.isEmpty())
        printError(problem);
    // Read while the window is made and used.
    MibLibrary mibs(mibFolders(), options.mibFolders);
    mibs.load(settings.mibFolders());
    return Program(mibs, settings, quitSignals).run(options);
}

} // namespace

int main(int argc, char **argv)
{
    QuitSignals quitSignals;
    // A limit on the size of files is then told like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    terminal::guardQtMessages();
    setMetadata();
    const QStringList raw = rawArguments(argc, argv);
    const bool showsWindow = hasDisplay(raw) && !CommandLine::isTextOnly(raw);
    std::unique_ptr<QCoreApplication> application;
    if (showsWindow)
        application = std::make_unique<QApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    CommandLine::hideSecrets(argc, argv);

    Settings settings;
    QObject::connect(&settings, &Settings::notSaved, &printError);
    Translations translations;
    const QString language = CommandLine::language(arguments);
    translations.load(language.isEmpty() ? settings.language() : language);

    const CommandLineResult commandLine = CommandLine::parse(arguments, qgetenv("SNMP_COMMUNITY"));
    if (const std::optional<int> exitCode = settle(commandLine))
        return *exitCode;
    if (!showsWindow) {
        printError(Main::noDisplay());
        return EXIT_FAILURE;
    }
    return runWindow(commandLine.options, settings, quitSignals);
}
