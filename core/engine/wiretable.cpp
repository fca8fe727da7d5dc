// SPDX-License-Identifier: MIT
#include "engine/wiretable.h"

#include "resources/memorygate.h"
#include "resources/refusal.h"

#include <utility>

namespace winsnmp::core {

WireTable::WireTable()
    : m_slots(FirstSlots, &machineryMemory())
    , m_firstFree(0)
    , m_lastFree(FirstSlots - 1)
{
    for (std::uint32_t index = 0; index < FirstSlots; ++index)
        m_slots[index].nextFree = index == m_lastFree ? None : index + 1;
}

void WireTable::add(Request &request)
{
    std::uint32_t index = m_firstFree;
    if (index == None) {
        if (m_slots.size() > SlotMask)
            refuse({RefusalCause::OutstandingLimit, 1, m_used, SlotMask + 1U});
        m_slots.emplace_back();
        index = static_cast<std::uint32_t>(m_slots.size()) - 1;
    } else {
        m_firstFree = m_slots[index].nextFree;
        if (m_firstFree == None)
            m_lastFree = None;
    }
    Slot &slot = m_slots[index];
    slot.generation = (slot.generation + 1) % GenerationCount;
    slot.request = &request;
    request.wireNumber = ((slot.generation + FirstGeneration) << SlotBits) | index;
    request.retain();
    ++m_used;
}

void WireTable::remove(Request &request) noexcept
{
    if (request.wireNumber == 0)
        return;
    const std::uint32_t index = request.wireNumber & SlotMask;
    m_slots[index].request = nullptr;
    m_slots[index].nextFree = None;
    (m_lastFree == None ? m_firstFree : m_slots[m_lastFree].nextFree) =
        index; // oldest first: late answers miss
    m_lastFree = index;
    request.wireNumber = 0;
    --m_used;
    request.release();
}

void WireTable::handOver(Request &request, Request &successor) noexcept
{
    m_slots[request.wireNumber & SlotMask].request = &successor;
    successor.wireNumber = std::exchange(request.wireNumber, 0);
    successor.retain();
    request.release();
}

Ref<Request> WireTable::find(std::int32_t wireId) const noexcept
{
    if (wireId < static_cast<std::int32_t>(IdPermutation::First))
        return {};
    const std::uint32_t number = m_permutation.numberOf(static_cast<std::uint32_t>(wireId));
    const std::uint32_t index = number & SlotMask;
    if (index >= m_slots.size() || !m_slots[index].request || m_slots[index].request->wireNumber != number)
        return {};
    return Ref<Request>(m_slots[index].request);
}

} // namespace winsnmp::core
