// SPDX-License-Identifier: MIT
#include "resources/faults.h"

#include "resources/forkedchild.h"
#include "winsnmp/limits.hpp"

#include <mutex>

namespace winsnmp {

namespace {

constinit std::mutex s_mutex; // guards the rest
constinit FaultPlan s_plan;
constinit std::uint64_t s_seen = 0;
constinit std::uint64_t s_planThread = 0; // the address of that thread's own marker

std::uint64_t threadMark() noexcept
{
    static thread_local constinit char mark = 0;
    return reinterpret_cast<std::uintptr_t>(&mark);
}

/// A well-mixed number for each position of each seed (SplitMix64), so that runs repeat.
double fraction(std::uint64_t seed, std::uint64_t position) noexcept
{
    std::uint64_t x = seed + position * 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
    x ^= x >> 31;
    return static_cast<double>(x >> 11) * 0x1.0p-53;
}

} // namespace

namespace core {

std::optional<RefusalCause> plannedFault(std::size_t bytes) noexcept
{
    const std::lock_guard lock(s_mutex);
    if (s_plan.thisThreadOnly && threadMark() != s_planThread)
        return std::nullopt;
    ++s_seen;
    if (s_plan.failNth != 0 && s_seen == s_plan.failNth)
        return RefusalCause::FaultNth;
    if (s_plan.aboveSize != 0 && bytes > s_plan.aboveSize)
        return RefusalCause::FaultSize;
    if (s_plan.probability > 0.0 && fraction(s_plan.seed, s_seen) < s_plan.probability)
        return RefusalCause::FaultRandom;
    return std::nullopt;
}

} // namespace core

FaultPlan faultPlan() noexcept
{
    if (core::isForkedChild())
        return {};
    const std::lock_guard lock(s_mutex);
    return s_plan;
}

void setFaultPlan(const FaultPlan &plan) noexcept
{
    if (core::isForkedChild())
        return;
    const std::lock_guard lock(s_mutex);
    s_plan = plan;
    s_seen = 0;
    s_planThread = threadMark();
    core::faultsActive = plan.failNth != 0 || plan.probability > 0.0 || plan.aboveSize != 0;
}

std::uint64_t faultPlanAllocations() noexcept
{
    if (core::isForkedChild())
        return 0;
    const std::lock_guard lock(s_mutex);
    return s_seen;
}

} // namespace winsnmp
