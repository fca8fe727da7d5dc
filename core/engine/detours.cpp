// SPDX-License-Identifier: MIT
#include "engine/detours.h"

#include "engine/channels.h"
#include "engine/localaddress.h"
#include "resources/memorygate.h"

#include <optional>

namespace winsnmp::core {

Detours::Detours()
    : m_detours(&machineryMemory())
{
}

Ref<Channel> Detours::find(const Endpoint &local, bool toItself) const noexcept
{
    for (const Detour &detour : m_detours) {
        if (detour.toItself == toItself && detour.local.sameAddress(local))
            return detour.channel;
    }
    return {};
}

Ref<Channel> Detours::towards(const Endpoint &peer, Channels &channels)
{
    if (m_lastChannel && m_lastPeer == peer)
        return m_lastChannel;
    const std::optional<Endpoint> local = localTowards(peer);
    if (!local)
        return {};
    const bool toItself = local->sameAddress(peer);
    Ref<Channel> channel = find(*local, toItself);
    if (!channel && m_detours.size() < MostDetours) {
        int error = 0;
        m_detours.reserve(m_detours.size() + 1);
        channel = channels.open(Endpoint::any(peer.family(), 0), Channel::Role::Shared, nullptr, error);
        if (channel)
            m_detours.push_back({*local, toItself, channel});
    }
    m_lastPeer = peer;
    m_lastChannel = channel;
    return channel;
}

} // namespace winsnmp::core
