// SPDX-License-Identifier: MIT
#include "engine/channels.h"

#include "engine/errorqueue.h"
#include "objects/entity.h"
#include "resources/memorygate.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <sys/epoll.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace winsnmp::core {

Channels::Channels(const Waker &waker)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_waker(waker)
    , m_channels(&machineryMemory())
{
    epoll_event event{.events = EPOLLIN, .data = {.u64 = 0}};
    if (m_epoll >= 0 && ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_waker.descriptor(), &event) == 0)
        return;
    const int error = errno;
    ::close(m_epoll);
    throw std::system_error(error, std::generic_category());
}

Channels::~Channels()
{
    ::close(m_epoll);
}

Ref<Channel> Channels::shared(const Endpoint &peer, int &error)
{
    const Endpoint::Family family = peer.family();
    Ref<Channel> &channel = m_shared[static_cast<std::size_t>(family)];
    if (!channel)
        channel = open(Endpoint::any(family, 0), Channel::Role::Shared, nullptr, error);
    if (!channel || channel->block == Channel::Block::None)
        return channel;
    try {
        if (Ref<Channel> detour = m_detours.towards(peer, *this))
            return detour;
    } catch (const std::bad_alloc &) {
        return channel; // the message waits
    }
    return channel;
}

Ref<Channel> Channels::open(const Endpoint &local, Channel::Role role, Entity *agent, int &error)
{
    // On the shared socket nobody asks which of our addresses an answer came to.
    const auto told =
        role == Channel::Role::Shared ? UdpSocket::LocalAddress::Untold : UdpSocket::LocalAddress::Told;
    UdpSocket socket = UdpSocket::open(local, told, error);
    if (!socket.isOpen())
        return {};
    if (role == Channel::Role::Shared)
        askForErrors(socket, local.family());
    Ref<Channel> channel = Channel::create(std::move(socket), role, local.family(), agent);
    channel->isWildcard = local.isAny();
    channel->key = ++m_lastKey;
    m_channels.emplace(channel->key, channel);
    epoll_event event{.events = EPOLLIN, .data = {.u64 = channel->key}};
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, channel->socket.descriptor(), &event) == 0)
        return channel;
    error = errno;
    m_channels.erase(channel->key);
    return {};
}

void Channels::close(Channel &channel) noexcept
{
    unblock(channel);
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, channel.socket.descriptor(), nullptr);
    channel.socket = UdpSocket();
    m_channels.erase(channel.key);
}

Ref<Channel> Channels::find(std::uint64_t key) const noexcept
{
    const auto found = m_channels.find(key);
    return found == m_channels.end() ? Ref<Channel>() : found->second;
}

void Channels::watchWritable(Channel &channel, bool on) const noexcept
{
    epoll_event event{.events = on ? EPOLLIN | EPOLLOUT : EPOLLIN, .data = {.u64 = channel.key}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, channel.socket.descriptor(), &event);
}

void Channels::block(Channel &channel, Channel::Block why) noexcept
{
    unblock(channel);
    channel.block = why;
    if (why == Channel::Block::UntilWritable) {
        watchWritable(channel, true);
        return;
    }
    ++m_pauses;
    m_pausesEnd = std::chrono::steady_clock::now() + PauseTime;
}

void Channels::unblock(Channel &channel) noexcept
{
    const Channel::Block former = std::exchange(channel.block, Channel::Block::None);
    if (former == Channel::Block::UntilWritable)
        watchWritable(channel, false);
    else if (former == Channel::Block::Pause)
        --m_pauses;
}

Channels::Awakening Channels::wait(std::chrono::milliseconds time,
                                   std::array<Ready, MaxReady> &ready) noexcept
{
    epoll_event events[MaxReady];
    const auto wanted = static_cast<int>(std::min<std::int64_t>(time.count(), INT32_MAX));
    const int count = ::epoll_wait(m_epoll, events, MaxReady, wanted);
    Awakening result;
    for (int i = 0; i < count; ++i) {
        if (events[i].data.u64 != 0) {
            ready[result.readyCount++] = {events[i].data.u64, (events[i].events & EPOLLOUT) != 0};
            continue;
        }
        m_waker.drain();
        result.byWaker = true;
    }
    return result;
}

} // namespace winsnmp::core
