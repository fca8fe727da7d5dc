// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitsignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace {

sigset_t quitSignalSet()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

void QuitSignals::block()
{
    const sigset_t set = quitSignalSet();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    const sigset_t set = quitSignalSet();
    m_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor < 0) {
        // Without a descriptor nobody would hear them: they end the process as usual.
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        return;
    }
    auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &QuitSignals::read);
}

QuitSignals::~QuitSignals()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void QuitSignals::read()
{
    signalfd_siginfo info;
    if (::read(m_descriptor, &info, sizeof info) != static_cast<ssize_t>(sizeof info))
        return;
    // Should the orderly end take too long, the next signal ends the process the hard way.
    const sigset_t set = quitSignalSet();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    emit requested();
}
