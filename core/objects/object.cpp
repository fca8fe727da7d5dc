// SPDX-License-Identifier: MIT
#include "objects/object.h"

#include "objects/session.h"

namespace winsnmp::core {

Object::Object(Ref<Session> owner) noexcept
    : m_owner(std::move(owner))
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

void Object::detach() noexcept
{
    if (!handle().isNull())
        s_handleEnd.load(std::memory_order_acquire)(handle());
    if (m_owner)
        m_owner->disown(*this);
}

} // namespace winsnmp::core
