// SPDX-License-Identifier: MIT
//
// Where messages go while the socket that all sessions share cannot send: one interface has filled its send
// buffer, and the messages to the others are not to wait for that.
#pragma once

#include "engine/channel.h"

#include <memory_resource>
#include <vector>

namespace winsnmp::core {

class Channels;

/// A socket for each of this machine's addresses that the system would send from, which tells its interfaces
/// apart; opened when needed and kept. Guarded by the engine's lock.
class Detours {
public:
    Detours();

    /// The socket for messages to `peer`; null when there is no way there, no descriptor, or no more are to
    /// be opened: then the message waits. Throws std::bad_alloc.
    [[nodiscard]] Ref<Channel> towards(const Endpoint &peer, Channels &channels);

private:
    struct Detour {
        Endpoint local;
        bool toItself = false; ///< messages to this very address go through the machine, not the interface
        Ref<Channel> channel;
    };
    static constexpr std::size_t MostDetours = 16;

    [[nodiscard]] Ref<Channel> find(const Endpoint &local, bool toItself) const noexcept;

    std::pmr::vector<Detour> m_detours;
    Endpoint m_lastPeer; ///< asked for last, since one destination often gets many messages in a row
    Ref<Channel> m_lastChannel;
};

} // namespace winsnmp::core
