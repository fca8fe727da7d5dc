// SPDX-License-Identifier: MIT
#include "engine/channel.h"

#include "objects/entity.h"
#include "resources/memorygate.h"

namespace winsnmp::core {

Channel::Channel(UdpSocket opened, Role channelRole, Endpoint::Family addressFamily, Entity *agent) noexcept
    : role(channelRole)
    , family(addressFamily)
    , socket(std::move(opened))
    , m_agent(agent)
{
    if (m_agent)
        m_agent->retain();
}

Ref<Channel> Channel::create(UdpSocket socket, Role role, Endpoint::Family family, Entity *agent)
{
    void *block = machineryMemory().allocate(sizeof(Channel), alignof(Channel));
    return Ref<Channel>::adopt(new (block) Channel(std::move(socket), role, family, agent));
}

void Channel::release() noexcept
{
    if (m_references.fetch_sub(1, std::memory_order_acq_rel) != 1)
        return;
    const Ref<Entity> agent = takeAgent();
    this->~Channel();
    machineryMemory().deallocate(this, sizeof(Channel), alignof(Channel));
}

Ref<Entity> Channel::takeAgent() noexcept
{
    return Ref<Entity>::adopt(std::exchange(m_agent, nullptr));
}

} // namespace winsnmp::core
