// SPDX-License-Identifier: GPL-3.0-or-later
//
// A memory resource that counts and can refuse one allocation.
#pragma once

#include <cstddef>
#include <memory_resource>
#include <new>

namespace codectest {

class FailingMemory final : public std::pmr::memory_resource {
public:
    /// Refuses the `nth` allocation from now on, counted from 1; 0 refuses none.
    void failAt(std::size_t nth) { m_countdown = nth; }

    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t allocations() const { return m_allocations; }

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        ++m_allocations;
        if (m_countdown > 0 && --m_countdown == 0)
            throw std::bad_alloc();
        void *block = std::pmr::new_delete_resource()->allocate(bytes, alignment);
        m_bytes += bytes;
        return block;
    }
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override
    {
        m_bytes -= bytes;
        std::pmr::new_delete_resource()->deallocate(block, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }

    std::size_t m_countdown = 0;
    std::size_t m_bytes = 0;
    std::size_t m_allocations = 0;
};

/// Runs `operation` with its 1st, 2nd, 3rd ... allocation refused until it succeeds. `isUnchanged` is asked
/// after each refusal. Returns the number of refusals, or -1 as soon as one of them changed something.
template <typename Operation, typename IsUnchanged>
int failEachAllocation(FailingMemory &memory, Operation operation, IsUnchanged isUnchanged)
{
    for (int refusals = 0;; ++refusals) {
        const std::size_t bytesBefore = memory.bytes();
        memory.failAt(static_cast<std::size_t>(refusals) + 1);
        try {
            operation();
            memory.failAt(0);
            return refusals;
        } catch (const std::bad_alloc &) {
            memory.failAt(0);
            if (memory.bytes() != bytesBefore || !isUnchanged())
                return -1;
        }
    }
}

} // namespace codectest
