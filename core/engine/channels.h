// SPDX-License-Identifier: MIT
//
// All sockets of the library and the one place that waits for them.
#pragma once

#include "engine/channel.h"
#include "engine/waker.h"
#include "state/code.h"

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

    /// The socket all sessions share for this family, opened on first use. Null with `error` set to errno.
    [[nodiscard]] Ref<Channel> shared(Endpoint::Family family, int &error);

    /// Opens a bound socket and watches it. Null with `error` set to errno. Throws std::bad_alloc.
    [[nodiscard]] Ref<Channel> open(const Endpoint &local, Channel::Role role, Entity *agent, int &error);
    void close(Channel &channel) noexcept;
    [[nodiscard]] Ref<Channel> find(std::uint64_t key) const noexcept;
    [[nodiscard]] std::size_t count() const noexcept { return m_channels.size(); }

    /// Whether wait() also returns when the socket can take datagrams again.
    void watchWritable(Channel &channel, bool on) const noexcept;

    static constexpr std::size_t MaxReady = 64;
    struct Awakening {
        std::size_t readyCount = 0; ///< sockets that are ready
        bool byWaker = false;
    };
    /// Sleeps until a socket is ready, the waker was used, or the time is over. Writes the keys of the
    /// sockets that are ready. Negative time: for ever.
    [[nodiscard]] Awakening wait(std::chrono::milliseconds time,
                                 std::array<std::uint64_t, MaxReady> &ready) noexcept;

private:
    int m_epoll = -1;
    const Waker &m_waker;
    std::uint64_t m_lastKey = 0;
    std::array<Ref<Channel>, Endpoint::FamilyCount> m_shared;
    std::pmr::unordered_map<std::uint64_t, Ref<Channel>> m_channels;
};

} // namespace winsnmp::core
