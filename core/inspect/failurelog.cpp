// SPDX-License-Identifier: MIT
#include "inspect/failurelog.h"

#include "base/callcontext.h"
#include "base/threadidentity.h"
#include "resources/eventlog.h"
#include "resources/refusal.h"

namespace winsnmp {

namespace {

constexpr std::size_t LogCapacity = 1024;

struct ApiFailureEntry {
    std::uint64_t sequence = 0;
    SystemTime time;
    std::uint64_t threadId = 0;
    core::CallContext call;
    core::Code code = core::Code::Success;
};

constinit core::EventLog<ApiFailureEntry, LogCapacity> s_apiFailures;

} // namespace

namespace core {

void recordApiFailure(const char *function, Code code, std::uint64_t sessionId,
                      std::uint64_t session) noexcept
{
    if (code == Code::Noop)
        return;
    s_apiFailures.add({.time = std::chrono::system_clock::now(),
                       .threadId = currentThread().id,
                       .call = {function, sessionId, session},
                       .code = code});
}

} // namespace core

std::vector<AllocationFailure> allocationFailures(std::uint64_t after, std::size_t most)
{
    std::vector<AllocationFailure> result;
    for (const core::RefusalRow &row : core::refusals(after, most)) {
        result.push_back({.sequence = row.sequence,
                          .time = row.time,
                          .threadId = row.thread.id,
                          .threadLabel = row.thread.label.data(),
                          .sessionId = row.call.sessionId,
                          .session = row.call.session,
                          .function = row.call.function,
                          .cause = row.refusal.cause,
                          .asked = row.refusal.asked,
                          .inUse = row.refusal.inUse,
                          .limit = row.refusal.limit});
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
