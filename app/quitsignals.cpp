// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitsignals.h"

#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <system_error>
#include <unistd.h>

namespace {

/// None of those that are ignored, as by nohup.
sigset_t quitSignalSet()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action { };
        if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler != SIG_IGN)
            sigaddset(&set, signal);
    }
    return set;
}

constexpr int Stopped = -1;
constexpr int TimeOver = 0;

} // namespace

QuitSignals::QuitSignals(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_signals(quitSignalSet())
{
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_descriptor = signalfd(-1, &m_signals, SFD_NONBLOCK | SFD_CLOEXEC);
    m_stop = eventfd(0, EFD_CLOEXEC);
    try {
        if (m_descriptor >= 0 && m_stop >= 0)
            m_thread = std::thread([this] { watch(); });
    } catch (const std::system_error &) {
        m_thread = {};
    }
    if (!m_thread.joinable()) // nobody would hear them: they end the process as usual
        pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
}

QuitSignals::~QuitSignals()
{
    if (m_thread.joinable()) {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = write(m_stop, &one, sizeof one);
        m_thread.join();
    }
    for (const int descriptor : {m_descriptor, m_stop}) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

/// The next signal, Stopped or TimeOver; a negative time: for ever.
int QuitSignals::wait(std::chrono::milliseconds time) const
{
    const auto end = std::chrono::steady_clock::now() + time;
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        const bool isEndless = time.count() < 0;
        if (!isEndless && left.count() <= 0)
            return TimeOver;
        pollfd ready[] = {{m_stop, POLLIN, 0}, {m_descriptor, POLLIN, 0}};
        poll(ready, 2, isEndless ? -1 : static_cast<int>(left.count()));
        if (ready[0].revents != 0)
            return Stopped;
        signalfd_siginfo info;
        if (read(m_descriptor, &info, sizeof info) == static_cast<ssize_t>(sizeof info))
            return static_cast<int>(info.ssi_signo);
    }
}

void QuitSignals::watch()
{
    const int signal = wait(std::chrono::milliseconds(-1));
    if (signal == Stopped)
        return;
    m_isRequested = true;
    QMetaObject::invokeMethod(this, &QuitSignals::requested, Qt::QueuedConnection);
    const int second = wait(m_patience);
    if (second != Stopped)
        end(second == TimeOver ? signal : second);
}

/// Ends the process as the signal would have done without this object.
void QuitSignals::end(int signal) const
{
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &m_signals, nullptr);
    raise(signal);
}
