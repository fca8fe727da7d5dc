// SPDX-License-Identifier: MIT
//
// A socket with its role: shared by all sessions, an agent's, or the trap port's.
#pragma once

#include "engine/udpsocket.h"
#include "objects/entity.h"

#include <cstdint>

namespace winsnmp::core {

class Channel final : public Transport {
public:
    enum class Role : std::uint8_t { Shared, Agent, Trap };
    /// Why it cannot send just now: its send buffer is full, which the system says the end of, or the system
    /// had no buffer, which nobody says the end of.
    enum class Block : std::uint8_t { None, UntilWritable, Pause };

    /// `agent` is the listening entity of an Agent channel, which keeps it alive. Throws std::bad_alloc.
    [[nodiscard]] static Ref<Channel> create(UdpSocket socket, Role role, Endpoint::Family family,
                                             Entity *agent);

    /// What an object keeps is a channel: there is no other kind. Not null.
    [[nodiscard]] static Channel &of(const Ref<Transport> &transport) noexcept
    {
        return static_cast<Channel &>(*transport);
    }

    const Role role;
    const Endpoint::Family family;
    UdpSocket socket;
    std::uint64_t key = 0; ///< what epoll reports; 0: not watched
    bool isWildcard = false; ///< bound to no address of its own
    Block block = Block::None; ///< guarded by the engine's lock

    [[nodiscard]] Entity *agent() const noexcept { return m_agent.get(); }
    /// The reference cycle entity - channel is opened when listening ends. Guarded by the engine's lock;
    /// returns the reference, to be let go of without the lock.
    [[nodiscard]] Ref<Entity> takeAgent() noexcept { return std::move(m_agent); }

private:
    Channel(UdpSocket opened, Role channelRole, Endpoint::Family addressFamily, Entity *agent) noexcept;
    ~Channel() override = default;
    void dispose() noexcept override;

    Ref<Entity> m_agent;
};

} // namespace winsnmp::core
