// SPDX-License-Identifier: MIT
//
// The I/O thread and what other threads may ask of it.
#pragma once

#include "base/code.h"
#include "engine/channels.h"
#include "engine/enginelock.h"
#include "engine/notifier.h"
#include "engine/registrations.h"
#include "engine/transmitter.h"
#include "engine/waker.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>

namespace winsnmp::core {

class EngineClient;
class EngineParts;

/// One per process. The thread and its sockets come with the first send, listen or register, and go with
/// stop().
class Engine {
public:
    explicit Engine(EngineClient &client) noexcept
        : m_client(client)
    {
    }

    /// Success, or why the I/O thread cannot run. Throws std::bad_alloc.
    [[nodiscard]] Code start();
    /// Queues an accepted message for transmission; the engine has been started.
    void submit(const Ref<Request> &request);

    /// Ends every outstanding request of the session with this id; false when there is none.
    [[nodiscard]] bool cancel(Session &session, std::int32_t requestId);
    /// Ends one request as cancelled; false when it had ended.
    bool cancel(Request &request);
    /// The same, but its successor, accepted and not yet submitted, takes its place on the wire.
    void replace(Request &former, Request &successor);

    /// For a closed session: requests, registrations, agents and notifications are gone and its callback is
    /// not running when this returns (except the one the calling thread is in).
    void dropSession(Session &session);

    /// Starts the agent role (reference 3.1 SnmpListenEx). Throws std::bad_alloc.
    [[nodiscard]] Code listen(Entity &entity, bool allAddresses);
    /// False when the entity was not listening.
    bool stopListening(Entity &entity);
    [[nodiscard]] bool isListening(const Entity &entity);
    /// The agent's socket of a listening entity; null for others.
    [[nodiscard]] Ref<Channel> channelOf(const Entity *entity);

    /// SnmpRegister, both states. Throws std::bad_alloc.
    [[nodiscard]] Code registerTraps(Session &session, const Filter &filter);
    void unregisterTraps(Session &session, const Filter &filter);

    void stopRetransmissions();

    /// Ends the I/O thread and closes all sockets, unless the library has been started again. From a
    /// callback: at the latest when the callback has returned.
    void stop();

    struct Status {
        std::uint64_t sockets = 0;
    };
    [[nodiscard]] Status status();

private:
    struct PartsDeleter {
        void operator()(EngineParts *parts) const noexcept;
    };

    [[nodiscard]] Code launch();
    [[nodiscard]] bool leave();
    [[nodiscard]] bool onIoThread() const noexcept { return std::this_thread::get_id() == m_ioThread.load(); }
    void run();
    [[nodiscard]] bool takeIn(std::span<const Channels::Ready> ready) noexcept;
    [[nodiscard]] bool sendOut() noexcept;
    [[nodiscard]] bool receive(std::span<const Channels::Ready> ready) noexcept;
    [[nodiscard]] std::chrono::milliseconds untilNextTask() noexcept;
    [[nodiscard]] Code openTrapPort();
    void closeTrapPortIfUnused() noexcept;
    void closeAgent(Entity &entity) noexcept;
    void release(const Channel &channel) noexcept;

    EngineClient &m_client;

    std::mutex m_lifecycle; ///< start and stop: guards the thread and the changes of the flags below
    std::condition_variable m_decided; ///< the I/O thread has left, or stays after all
    std::thread m_thread;
    bool m_isThere = false; ///< the I/O thread has not left yet, so it can be told to stay
    std::atomic<bool> m_running{false}; ///< it is there and goes on
    std::atomic<bool> m_stop{false};
    std::atomic<std::thread::id> m_ioThread{};

    // These outlast the I/O thread, so that senders and closers need no lock that it holds for long.
    Waker m_waker;
    Transmitter m_transmitter;
    Notifier m_notifier;

    EngineMutex m_mutex; ///< "the engine's lock", guards the rest
    std::unique_ptr<EngineParts, PartsDeleter> m_parts; ///< while the I/O thread runs
};

} // namespace winsnmp::core
