// SPDX-License-Identifier: GPL-3.0-or-later
#include "processinfo.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <set>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

std::set<std::string> ownSocketInodes()
{
    std::set<std::string> inodes;
    for (const fs::directory_entry &entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code gone; // the listing's own descriptor
        const std::string target = fs::read_symlink(entry.path(), gone).string();
        if (target.starts_with("socket:["))
            inodes.insert(target.substr(8, target.size() - 9));
    }
    return inodes;
}

} // namespace

double heapBytes()
{
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

double peakMegabytes()
{
    struct rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // given in KiB
}

std::size_t openDescriptors()
{
    const auto count = std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
    return static_cast<std::size_t>(count) - 1; // the listing's own one
}

std::uint64_t datagramsLostToOwnBuffers()
{
    constexpr std::size_t inodeField = 9;
    const std::set<std::string> own = ownSocketInodes();
    std::ifstream sockets("/proc/net/udp");
    std::string line;
    std::getline(sockets, line); // headings
    std::uint64_t lost = 0;
    while (std::getline(sockets, line)) {
        std::istringstream words(line);
        const std::vector<std::string> fields{std::istream_iterator<std::string>(words), {}};
        if (fields.size() > inodeField && own.contains(fields[inodeField]))
            lost += std::stoull(fields.back());
    }
    return lost;
}

} // namespace bench
