// SPDX-License-Identifier: MIT
//
// Resource limits and fault injection. A limit and an injected fault take the same path as exhausted memory:
// the call that meets one fails with SNMPAPI_ALLOC_ERROR, has no effect, and leaves a row in
// allocationFailures().
//
// All functions may be called from any thread at any time; changes hold for later allocations, nothing that
// exists is taken away.
#pragma once

#include "winsnmp.h"

#include <cstdint>

namespace winsnmp {

/// How many unread messages a session holds unless somebody says otherwise: far more than an application that
/// reads its messages ever has, and little enough that a flood of traps cannot eat the machine's memory.
inline constexpr std::uint64_t DefaultQueuedMessages = 20'000;

/// Upper bounds for the whole process (or per session where the name says so). 0 means unlimited. Only unread
/// messages are bounded from the start.
struct Limits {
    std::uint64_t sessions = 0; ///< sessions open at once
    std::uint64_t handlesPerSession = 0; ///< live entities + contexts + PDUs + lists of one session
    std::uint64_t outstandingRequests = 0; ///< requests waiting for an answer, all sessions
    /// Messages not yet taken by SnmpRecvMsg, per session. A request whose answer finds no room ends with
    /// SNMPAPI_TL_RESOURCE_ERROR, a trap or request to an agent is dropped; an inform is not confirmed, so
    /// that its sender repeats it. Each one counts as a refusal of RefusalCause::QueueLimit.
    std::uint64_t queuedMessages = DefaultQueuedMessages;
    std::uint64_t bytes = 0; ///< bytes of all library objects
    std::uint64_t bytesPerSession = 0; ///< bytes charged to one session

    friend bool operator==(const Limits &, const Limits &) = default;
};

[[nodiscard]] WINSNMP_API Limits limits() noexcept;
WINSNMP_API void setLimits(const Limits &limits) noexcept;

/// Makes allocations fail on purpose. Counting starts when the plan is set. All members 0: no faults.
struct FaultPlan {
    std::uint64_t failNth = 0; ///< the Nth allocation from now fails (once); 0: none
    double probability = 0.0; ///< each allocation fails with this probability, 0..1
    std::uint64_t seed = 0; ///< of the random sequence: equal seeds fail equally
    std::uint64_t aboveSize = 0; ///< allocations of more than this many bytes fail; 0: none
    bool thisThreadOnly = false; ///< only allocations made by the thread that sets the plan

    friend bool operator==(const FaultPlan &, const FaultPlan &) = default;
};

[[nodiscard]] WINSNMP_API FaultPlan faultPlan() noexcept;
WINSNMP_API void setFaultPlan(const FaultPlan &plan) noexcept;

/// Allocations seen since the plan was set, refused ones included; tells a test when failNth has passed the
/// last one.
[[nodiscard]] WINSNMP_API std::uint64_t faultPlanAllocations() noexcept;

} // namespace winsnmp
