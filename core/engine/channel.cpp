// SPDX-License-Identifier: MIT
#include "engine/channel.h"

#include "resources/memorygate.h"

#include <utility>

namespace winsnmp::core {

Channel::Channel(UdpSocket opened, Role channelRole, Endpoint::Family addressFamily, Entity *agent) noexcept
    : role(channelRole)
    , family(addressFamily)
    , socket(std::move(opened))
    , m_agent(agent)
{
}

Ref<Channel> Channel::create(UdpSocket socket, Role role, Endpoint::Family family, Entity *agent)
{
    void *block = machineryMemory().allocate(sizeof(Channel), alignof(Channel));
    return Ref<Channel>::adopt(new (block) Channel(std::move(socket), role, family, agent));
}

void Channel::dispose() noexcept
{
    const Ref<Entity> agent = takeAgent(); // let go of when this is gone
    this->~Channel();
    machineryMemory().deallocate(this, sizeof(Channel), alignof(Channel));
}

} // namespace winsnmp::core
