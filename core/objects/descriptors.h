// SPDX-License-Identifier: MIT
//
// Memory behind output smiOID and smiOCTETS: handed to applications, known by address, freed by
// SnmpFreeDescriptor or the final clean-up (reference 2.6).
#pragma once

#include "base/smallmutex.h"
#include "objects/addresstable.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace winsnmp::core {

/// Any thread. Cut into shards so that threads seldom meet.
class Descriptors {
public:
    Descriptors();

    /// A new descriptor's memory, aligned for subidentifiers. `fill(memory)` writes it while it is nobody
    /// else's: as soon as its address is known, a clean-up on another thread may free it. Must not throw.
    /// Throws std::bad_alloc; null when the library is not started.
    template <typename Fill>
    [[nodiscard]] void *make(std::size_t bytes, Fill &&fill)
    {
        void *block = take(bytes);
        fill(block);
        return publish(block, bytes);
    }
    /// False when the address is not that of a live descriptor.
    bool free(void *address) noexcept;

    /// Closing frees every live descriptor.
    void setOpen(bool open) noexcept;

    struct Usage {
        std::uint64_t count = 0;
        std::uint64_t bytes = 0;
    };
    [[nodiscard]] Usage usage() noexcept;

private:
    static constexpr std::size_t CacheLine = 64;
    struct alignas(CacheLine) Shard {
        Shard();
        SmallMutex mutex;
        bool isOpen = false;
        std::uint64_t bytes = 0;
        AddressTable sizes;
    };
    [[nodiscard]] static void *take(std::size_t bytes);
    [[nodiscard]] void *publish(void *block, std::size_t bytes);
    [[nodiscard]] Shard &shardOf(const void *address) noexcept;

    std::array<Shard, 16> m_shards;
};

[[nodiscard]] Descriptors &descriptors() noexcept;

} // namespace winsnmp::core
