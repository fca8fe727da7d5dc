// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both walkers are programs: start, walk and printing count on both sides.
#include "sampler.h"
#include "scenarios.h"
#include "snmpdaemon.h"

#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace bench {

namespace {

using Words = std::vector<std::string>;

[[noreturn]] void become(const Words &words)
{
    std::vector<char *> arguments;
    for (const std::string &word : words)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDOUT_FILENO);
    ::execvp(arguments[0], arguments.data());
    throw std::system_error(errno, std::generic_category(), words[0]);
}

/// Wall time of a program from start to end; `exact` when it succeeded.
Figures timeOf(const Words &words)
{
    const Clock::time_point start = Clock::now();
    const pid_t child = startChild(ManagerCore, [&] { become(words); });
    int status = 0;
    ::waitpid(child, &status, 0);
    return {.seconds = secondsSince(start) * 1000, .exact = WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

/// Walks until the agent is up and has filled its caches.
void warmUp(const Words &words)
{
    for (int attempt = 0; attempt < 10; ++attempt) {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        if (timeOf(words).exact)
            return;
    }
    throw std::runtime_error("snmpd does not answer");
}

} // namespace

Rows walkRows(const Effort &effort)
{
    const SnmpDaemon daemon;
    const std::string port = std::to_string(daemon.port());
    const Words peer{"snmpbulkwalk",      "-v2c", "-c", "public", "-Cr50", "-On", "-m", "",
                     "127.0.0.1:" + port, ".1"};
    const Words ours{"/proc/self/exe", "--walk", port};
    warmUp(peer);
    const std::vector<Series> series = measureRounds(
        effort.rounds,
        {{"walk", [&] { return timeOf(ours); }}, {"walk, snmpbulkwalk", [&] { return timeOf(peer); }}});
    if (!allExact(series[0]) || !allExact(series[1]))
        throw std::runtime_error("a walk of snmpd failed");
    return {comparison("walk of snmpd's whole tree, GETBULK 50: wall time, snmpbulkwalk -Cr50", series[0],
                       series[1], &Figures::seconds, "ms", atMost(1))};
}

} // namespace bench
