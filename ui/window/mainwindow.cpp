// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "icons.h"
#include "windowparts.h"

#include <QCloseEvent>
#include <QGuiApplication>

MainWindow::MainWindow(SessionService &service, MibLibrary &mibs, Settings &settings, QWidget *parent)
    : QMainWindow(parent)
{
    // Qt adds this to the title of every dialog.
    QGuiApplication::setApplicationDisplayName(tr("SNMP Session Manager"));
    setWindowTitle(QGuiApplication::applicationDisplayName());
    setWindowIcon(icons::application());
    setDockOptions(AnimatedDocks | AllowNestedDocks);
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts->viewState().save();
    m_parts->turnLimitsOff();
    event->accept();
}
