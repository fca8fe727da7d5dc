// SPDX-License-Identifier: MIT
//
// A socket with its role: shared by all sessions, an agent's, or the trap port's.
#pragma once

#include "base/ref.h"
#include "engine/udpsocket.h"

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

class Entity;

class Channel {
public:
    enum class Role : std::uint8_t { Shared, Agent, Trap };
    /// Why it cannot send just now: its send buffer is full, which the system says the end of, or the system
    /// had no buffer, which nobody says the end of.
    enum class Block : std::uint8_t { None, UntilWritable, Pause };

    /// `agent` is the listening entity of an Agent channel, which keeps it alive. Throws std::bad_alloc.
    [[nodiscard]] static Ref<Channel> create(UdpSocket socket, Role role, Endpoint::Family family,
                                             Entity *agent);

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept;

    const Role role;
    const Endpoint::Family family;
    UdpSocket socket;
    std::uint64_t key = 0; ///< what epoll reports; 0: not watched
    bool isWildcard = false; ///< bound to no address of its own
    Block block = Block::None; ///< guarded by the engine's lock

    [[nodiscard]] Entity *agent() const noexcept { return m_agent; }
    /// The reference cycle entity - channel is opened when listening ends. Guarded by the engine's lock;
    /// returns the reference, to be let go of without the lock.
    [[nodiscard]] Ref<Entity> takeAgent() noexcept;

private:
    Channel(UdpSocket opened, Role channelRole, Endpoint::Family addressFamily, Entity *agent) noexcept;
    ~Channel() = default;

    std::atomic<std::uint32_t> m_references{1};
    Entity *m_agent; ///< counted by hand: Ref<Entity> needs the complete type, which needs this one
};

} // namespace winsnmp::core
