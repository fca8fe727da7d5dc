// SPDX-License-Identifier: MIT
//
// The one gate through which all memory of the library comes. Two entrances with one rule: library objects,
// which limits bound and snapshots show, and the library's own machinery (handle tables, I/O buffers),
// counted apart.
#pragma once

#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstddef>
#include <memory_resource>

namespace winsnmp::core {

/// Counts bytes and blocks; readable from any thread.
class UsageMeter {
public:
    void add(std::size_t bytes) noexcept;
    void subtract(std::size_t bytes) noexcept;
    void countRefusal() noexcept { m_refusals.fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t bytes() const noexcept { return m_bytes.load(std::memory_order_relaxed); }
    [[nodiscard]] MemoryUsage usage() const noexcept;

private:
    std::atomic<std::uint64_t> m_bytes{0};
    std::atomic<std::uint64_t> m_blocks{0};
    std::atomic<std::uint64_t> m_peak{0};
    std::atomic<std::uint64_t> m_refusals{0};
};

/// Limit, fault injection, heap, in this order. Throws std::bad_alloc after recording why.
class MemoryGate : public std::pmr::memory_resource {
public:
    enum class Purpose { Objects, Machinery };

    explicit MemoryGate(Purpose purpose) noexcept
        : m_purpose(purpose)
    {
    }

    [[nodiscard]] MemoryUsage usage() const noexcept { return m_meter.usage(); }

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override;
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }

    Purpose m_purpose;
    UsageMeter m_meter;
};

/// Never destroyed, so that threads which outlive main() can still give memory back.
[[nodiscard]] MemoryGate &objectMemory() noexcept;
[[nodiscard]] MemoryGate &machineryMemory() noexcept;

} // namespace winsnmp::core
