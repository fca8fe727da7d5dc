// SPDX-License-Identifier: MIT
#include "objects/object.h"

#include "objects/session.h"

namespace winsnmp::core {

Object::Object(ObjectKind kind, Ref<Session> owner) noexcept
    : m_kind(kind)
    , m_owner(std::move(owner))
{
}

Object::~Object() = default;

Session *Object::session() noexcept
{
    return m_owner ? m_owner.get() : static_cast<Session *>(this);
}

Ref<Session> Object::takeOwner() noexcept
{
    return std::move(m_owner);
}

void Object::release() noexcept
{
    if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        dispose();
}

bool Object::tryRetain() noexcept
{
    std::uint32_t count = m_references.load(std::memory_order_relaxed);
    while (count != 0) {
        if (m_references.compare_exchange_weak(count, count + 1, std::memory_order_acq_rel))
            return true;
    }
    return false;
}

void Object::detach() noexcept
{
    if (!handle().isNull())
        s_handleEnd.load(std::memory_order_acquire)(handle());
    if (m_owner)
        m_owner->disown(*this);
}

void OwnedObjects::append(Object &object) noexcept
{
    object.m_listed = true;
    object.m_previous = m_last;
    (m_last ? m_last->m_next : m_first) = &object;
    m_last = &object;
}

void OwnedObjects::remove(Object &object) noexcept
{
    if (!object.m_listed)
        return;
    (object.m_previous ? object.m_previous->m_next : m_first) = object.m_next;
    (object.m_next ? object.m_next->m_previous : m_last) = object.m_previous;
    object.m_previous = object.m_next = nullptr;
    object.m_listed = false;
}

Ref<Object> OwnedObjects::takeFirst() noexcept
{
    while (m_first) {
        Object &object = *m_first;
        const bool alive = object.tryRetain();
        remove(object);
        if (alive)
            return Ref<Object>::adopt(&object);
    }
    return {};
}

} // namespace winsnmp::core
