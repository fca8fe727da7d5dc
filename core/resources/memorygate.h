// SPDX-License-Identifier: MIT
//
// The one gate through which all memory of the library comes. Two entrances with one rule: library objects,
// which limits bound and snapshots show, and the library's own machinery (handle tables, I/O buffers),
// counted apart.
#pragma once

#include "resources/blockcache.h"
#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstddef>
#include <memory_resource>

namespace winsnmp::core {

/// Counts bytes and blocks; readable from any thread. Both lie in one word, since every allocation and every
/// release changes both: bytes below, blocks above.
class UsageMeter {
public:
    void add(std::size_t bytes) noexcept
    {
        const std::uint64_t change = OneBlock + bytes;
        const std::uint64_t now = (m_use.fetch_add(change, std::memory_order_relaxed) + change) & MaxBytes;
        std::uint64_t peak = m_peak.load(std::memory_order_relaxed);
        while (peak < now && !m_peak.compare_exchange_weak(peak, now, std::memory_order_relaxed)) { }
    }
    void subtract(std::size_t bytes) noexcept
    {
        m_use.fetch_sub(OneBlock + bytes, std::memory_order_relaxed);
    }
    void countRefusal() noexcept { m_refusals.fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t bytes() const noexcept
    {
        return m_use.load(std::memory_order_relaxed) & MaxBytes;
    }
    /// Whether one block more can still be counted.
    [[nodiscard]] bool hasRoom(std::size_t bytes) const noexcept
    {
        const std::uint64_t use = m_use.load(std::memory_order_relaxed);
        return bytes <= MaxBytes - (use & MaxBytes) && use < ~std::uint64_t{0} - MaxBytes;
    }
    [[nodiscard]] MemoryUsage usage() const noexcept;

private:
    static constexpr unsigned BytesBits = 38; ///< 256 GiB in 67 million blocks, which no process comes near
    static constexpr std::uint64_t OneBlock = std::uint64_t{1} << BytesBits;
    static constexpr std::uint64_t MaxBytes = OneBlock - 1;

    std::atomic<std::uint64_t> m_use{0};
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

    /// What allocate() and deallocate() do, for those who know that they have a gate before them.
    [[nodiscard]] void *take(std::size_t bytes, std::size_t alignment);
    void giveBack(void *block, std::size_t bytes, std::size_t alignment) noexcept
    {
        returnBlock(block, bytes, alignment);
        m_meter.subtract(bytes);
    }

    [[nodiscard]] MemoryUsage usage() const noexcept { return m_meter.usage(); }

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) final { return take(bytes, alignment); }
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) final
    {
        giveBack(block, bytes, alignment);
    }
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
