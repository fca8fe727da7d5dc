// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "demosessions.h"
#include "terminal.h"

#include "mibproblemmodel.h"
#include "statustext.h"

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
    finishMibs();
    const QList<SessionId> sessions = m_service.open(wantedSessions(options));
    if (options.hasReport())
        startReport(options, sessions);
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

void Program::finishMibs()
{
    m_mibs.waitForLoaded();
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
