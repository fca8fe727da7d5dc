// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "closequestion.h"
#include "icons.h"
#include "limitcommands.h"
#include "sessionservice.h"
#include "settings.h"
#include "windowparts.h"

#include <QCloseEvent>
#include <QGuiApplication>

MainWindow::MainWindow(SessionService &service, MibLibrary &mibs, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_service(service)
    , m_settings(settings)
{
    // Qt adds this to the title of every dialog.
    QGuiApplication::setApplicationDisplayName(tr("SNMP Session Manager"));
    setWindowTitle(QGuiApplication::applicationDisplayName());
    setWindowIcon(icons::application());
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    m_parts = std::make_unique<WindowParts>(service, mibs, settings, *this);
}

MainWindow::~MainWindow() = default;

const SessionTreeModel &MainWindow::sessions() const
{
    return m_parts->models().sessions;
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_parts->models().sampler.start();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    m_parts->models().sampler.pause();
}

// The end of the desktop session asks nobody.
bool MainWindow::mayQuit()
{
    if (m_quitting || !m_settings.asksBeforeQuit() || qGuiApp->isSavingSession())
        return true;
    QList<SessionId> ids;
    for (const SessionInfo &session : m_service.sessions())
        ids.append(session.id);
    return ids.size() <= 1 && m_service.inFlight(ids) == 0;
}

void MainWindow::askToQuit()
{
    const auto *asked = findChild<QWidget *>(QStringLiteral("quitQuestion"));
    if (asked && asked->isVisible())
        return;
    closequestion::askToQuit(this, m_service.sessions(), [this](bool askAgain) {
        m_settings.setAsksBeforeQuit(askAgain);
        m_quitting = true;
        close();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayQuit()) {
        event->ignore();
        askToQuit();
        return;
    }
    m_parts->viewState().save();
    // Limits and faults end with the window that set them.
    limitcommands::turnAllOff(m_parts->models().sampler);
    event->accept();
}
