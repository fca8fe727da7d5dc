// SPDX-License-Identifier: MIT
#include "engine/wiretable.h"

#include "resources/memorygate.h"
#include "resources/refusal.h"

#include <utility>

namespace winsnmp::core {

WireTable::WireTable()
    : m_slots(GenerationCount, &machineryMemory())
{
    while (m_slots.capacity() < FirstSlots)
        m_slots.grow();
}

void WireTable::add(Request &request)
{
    if (m_slots.isFull()) {
        if (m_slots.capacity() > SlotMask)
            refuse({RefusalCause::OutstandingLimit, 1, m_slots.used(), SlotMask + 1U});
        m_slots.grow();
    }
    const Slots::Place place = m_slots.add(&request);
    request.wireNumber = ((place.generation + FirstGeneration) << SlotBits) | place.index;
    request.retain();
}

void WireTable::remove(Request &request) noexcept
{
    if (request.wireNumber == 0)
        return;
    m_slots.remove(placeOf(std::exchange(request.wireNumber, 0)).index); // reused last: late answers miss
    request.release();
}

void WireTable::handOver(Request &request, Request &successor) noexcept
{
    *m_slots.find(placeOf(request.wireNumber)) = &successor;
    successor.wireNumber = std::exchange(request.wireNumber, 0);
    successor.retain();
    request.release();
}

Ref<Request> WireTable::find(std::int32_t wireId) const noexcept
{
    if (wireId < static_cast<std::int32_t>(IdPermutation::First))
        return {};
    const std::uint32_t number = m_permutation.numberOf(static_cast<std::uint32_t>(wireId));
    Request *const *request = m_slots.find(placeOf(number));
    return Ref<Request>(request ? *request : nullptr);
}

} // namespace winsnmp::core
