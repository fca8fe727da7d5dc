// SPDX-License-Identifier: MIT
#include "inspect/failurelog.h"

#include "base/callcontext.h"
#include "inspect/eventlog.h"
#include "resources/refusal.h"
#include "state/threadregistry.h"

#include <array>
#include <cerrno>
#include <new>

namespace winsnmp {

namespace {

constexpr std::size_t LogCapacity = 1024;

struct RefusalEntry {
    std::uint64_t sequence = 0;
    SystemTime time;
    std::uint64_t threadId = 0;
    std::array<char, 32> threadLabel{};
    core::CallContext call;
    core::Refusal refusal;
};

struct ApiFailureEntry {
    std::uint64_t sequence = 0;
    SystemTime time;
    std::uint64_t threadId = 0;
    core::CallContext call;
    core::Code code = core::Code::Success;
};

constinit core::EventLog<RefusalEntry, LogCapacity> s_refusals;
constinit core::EventLog<ApiFailureEntry, LogCapacity> s_apiFailures;

} // namespace

namespace core {

void recordRefusal(const Refusal &refusal) noexcept
{
    const int savedErrno = errno;
    RefusalEntry entry{.time = std::chrono::system_clock::now(), .call = currentCall(), .refusal = refusal};
    entry.threadId = threadRegistry().currentId(&entry.threadLabel);
    s_refusals.add(entry);
    errno = savedErrno;
}

void refuse(const Refusal &refusal)
{
    recordRefusal(refusal);
    throw std::bad_alloc();
}

void recordApiFailure(const char *function, Code code, std::uint64_t sessionId,
                      std::uint64_t session) noexcept
{
    if (code == Code::Noop)
        return;
    s_apiFailures.add({.time = std::chrono::system_clock::now(),
                       .threadId = threadRegistry().currentId(),
                       .call = {function, sessionId, session},
                       .code = code});
}

std::uint64_t allocationFailureCount() noexcept
{
    return s_refusals.count();
}

} // namespace core

std::vector<AllocationFailure> allocationFailures(std::uint64_t after, std::size_t most)
{
    std::vector<AllocationFailure> result;
    for (const RefusalEntry &entry : s_refusals.read(after, most)) {
        result.push_back({.sequence = entry.sequence,
                          .time = entry.time,
                          .threadId = entry.threadId,
                          .threadLabel = entry.threadLabel.data(),
                          .sessionId = entry.call.sessionId,
                          .session = entry.call.session,
                          .function = entry.call.function,
                          .cause = entry.refusal.cause,
                          .asked = entry.refusal.asked,
                          .inUse = entry.refusal.inUse,
                          .limit = entry.refusal.limit});
    }
    return result;
}

std::vector<ApiFailure> apiFailures(std::uint64_t after, std::size_t most)
{
    std::vector<ApiFailure> result;
    for (const ApiFailureEntry &entry : s_apiFailures.read(after, most)) {
        result.push_back({.sequence = entry.sequence,
                          .time = entry.time,
                          .threadId = entry.threadId,
                          .sessionId = entry.call.sessionId,
                          .session = entry.call.session,
                          .function = entry.call.function,
                          .code = static_cast<SNMPAPI_STATUS>(entry.code)});
    }
    return result;
}

} // namespace winsnmp
