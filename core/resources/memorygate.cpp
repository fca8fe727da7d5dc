// SPDX-License-Identifier: MIT
#include "resources/memorygate.h"

#include "base/immortal.h"
#include "resources/blockcache.h"
#include "resources/faults.h"
#include "resources/limitstore.h"
#include "resources/refusal.h"

namespace winsnmp::core {

MemoryUsage UsageMeter::usage() const noexcept
{
    const std::uint64_t use = m_use.load(std::memory_order_relaxed);
    return {use & MaxBytes, use >> BytesBits, m_peak.load(std::memory_order_relaxed),
            m_refusals.load(std::memory_order_relaxed)};
}

void *MemoryGate::take(std::size_t bytes, std::size_t alignment)
{
    const std::uint64_t limit =
        m_purpose == Purpose::Objects ? limitStore().bytes.load(std::memory_order_relaxed) : 0;
    const std::uint64_t inUse = m_meter.bytes();
    if (limit != 0 && inUse + bytes > limit) {
        m_meter.countRefusal();
        refuse({RefusalCause::ByteLimit, bytes, inUse, limit});
    }
    if (const std::optional<RefusalCause> fault = faultFor(bytes)) {
        m_meter.countRefusal();
        refuse({*fault, bytes, inUse, 0});
    }
    void *block = m_meter.hasRoom(bytes) ? takeBlock(bytes, alignment) : nullptr;
    if (!block) {
        m_meter.countRefusal();
        refuse({RefusalCause::SystemMemory, bytes, inUse, 0});
    }
    m_meter.add(bytes);
    return block;
}

namespace {

/// A type for each entrance, because there is one immortal object per type.
struct ObjectGate final : MemoryGate {
    ObjectGate() noexcept
        : MemoryGate(Purpose::Objects)
    {
    }
};
struct MachineryGate final : MemoryGate {
    MachineryGate() noexcept
        : MemoryGate(Purpose::Machinery)
    {
    }
};

} // namespace

MemoryGate &objectMemory() noexcept
{
    return immortal<ObjectGate>();
}

MemoryGate &machineryMemory() noexcept
{
    return immortal<MachineryGate>();
}

} // namespace winsnmp::core
