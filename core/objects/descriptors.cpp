// SPDX-License-Identifier: MIT
#include "objects/descriptors.h"

#include "base/immortal.h"
#include "resources/memorygate.h"

#include <mutex>
#include <optional>

namespace winsnmp::core {

namespace {

constexpr std::size_t Alignment = alignof(std::uint64_t);

} // namespace

Descriptors::Shard::Shard()
    : sizes(&machineryMemory())
{
}

Descriptors::Descriptors() = default;

Descriptors::Shard &Descriptors::shardOf(const void *address) noexcept
{
    return m_shards[(reinterpret_cast<std::uintptr_t>(address) >> 5) % m_shards.size()];
}

void *Descriptors::take(std::size_t bytes)
{
    return objectMemory().take(bytes, Alignment);
}

/// The application's from here on; null, and the block is gone, when the library has been cleaned up.
void *Descriptors::publish(void *block, std::size_t bytes)
{
    try {
        Shard &shard = shardOf(block);
        const std::lock_guard lock(shard.mutex);
        if (shard.isOpen) {
            shard.sizes.insert(block, bytes);
            shard.bytes += bytes;
            return block;
        }
    } catch (...) {
        objectMemory().giveBack(block, bytes, Alignment);
        throw;
    }
    objectMemory().giveBack(block, bytes, Alignment);
    return nullptr;
}

bool Descriptors::free(void *address) noexcept
{
    Shard &shard = shardOf(address);
    std::size_t bytes = 0;
    {
        const std::lock_guard lock(shard.mutex);
        const std::optional<std::size_t> found = shard.sizes.take(address);
        if (!found)
            return false;
        bytes = *found;
        shard.bytes -= bytes;
    }
    objectMemory().giveBack(address, bytes, Alignment);
    return true;
}

void Descriptors::setOpen(bool open) noexcept
{
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        shard.isOpen = open;
        if (open)
            continue;
        shard.sizes.takeAll(
            [](void *address, std::size_t bytes) { objectMemory().giveBack(address, bytes, Alignment); });
        shard.bytes = 0;
    }
}

Descriptors::Usage Descriptors::usage() noexcept
{
    Usage total;
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        total.count += shard.sizes.size();
        total.bytes += shard.bytes;
    }
    return total;
}

Descriptors &descriptors() noexcept
{
    return immortal<Descriptors>();
}

} // namespace winsnmp::core
