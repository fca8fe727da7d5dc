// SPDX-License-Identifier: MIT
//
// The outgoing queue and the batches in which the I/O thread empties it.
#pragma once

#include "base/guarded.h"
#include "base/smallmutex.h"
#include "objects/request.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <span>

namespace winsnmp::core {

class Channel;
class Channels;

/// What becomes of messages; implemented by the exchange.
class TransmitObserver {
public:
    /// Before the first and every later transmission: gives the message its wire id and socket. False: it has
    /// been ended and is not to be sent.
    [[nodiscard]] virtual bool prepare(Request &request) noexcept = 0;
    virtual void sent(std::span<const Ref<Request>> requests) noexcept = 0;
    virtual void failed(Request &request, int error) noexcept = 0;
    /// Sending has failed, perhaps with the error of an earlier datagram, and those are to be read now.
    /// False: there were none, so that the error is this datagram's own.
    [[nodiscard]] virtual bool takeReturned(const Channel &channel) noexcept = 0;

protected:
    ~TransmitObserver() = default;
};

/// A message whose socket cannot send is parked, so that those behind it go on, and costs nothing until the
/// socket can send again.
class Transmitter {
public:
    /// From any thread. True when the I/O thread is asleep and has to be woken. Nothing of a closed session
    /// is taken, nor what waits here already.
    [[nodiscard]] bool enqueue(const Ref<Request> &request) noexcept;
    /// Takes messages out that are no longer wanted.
    void remove(Request &request) noexcept;
    void removeAll(const Session &session) noexcept;
    void clear() noexcept;
    template <typename Visitor>
    void forEachWaiting(Visitor &&visit)
    {
        const auto queue = m_queue.lock();
        queue->outgoing.forEach(visit);
        queue->parked.forEach(visit);
    }

    /// I/O thread, before it sleeps: false when there is something to send. awake() takes it back.
    [[nodiscard]] bool fallAsleep() noexcept;
    void awake() noexcept;

    /// Under the engine's lock: the channel can send again, or never more. True as for enqueue().
    [[nodiscard]] bool unpark(const Channel &channel) noexcept;
    /// Under the engine's lock: lets go of responses and traps that have been parked for too long; looks
    /// after them at most once in StaleTime. Requests have their time-outs.
    void dropStale() noexcept;
    [[nodiscard]] bool hasParked() noexcept;
    static constexpr std::chrono::milliseconds StaleTime{500};

    /// I/O thread, under the engine's lock: transmits one batch. False when there is nothing left to send
    /// now.
    [[nodiscard]] bool transmitBatch(Channels &channels, TransmitObserver &observer) noexcept;

private:
    static constexpr std::size_t BatchSize = 64;
    using Batch = std::array<Ref<Request>, BatchSize>;

    [[nodiscard]] std::size_t takeBatch(Batch &batch, TransmitObserver &observer) noexcept;
    [[nodiscard]] std::size_t transmitRun(std::span<Ref<Request>> run, Channels &channels,
                                          TransmitObserver &observer) noexcept;
    enum class Place : std::uint8_t { Front, Parked };
    void putBack(std::span<Ref<Request>> requests, Place place) noexcept;
    [[nodiscard]] static int send(std::span<Ref<Request>> run) noexcept;

    struct Queue {
        OutgoingList outgoing;
        OutgoingList parked;
        bool asleep = false;
    };
    Guarded<Queue, SmallMutex> m_queue;
    std::chrono::steady_clock::time_point m_nextStaleLook; ///< guarded by the engine's lock
};

} // namespace winsnmp::core
