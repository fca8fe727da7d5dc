// SPDX-License-Identifier: MIT
#include "state/handletable.h"

#include "objects/session.h"
#include "resources/memorygate.h"
#include "resources/refusal.h"

namespace winsnmp::core {

HandleTable::HandleTable(std::uint32_t threadSlot)
    : m_thread(threadSlot)
    , m_chunks(&machineryMemory())
{
}

HandleTable::~HandleTable()
{
    for (Slot *chunk : m_chunks)
        std::pmr::polymorphic_allocator<Slot>(&machineryMemory()).deallocate(chunk, SlotsPerChunk);
}

HandleTable::Slot *HandleTable::slotOf(Handle handle) noexcept
{
    if (handle.index() >= m_chunks.size() * SlotsPerChunk)
        return nullptr;
    Slot &slot = slotAt(handle.index());
    const bool same = slot.object && slot.generation == handle.generation() && handle.isKind(slot.kind);
    return same ? &slot : nullptr;
}

HandleTable::Slot *HandleTable::liveSlot(Handle handle) noexcept
{
    Slot *slot = slotOf(handle);
    return slot && slot->applicationReferences != 0 ? slot : nullptr;
}

void HandleTable::grow()
{
    const auto first = static_cast<std::uint32_t>(m_chunks.size()) * SlotsPerChunk;
    if (first > Handle::MaxIndex - SlotsPerChunk)
        refuse({RefusalCause::HandleLimit, 1, m_used, Handle::MaxIndex});
    m_chunks.reserve(m_chunks.size() + 1);
    Slot *chunk = std::pmr::polymorphic_allocator<Slot>(&machineryMemory()).allocate(SlotsPerChunk);
    for (std::uint32_t i = 0; i < SlotsPerChunk; ++i) {
        new (&chunk[i]) Slot;
        chunk[i].nextFree = i + 1 < SlotsPerChunk ? first + i + 1 : None;
    }
    m_chunks.push_back(chunk);
    m_firstFree = first;
    m_lastFree = first + SlotsPerChunk - 1;
}

void HandleTable::countLive(const Slot &slot, Change change) noexcept
{
    const auto apply = [change](std::uint32_t &count) { change == Change::Added ? ++count : --count; };
    apply(m_live);
    if (slot.kind == ObjectKind::Session)
        apply(m_liveSessions);
}

void HandleTable::insert(Object &object)
{
    const std::lock_guard lock(m_mutex);
    if (m_firstFree == None)
        grow();
    const std::uint32_t index = m_firstFree;
    Slot &slot = slotAt(index);
    m_firstFree = slot.nextFree;
    if (m_firstFree == None)
        m_lastFree = None;
    slot.object = &object;
    slot.kind = object.kind();
    slot.applicationReferences = 1;
    ++m_used;
    countLive(slot, Change::Added);
    object.retain();
    object.setHandle(Handle(m_thread, slot.kind, slot.generation, index));
}

Ref<Object> HandleTable::find(Handle handle) noexcept
{
    const std::lock_guard lock(m_mutex);
    const Slot *slot = liveSlot(handle);
    return Ref<Object>(slot ? slot->object : nullptr);
}

HandleTable::Freed HandleTable::free(Handle handle, Ref<Object> &object) noexcept
{
    const std::lock_guard lock(m_mutex);
    Slot *slot = liveSlot(handle);
    if (!slot)
        return Freed::NotLive;
    if (--slot->applicationReferences != 0) {
        object = Ref<Object>(slot->object);
        return Freed::StillLive;
    }
    countLive(*slot, Change::Removed);
    object = Ref<Object>::adopt(slot->object); // the slot's own reference goes to the caller
    return Freed::Dormant;
}

bool HandleTable::kill(Handle handle) noexcept
{
    Ref<Object> last; // let go of outside the lock: the object may die with it and come back for its slot
    const std::lock_guard lock(m_mutex);
    Slot *slot = liveSlot(handle);
    if (!slot)
        return false;
    slot->applicationReferences = 0;
    countLive(*slot, Change::Removed);
    last = Ref<Object>::adopt(slot->object);
    return true;
}

HandleTable::Revived HandleTable::revive(Handle handle) noexcept
{
    const std::lock_guard lock(m_mutex);
    Slot *slot = slotOf(handle);
    // A session is closed before its handles are killed: what is not refused here is killed after this.
    if (slot->object->session()->isClosed())
        return Revived::Refused;
    if (slot->applicationReferences++ != 0)
        return Revived::WasLive;
    countLive(*slot, Change::Added);
    slot->object->retain();
    return Revived::FromDormant;
}

void HandleTable::releaseSlot(Handle handle) noexcept
{
    const std::lock_guard lock(m_mutex);
    Slot *slot = slotOf(handle);
    if (!slot)
        return;
    slot->object = nullptr;
    slot->generation = (slot->generation + 1) & Handle::MaxGeneration;
    slot->nextFree = None;
    (m_lastFree == None ? m_firstFree : slotAt(m_lastFree).nextFree) = handle.index();
    m_lastFree = handle.index();
    --m_used;
}

std::uint32_t HandleTable::applicationReferences(Handle handle) const noexcept
{
    const std::lock_guard lock(m_mutex);
    const Slot *slot = const_cast<HandleTable *>(this)->slotOf(handle);
    return slot ? slot->applicationReferences : 0;
}

std::uint32_t HandleTable::liveCount() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_live;
}

std::uint32_t HandleTable::liveSessions() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_liveSessions;
}

bool HandleTable::isUnused() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_used == 0;
}

std::uint64_t HandleTable::bytes() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_chunks.size() * SlotsPerChunk * sizeof(Slot)
        + m_chunks.capacity() * sizeof(Slot *); // NOLINT(bugprone-sizeof-expression)
}

} // namespace winsnmp::core
