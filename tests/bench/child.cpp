// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <sched.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace bench {

namespace {

[[noreturn]] void runAndExit(std::size_t core, const std::function<void()> &work)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    pinTo(core);
    try {
        work();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        ::_exit(1);
    }
    ::_exit(0);
}

} // namespace

void pinTo(std::size_t core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    ::sched_setaffinity(0, sizeof cores, &cores); // a machine with one core measures everything on that one
}

pid_t startChild(std::size_t core, const std::function<void()> &work)
{
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child < 0)
        throw std::system_error(errno, std::generic_category(), "fork");
    if (child == 0)
        runAndExit(core, work);
    return child;
}

void endChild(pid_t child)
{
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

Figures measureInChild(const std::function<Figures()> &measure)
{
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    const pid_t child = startChild(ManagerCore, [&] {
        const Figures figures = measure();
        if (::write(ends[1], &figures, sizeof figures) != sizeof figures)
            throw std::runtime_error("the result could not be written");
    });
    ::close(ends[1]);
    Figures figures;
    const ssize_t got = ::read(ends[0], &figures, sizeof figures);
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    if (got != sizeof figures)
        throw std::runtime_error("a measurement ended without a result");
    return figures;
}

} // namespace bench
