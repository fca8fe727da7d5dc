// SPDX-License-Identifier: MIT
#include "objects/entity.h"

namespace winsnmp::core {

Entity::Entity(const Ref<Session> &owner, const Settings &settings, std::string_view name)
    : ObjectOf(owner)
    , timeoutTicks(settings.timeoutTicks)
    , retries(settings.retries)
    , takesAnswersFromAnywhere(settings.takesAnswersFromAnywhere)
    , m_address(settings.endpoint)
    , m_port(settings.endpoint.port())
    , m_version(settings.version)
    , m_name(name, &owner->memory())
    , m_answersFrom(settings.answersFrom ? m_name.get_allocator().new_object<Endpoint>(*settings.answersFrom)
                                         : nullptr)
{
}

Entity::~Entity()
{
    if (m_answersFrom)
        m_name.get_allocator().delete_object(m_answersFrom);
}

Endpoint Entity::endpoint() const noexcept
{
    Endpoint result = m_address;
    result.setPort(m_port.load(std::memory_order_relaxed));
    return result;
}

std::uint64_t Entity::bytes() const noexcept
{
    const bool onHeap = m_name.capacity() > std::pmr::string().capacity();
    return sizeof *this + (onHeap ? m_name.capacity() + 1 : 0) + (m_answersFrom ? sizeof *m_answersFrom : 0);
}

} // namespace winsnmp::core
