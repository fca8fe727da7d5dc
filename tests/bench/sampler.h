// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at a running load from outside: warm-up, then wall time and CPU time over the measured part.
#pragma once

#include "figures.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <thread>

namespace bench {

using Clock = std::chrono::steady_clock;

/// CPU time of this process so far, user and system.
[[nodiscard]] double cpuSeconds();
[[nodiscard]] double secondsSince(Clock::time_point start);

/// Counts finished operations; the load runs until isOver().
class Sampler {
public:
    explicit Sampler(const Effort &effort);
    ~Sampler();
    Sampler(const Sampler &) = delete;
    Sampler &operator=(const Sampler &) = delete;

    void countDone(std::uint64_t operations = 1) noexcept
    {
        m_done.fetch_add(operations, std::memory_order_relaxed);
    }
    [[nodiscard]] bool isOver() const noexcept { return m_over.load(std::memory_order_relaxed); }
    /// Waits for the end of the measured part.
    [[nodiscard]] Figures figures();

private:
    void watch(double warmUp, double measured);

    std::atomic<std::uint64_t> m_done{0};
    std::atomic<bool> m_over{false};
    Figures m_figures;
    std::thread m_watcher;
};

} // namespace bench
