// SPDX-License-Identifier: MIT
#include "state/handletable.h"

#include "objects/session.h"
#include "resources/memorygate.h"
#include "resources/refusal.h"

namespace winsnmp::core {

HandleTable::HandleTable(std::uint32_t threadSlot) noexcept
    : m_thread(threadSlot)
    , m_slots(Handle::MaxGeneration + 1, &machineryMemory())
{
}

HandleTable::Item *HandleTable::itemOf(Handle handle) noexcept
{
    Item *item = m_slots.find({handle.index(), handle.generation()});
    return item && handle.isKind(item->kind) ? item : nullptr;
}

HandleTable::Item *HandleTable::liveItem(Handle handle) noexcept
{
    Item *item = itemOf(handle);
    return item && item->applicationReferences != 0 ? item : nullptr;
}

void HandleTable::countLive(const Item &item, Change change) noexcept
{
    const auto apply = [change](std::uint32_t &count) { change == Change::Added ? ++count : --count; };
    apply(m_live);
    if (item.kind == ObjectKind::Session)
        apply(m_liveSessions);
}

void HandleTable::grow()
{
    const std::lock_guard growing(m_growing); // nobody else changes where the slots are
    {
        const std::lock_guard lock(m_mutex);
        if (!m_slots.isFull())
            return;
    }
    if (m_slots.capacity() > Handle::MaxIndex - SlotTable<Item>::ChunkSize)
        refuse({RefusalCause::HandleLimit, 1, m_slots.capacity(), Handle::MaxIndex});
    auto growth = m_slots.prepareGrowth();
    const std::lock_guard lock(m_mutex);
    m_slots.install(growth);
}

bool HandleTable::tryInsert(Object &object) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (m_slots.isFull())
        return false;
    const Item item{&object, 1, object.kind()};
    const auto place = m_slots.add(item);
    countLive(item, Change::Added);
    object.retain();
    object.setHandle(Handle(m_thread, item.kind, place.generation, place.index));
    return true;
}

void HandleTable::insert(Object &object)
{
    while (!tryInsert(object))
        grow();
}

Ref<Object> HandleTable::find(Handle handle) noexcept
{
    const std::lock_guard lock(m_mutex);
    const Item *item = liveItem(handle);
    return Ref<Object>(item ? item->object : nullptr);
}

HandleTable::Freed HandleTable::free(Handle handle, Ref<Object> &object) noexcept
{
    const std::lock_guard lock(m_mutex);
    Item *item = liveItem(handle);
    if (!item)
        return Freed::NotLive;
    if (--item->applicationReferences != 0) {
        object = Ref<Object>(item->object);
        return Freed::StillLive;
    }
    countLive(*item, Change::Removed);
    object = Ref<Object>::adopt(item->object); // the slot's own reference goes to the caller
    return Freed::Dormant;
}

bool HandleTable::kill(Handle handle) noexcept
{
    Ref<Object> last; // let go of outside the lock: the object may die with it and come back for its slot
    const std::lock_guard lock(m_mutex);
    Item *item = liveItem(handle);
    if (!item)
        return false;
    item->applicationReferences = 0;
    countLive(*item, Change::Removed);
    last = Ref<Object>::adopt(item->object);
    return true;
}

HandleTable::Revived HandleTable::revive(Handle handle) noexcept
{
    const std::lock_guard lock(m_mutex);
    Item *item = itemOf(handle);
    // A session is closed before its handles are killed: what is not refused here is killed after this.
    if (item->object->session()->isClosed())
        return Revived::Refused;
    if (item->applicationReferences++ != 0)
        return Revived::WasLive;
    countLive(*item, Change::Added);
    item->object->retain();
    return Revived::FromDormant;
}

void HandleTable::releaseSlot(Handle handle) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (itemOf(handle))
        m_slots.remove(handle.index());
}

std::uint32_t HandleTable::applicationReferences(Handle handle) const noexcept
{
    const std::lock_guard lock(m_mutex);
    const Item *item = const_cast<HandleTable *>(this)->itemOf(handle);
    return item ? item->applicationReferences : 0;
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
    return m_slots.used() == 0;
}

std::uint64_t HandleTable::bytes() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_slots.bytes();
}

} // namespace winsnmp::core
