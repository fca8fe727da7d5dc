// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "demosessions.h"
#include "terminal.h"

#include "mibproblemmodel.h"
#include "statustext.h"

#include <algorithm>
#include <cstdlib>

Program::Program(MibLibrary &mibs, Settings &settings, QuitSignals &quitSignals)
    : m_mibs(mibs)
    , m_signals(quitSignals)
    , m_window(m_service, mibs, settings)
{
    // Not quit(): that asks the window first, and the window may ask back.
    QObject::connect(&m_signals, &QuitSignals::requested, qApp, [] { QCoreApplication::exit(); });
}

int Program::run(const CommandLineOptions &options)
{
    if (options.demoSessions > 0 && !startDemo())
        return EXIT_FAILURE;
    m_window.show();
    QObject::connect(&m_mibs, &MibLibrary::loaded, &m_context, [this] { printMibProblems(); });
    openWhenNamed(options);
    if (m_signals.isRequested())
        return EXIT_SUCCESS;
    return QCoreApplication::exec();
}

bool Program::startDemo()
{
    const demo::StartResult result = m_agents.start();
    if (!result.ok()) {
        printError(tr("The demo agents could not start: %1 reported %2. %3")
                       .arg(QString::fromStdString(result.function), StatusText::codeName(result.code),
                            StatusText::codeMeaning(result.code)));
    }
    return result.ok();
}

/// A report has all names; other sessions wait for the program's own modules only, unless they are asked for
/// an object by a name that is known from others.
void Program::openWhenNamed(const CommandLineOptions &options)
{
    const auto isUnnamed = [](const QString &object) { return parseObject(object).isEmpty(); };
    const auto tryToOpen = [this, options, isUnnamed] {
        const bool needsAll = options.hasReport()
            || (options.connect && std::ranges::any_of(options.connect->plan.objects, isUnnamed));
        if (m_isOpened || (needsAll && m_mibs.isLoading()))
            return;
        m_isOpened = true;
        openSessions(options);
    };
    QObject::connect(&m_mibs, &MibLibrary::namesChanged, &m_context, tryToOpen);
    if (!m_mibs.isLoading())
        tryToOpen();
}

void Program::openSessions(const CommandLineOptions &options)
{
    const QList<SessionId> sessions = m_service.open(wantedSessions(options));
    if (options.hasReport())
        startReport(options, sessions);
}

void Program::printMibProblems() const
{
    for (const winsnmp::mib::Problem &problem : m_mibs.report().problems) {
        QString place = QString::fromStdString(problem.file);
        if (problem.line > 0)
            place += u':' + QString::number(problem.line);
        printError(place + QStringLiteral(": ") + MibProblemModel::sentence(problem));
    }
}

QList<SessionSpec> Program::wantedSessions(const CommandLineOptions &options) const
{
    QList<SessionSpec> specs = DemoSessions::specs(m_agents.endpoints(), options.demoSessions);
    if (options.connect)
        specs.append(*options.connect);
    return specs;
}

void Program::startReport(const CommandLineOptions &options, const QList<SessionId> &sessions)
{
    m_report = std::make_unique<Report>(options, m_service, m_window.sessions(), m_window);
    QObject::connect(m_report.get(), &Report::finished, qApp, [](const QString &problem) {
        if (!problem.isEmpty())
            printError(problem);
        QCoreApplication::exit(problem.isEmpty() ? EXIT_SUCCESS : EXIT_FAILURE);
    });
    m_report->start(sessions);
}
