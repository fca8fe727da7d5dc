// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampler.h"

#include <sys/resource.h>

namespace bench {

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Sampler::Sampler(const Effort &effort)
    : m_watcher([this, warmUp = effort.warmUp, measured = effort.measured] { watch(warmUp, measured); })
{
}

Sampler::~Sampler()
{
    if (m_watcher.joinable())
        m_watcher.join();
}

void Sampler::watch(double warmUp, double measured)
{
    std::this_thread::sleep_for(std::chrono::duration<double>(warmUp));
    const std::uint64_t doneBefore = m_done.load();
    const double cpuBefore = cpuSeconds();
    const Clock::time_point start = Clock::now();
    std::this_thread::sleep_for(std::chrono::duration<double>(measured));
    const auto done = static_cast<double>(m_done.load() - doneBefore);
    m_figures.seconds = secondsSince(start);
    m_figures.cpuMicroseconds = (cpuSeconds() - cpuBefore) * 1e6 / done;
    m_figures.perSecond = done / m_figures.seconds;
    m_over = true;
}

Figures Sampler::figures()
{
    m_watcher.join();
    return m_figures;
}

} // namespace bench
