// SPDX-License-Identifier: MIT
//
// The I/O thread: how it comes, what it does all the time, how it goes.
#include "engine/engine.h"
#include "engine/engineclient.h"
#include "engine/engineparts.h"
#include "resources/forkedchild.h"
#include "resources/memorygate.h"

#include <algorithm>
#include <memory_resource>
#include <system_error>

namespace winsnmp::core {

namespace {

using Ready = std::array<Channels::Ready, Channels::MaxReady>;

/// Batches between two looks at the sockets, so that a burst of sends cannot overrun the receive buffer.
constexpr int TransmitBatches = 2;

/// Batches read from one socket before the others get their turn.
constexpr int ReceiveBatches = 4;

} // namespace

void Engine::PartsDeleter::operator()(EngineParts *parts) const noexcept
{
    std::pmr::polymorphic_allocator<>(&machineryMemory()).delete_object(parts);
}

Code Engine::start()
{
    if (m_running)
        return Code::Success;
    const std::lock_guard lock(m_lifecycle);
    if (!m_client.isStarted())
        return Code::NotInitialized; // cleaned up since the caller looked; stop() is not to be outlived
    if (!m_isThere)
        return launch();
    m_stop = false; // it was to end with the library's former life; now it stays
    m_running = true;
    m_decided.notify_all();
    return Code::Success;
}

Code Engine::launch()
{
    if (m_thread.joinable())
        m_thread.join(); // it has left, and no application code runs on it any more
    m_waker.open();
    try {
        auto *parts = std::pmr::polymorphic_allocator<>(&machineryMemory())
                          .new_object<EngineParts>(m_waker, m_transmitter, m_notifier);
        {
            const std::lock_guard lock(m_mutex);
            m_parts.reset(parts);
        }
        m_stop = false;
        m_thread = std::thread([this] { run(); });
    } catch (const std::system_error &) { // no descriptor, no thread
        const std::lock_guard lock(m_mutex);
        m_parts.reset();
        return Code::TlResourceError;
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_parts.reset();
        throw;
    }
    m_isThere = true;
    m_running = true;
    return Code::Success;
}

/// The I/O thread was told to end: false when it has been told to stay meanwhile.
bool Engine::leave()
{
    const std::lock_guard lock(m_lifecycle);
    if (!m_stop)
        return false;
    m_isThere = false;
    m_decided.notify_all();
    return true;
}

void Engine::run()
{
    m_ioThread = std::this_thread::get_id();
    m_client.ioThreadBegins();
    Channels &channels = m_parts->channels; // this thread destroys the parts itself, below
    Ready ready{};
    Channels::Awakening awakening;
    while (!m_stop || !leave()) {
        bool idle = takeIn({ready.data(), awakening.readyCount});
        m_notifier.give([this](Session &session) { m_client.callbackRefused(session); });
        if (isForkedChild()) // a callback has forked, and this is its child: the sockets are not its own
            return;
        idle = sendOut() && idle; // what callbacks have sent leaves before the next wait
        if (idle && awakening.byWaker)
            std::this_thread::yield(); // who woke this thread often has more; on one core it now gets to it
        std::chrono::milliseconds time{0};
        if (idle && m_transmitter.fallAsleep()) {
            const IoThreadLock lock(m_mutex);
            time = m_stop ? std::chrono::milliseconds(0) : untilNextTask();
        }
        awakening = channels.wait(time, ready);
        m_transmitter.awake();
    }
    m_transmitter.clear(); // requests that were cancelled before they got here
    const std::lock_guard lock(m_mutex);
    m_parts.reset();
    m_ioThread = std::thread::id();
}

/// What is due and what has come. False when there is more at once.
bool Engine::takeIn(std::span<const Channels::Ready> ready) noexcept
{
    const IoThreadLock lock(m_mutex);
    const bool idle = m_parts->exchange.expire();
    return receive(ready) && idle;
}

/// False when there is more to send, or to tell applications about what could not be sent.
bool Engine::sendOut() noexcept
{
    const IoThreadLock lock(m_mutex);
    m_parts->channels.endPauses([this](const Channel &channel) { release(channel); });
    m_transmitter.dropStale();
    bool more = true;
    for (int batch = 0; more && batch < TransmitBatches; ++batch)
        more = m_transmitter.transmitBatch(m_parts->channels, m_parts->exchange);
    return !more && m_notifier.isEmpty();
}

/// What was parked for the channel is tried again. Under the lock.
void Engine::release(const Channel &channel) noexcept
{
    if (m_transmitter.unpark(channel))
        m_waker.wake();
}

/// How long this thread may sleep; negative: until it is woken. Under the lock.
std::chrono::milliseconds Engine::untilNextTask() noexcept
{
    std::chrono::milliseconds time = m_parts->exchange.untilNextDue();
    const auto shorten = [&](std::chrono::milliseconds longest) {
        time = time < std::chrono::milliseconds(0) ? longest : std::min(time, longest);
    };
    if (m_parts->channels.hasPauses())
        shorten(Channels::PauseTime);
    if (m_transmitter.hasParked())
        shorten(Transmitter::StaleTime);
    return time;
}

/// False when datagrams may be left that epoll has to report again.
bool Engine::receive(std::span<const Channels::Ready> ready) noexcept
{
    for (const auto &[key, isWritable] : ready) {
        const Ref<Channel> channel = m_parts->channels.find(key);
        if (!channel)
            continue;
        if (isWritable) {
            m_parts->channels.unblock(*channel);
            release(*channel);
        }
        for (int batch = 0; batch < ReceiveBatches; ++batch) {
            if (m_notifier.isBusy())
                return false;
            const std::size_t count = m_parts->receiver.read(*channel);
            if (count == 0 && batch == 0) // ready, but not with datagrams
                (void)m_parts->exchange.takeReturned(*channel);
            for (std::size_t i = 0; i < count; ++i)
                m_parts->inbound.take(*channel, m_parts->receiver.at(i));
            if (count < Receiver::BatchSize)
                break;
        }
    }
    return true;
}

void Engine::stop()
{
    std::unique_lock lock(m_lifecycle);
    // In this order: who still finds it running was started before the question below, which then says so.
    const bool wasRunning = m_running.exchange(false);
    if (m_client.isStarted()) {
        m_running = wasRunning; // whoever started it again may already use the engine
        return;
    }
    if (m_isThere) {
        m_stop = true;
        if (onIoThread())
            return;
        m_waker.wake();
        m_decided.wait(lock, [this] { return !m_isThere || !m_stop; });
    }
    if (!m_isThere && m_thread.joinable())
        m_thread.join();
}

} // namespace winsnmp::core
