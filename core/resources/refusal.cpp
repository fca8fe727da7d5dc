// SPDX-License-Identifier: MIT
#include "resources/refusal.h"

#include "resources/eventlog.h"

#include <cerrno>
#include <new>

namespace winsnmp::core {

namespace {

constinit EventLog<RefusalRow, RefusalLogCapacity> s_refusals;

} // namespace

void recordRefusal(const Refusal &refusal) noexcept
{
    const int savedErrno = errno;
    s_refusals.add({.time = std::chrono::system_clock::now(),
                    .thread = currentThread(),
                    .call = currentCall(),
                    .refusal = refusal});
    errno = savedErrno;
}

void refuse(const Refusal &refusal)
{
    recordRefusal(refusal);
    throw std::bad_alloc();
}

std::vector<RefusalRow> refusals(std::uint64_t after, std::size_t most)
{
    return s_refusals.read(after, most);
}

std::uint64_t refusalCount() noexcept
{
    return s_refusals.count();
}

} // namespace winsnmp::core
