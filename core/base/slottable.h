// SPDX-License-Identifier: MIT
//
// Items under numbers that can be given away: an index that is reused, oldest first, and a generation that
// tells former items of it from the present one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <new>
#include <utility>
#include <vector>

namespace winsnmp::core {

/// Not synchronised. It grows in steps of its own size and never moves or shrinks; growing has two halves, so
/// that memory can be had before a lock is taken. `Item` is small, and copying it cannot fail.
template <typename Item>
class SlotTable {
    struct Slot {
        Item item{};
        std::uint32_t generation = 0;
        std::uint32_t nextFree = 0; ///< Taken: there is an item
    };
    using Chunks = std::pmr::vector<Slot *>;

public:
    static constexpr std::uint32_t ChunkSize = 256;

    struct Place {
        std::uint32_t index = 0;
        std::uint32_t generation = 0;
    };

    /// Room for ChunkSize more; gives back what install() has not taken or has replaced.
    class Growth {
    public:
        Growth(const Growth &) = delete;
        Growth &operator=(const Growth &) = delete;
        ~Growth()
        {
            if (m_chunk)
                allocatorOf(m_chunks).deallocate(m_chunk, ChunkSize);
        }

    private:
        friend class SlotTable;
        Growth(const Chunks &present, std::size_t capacity)
            : m_chunks(present.get_allocator())
        {
            m_chunks.reserve(capacity);
            m_chunks.assign(present.begin(), present.end());
            m_chunk = allocatorOf(m_chunks).allocate(ChunkSize);
        }

        Chunks m_chunks;
        Slot *m_chunk = nullptr;
    };

    /// Generations count from 0 to `generations` - 1 and round again.
    SlotTable(std::uint32_t generations, std::pmr::memory_resource *memory) noexcept
        : m_generations(generations)
        , m_chunks(memory)
    {
    }
    ~SlotTable()
    {
        for (Slot *chunk : m_chunks)
            allocatorOf(m_chunks).deallocate(chunk, ChunkSize);
    }
    SlotTable(const SlotTable &) = delete;
    SlotTable &operator=(const SlotTable &) = delete;

    [[nodiscard]] std::uint32_t used() const noexcept { return m_used; }
    [[nodiscard]] std::size_t capacity() const noexcept { return m_chunks.size() * ChunkSize; }
    [[nodiscard]] std::size_t bytes() const noexcept
    {
        return capacity() * sizeof(Slot)
            + m_chunks.capacity() * sizeof(Slot *); // NOLINT(bugprone-sizeof-expression)
    }

    [[nodiscard]] bool isFull() const noexcept { return m_firstFree == None; }
    /// Throws std::bad_alloc. Only other calls of find() and the like may run at the same time.
    [[nodiscard]] Growth prepareGrowth() const
    {
        const std::size_t needed = m_chunks.size() + 1;
        return Growth(m_chunks, needed <= m_chunks.capacity() ? m_chunks.capacity() : 2 * needed);
    }
    void install(Growth &growth) noexcept
    {
        const auto first = static_cast<std::uint32_t>(capacity());
        Slot *chunk = std::exchange(growth.m_chunk, nullptr);
        for (std::uint32_t i = 0; i < ChunkSize; ++i)
            new (&chunk[i]) Slot{.nextFree = i + 1 < ChunkSize ? first + i + 1 : None};
        m_chunks.swap(growth.m_chunks);
        m_chunks.push_back(chunk); // there is room
        (m_lastFree == None ? m_firstFree : slotAt(m_lastFree).nextFree) = first;
        m_lastFree = first + ChunkSize - 1;
    }
    /// Both halves at once.
    void grow()
    {
        Growth growth = prepareGrowth();
        install(growth);
    }

    /// The table is not full.
    Place add(const Item &item) noexcept
    {
        const std::uint32_t index = m_firstFree;
        Slot &slot = slotAt(index);
        m_firstFree = slot.nextFree;
        if (m_firstFree == None)
            m_lastFree = None;
        slot.nextFree = Taken;
        slot.item = item;
        ++m_used;
        return {index, slot.generation};
    }
    /// Null when it is not there any more or never was.
    [[nodiscard]] Item *find(Place place) noexcept
    {
        if (place.index >= capacity())
            return nullptr;
        Slot &slot = slotAt(place.index);
        return slot.nextFree == Taken && slot.generation == place.generation ? &slot.item : nullptr;
    }
    [[nodiscard]] const Item *find(Place place) const noexcept
    {
        return const_cast<SlotTable *>(this)->find(place);
    }
    /// There is an item at this index.
    void remove(std::uint32_t index) noexcept
    {
        Slot &slot = slotAt(index);
        slot.item = {};
        slot.generation = slot.generation + 1 < m_generations ? slot.generation + 1 : 0;
        slot.nextFree = None;
        (m_lastFree == None ? m_firstFree : slotAt(m_lastFree).nextFree) = index;
        m_lastFree = index;
        --m_used;
    }

    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (const Slot *chunk : m_chunks) {
            for (std::uint32_t i = 0; i < ChunkSize; ++i) {
                if (chunk[i].nextFree == Taken)
                    visit(chunk[i].item);
            }
        }
    }

private:
    static constexpr std::uint32_t None = UINT32_MAX;
    static constexpr std::uint32_t Taken = UINT32_MAX - 1;

    [[nodiscard]] static std::pmr::polymorphic_allocator<Slot> allocatorOf(const Chunks &chunks) noexcept
    {
        return chunks.get_allocator();
    }
    [[nodiscard]] Slot &slotAt(std::uint32_t index) noexcept
    {
        return m_chunks[index / ChunkSize][index % ChunkSize];
    }

    std::uint32_t m_generations;
    std::uint32_t m_firstFree = None;
    std::uint32_t m_lastFree = None;
    std::uint32_t m_used = 0;
    Chunks m_chunks;
};

} // namespace winsnmp::core
