// SPDX-License-Identifier: MIT
#include "resources/memorygate.h"

#include "resources/faults.h"
#include "resources/limitstore.h"
#include "resources/refusal.h"
#include "state/immortal.h"

#include <new>

namespace winsnmp::core {

void UsageMeter::add(std::size_t bytes) noexcept
{
    const std::uint64_t now = m_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes;
    m_blocks.fetch_add(1, std::memory_order_relaxed);
    std::uint64_t peak = m_peak.load(std::memory_order_relaxed);
    while (peak < now && !m_peak.compare_exchange_weak(peak, now, std::memory_order_relaxed)) { }
}

void UsageMeter::subtract(std::size_t bytes) noexcept
{
    m_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    m_blocks.fetch_sub(1, std::memory_order_relaxed);
}

MemoryUsage UsageMeter::usage() const noexcept
{
    return {m_bytes.load(std::memory_order_relaxed), m_blocks.load(std::memory_order_relaxed),
            m_peak.load(std::memory_order_relaxed), m_refusals.load(std::memory_order_relaxed)};
}

void *MemoryGate::do_allocate(std::size_t bytes, std::size_t alignment)
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
    void *block = ::operator new(bytes, std::align_val_t(alignment), std::nothrow);
    if (!block) {
        m_meter.countRefusal();
        refuse({RefusalCause::SystemMemory, bytes, inUse, 0});
    }
    m_meter.add(bytes);
    return block;
}

void MemoryGate::do_deallocate(void *block, std::size_t bytes, std::size_t alignment)
{
    ::operator delete(block, std::align_val_t(alignment));
    m_meter.subtract(bytes);
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
