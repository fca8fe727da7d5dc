// SPDX-License-Identifier: MIT
//
// All sockets of the library and the one place that waits for them.
#pragma once

#include "base/code.h"
#include "engine/channel.h"
#include "engine/detours.h"
#include "engine/waker.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <unordered_map>

namespace winsnmp::core {

/// Guarded by the engine's lock, except wait(), which needs none.
class Channels {
public:
    /// Throws std::system_error when the system has no descriptors, std::bad_alloc.
    explicit Channels(const Waker &waker);
    ~Channels();
    Channels(const Channels &) = delete;
    Channels &operator=(const Channels &) = delete;

    /// The socket for messages to `peer` that no agent sends: the one all sessions share for its family,
    /// opened on first use, or a detour while that one is blocked. Null with `error` set to errno. Throws
    /// std::bad_alloc.
    [[nodiscard]] Ref<Channel> shared(const Endpoint &peer, int &error);

    /// Opens a bound socket and watches it. Null with `error` set to errno. Throws std::bad_alloc.
    [[nodiscard]] Ref<Channel> open(const Endpoint &local, Channel::Role role, Entity *agent, int &error);
    void close(Channel &channel) noexcept;
    [[nodiscard]] Ref<Channel> find(std::uint64_t key) const noexcept;
    [[nodiscard]] std::size_t count() const noexcept { return m_channels.size(); }

    /// The socket cannot send. wait() tells when it is writable again; a pause ends by itself.
    void block(Channel &channel, Channel::Block why) noexcept;
    void unblock(Channel &channel) noexcept;
    /// Unblocks the sockets whose pause is over and tells the visitor.
    template <typename Visitor>
    void endPauses(Visitor &&visit)
    {
        if (m_pauses == 0 || std::chrono::steady_clock::now() < m_pausesEnd)
            return;
        for (const auto &[key, channel] : m_channels) {
            if (channel->block == Channel::Block::Pause) {
                unblock(*channel);
                visit(*channel);
            }
        }
    }
    [[nodiscard]] bool hasPauses() const noexcept { return m_pauses != 0; }
    static constexpr std::chrono::milliseconds PauseTime{20};

    static constexpr std::size_t MaxReady = 64;
    struct Ready {
        std::uint64_t key = 0;
        bool isWritable = false;
    };
    struct Awakening {
        std::size_t readyCount = 0; ///< sockets that are ready
        bool byWaker = false;
    };
    /// Sleeps until a socket is ready, the waker was used, or the time is over. Writes down which sockets
    /// are ready. Negative time: for ever.
    [[nodiscard]] Awakening wait(std::chrono::milliseconds time, std::array<Ready, MaxReady> &ready) noexcept;

private:
    void watchWritable(Channel &channel, bool on) const noexcept;

    int m_epoll = -1;
    const Waker &m_waker;
    std::uint64_t m_lastKey = 0;
    std::array<Ref<Channel>, Endpoint::FamilyCount> m_shared;
    std::pmr::unordered_map<std::uint64_t, Ref<Channel>> m_channels;
    Detours m_detours;
    std::size_t m_pauses = 0; ///< sockets that have one
    std::chrono::steady_clock::time_point m_pausesEnd; ///< of all of them
};

} // namespace winsnmp::core
