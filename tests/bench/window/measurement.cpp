// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <time.h>
#include <unistd.h>

namespace bench {

namespace {

std::string ownPath()
{
    char path[4096];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0)
        throw std::runtime_error("the name of this program is not known");
    return std::string(path, static_cast<std::size_t>(length));
}

} // namespace

double now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void collect(const std::string &name, Collected &figures)
{
    const std::string command = "exec '" + ownPath() + "' --measure " + name;
    const double started = now();
    FILE *output = ::popen(command.c_str(), "r");
    if (!output)
        throw std::runtime_error("a measurement could not be started");
    char figure[64];
    double value = 0;
    while (std::fscanf(output, "%63s %lf", figure, &value) == 2) {
        if (std::string(figure) == "painted")
            value = (value - started) * 1000.0;
        figures[figure].push_back(value);
    }
    if (::pclose(output) != 0)
        throw std::runtime_error("the measurement " + name + " failed");
}

} // namespace bench
