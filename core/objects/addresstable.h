// SPDX-License-Identifier: MIT
//
// Which addresses are known, and how many octets lie behind each: one array, and no memory of their own for
// entries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <vector>

namespace winsnmp::core {

/// Open addressing with linear probing. Not synchronised. Addresses are those of live blocks, so none comes
/// twice and none is null.
class AddressTable {
public:
    explicit AddressTable(std::pmr::memory_resource *memory) noexcept
        : m_slots(memory)
    {
    }

    [[nodiscard]] std::size_t size() const noexcept { return m_count; }
    /// Throws std::bad_alloc, then nothing has changed.
    void insert(void *address, std::size_t bytes);
    /// Takes the address out and returns its octets; nothing when it is not known.
    [[nodiscard]] std::optional<std::size_t> take(const void *address) noexcept;
    /// Calls `visit(address, bytes)` for each and forgets them all.
    template <typename Visitor>
    void takeAll(Visitor &&visit) noexcept
    {
        for (const Slot &slot : m_slots) {
            if (slot.address)
                visit(slot.address, slot.bytes);
        }
        std::pmr::vector<Slot>(m_slots.get_allocator()).swap(m_slots);
        m_count = 0;
    }

private:
    struct Slot {
        void *address = nullptr;
        std::size_t bytes = 0;
    };
    static constexpr std::size_t FirstSize = 16;

    [[nodiscard]] std::size_t homeOf(const void *address) const noexcept
    {
        constexpr std::uint64_t mixer = 0x9E3779B97F4A7C15U;
        constexpr unsigned usefulBits = 32;
        return (reinterpret_cast<std::uintptr_t>(address) * mixer >> usefulBits) & (m_slots.size() - 1);
    }
    [[nodiscard]] std::size_t after(std::size_t index) const noexcept
    {
        return (index + 1) & (m_slots.size() - 1);
    }
    void place(const Slot &slot) noexcept;
    void grow();
    void close(std::size_t gap) noexcept;

    std::pmr::vector<Slot> m_slots; ///< a power of two, at most half of them in use
    std::size_t m_count = 0;
};

} // namespace winsnmp::core
