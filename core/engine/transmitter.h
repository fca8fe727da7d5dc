// SPDX-License-Identifier: MIT
//
// The outgoing queue and the batches in which the I/O thread empties it.
#pragma once

#include "engine/request.h"
#include "state/lightlock.h"

#include <array>
#include <mutex>
#include <span>

namespace winsnmp::core {

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

class Transmitter {
public:
    /// From any thread. True when the I/O thread is asleep and has to be woken. Nothing of a closed session
    /// is taken.
    [[nodiscard]] bool enqueue(const Ref<Request> &request) noexcept;
    /// Takes messages out of the queue that are no longer wanted.
    void remove(Request &request) noexcept;
    void removeAll(const Session &session) noexcept;
    void clear() noexcept;
    template <typename Visitor>
    void forEachWaiting(Visitor &&visit)
    {
        const std::lock_guard lock(m_mutex);
        m_outgoing.forEach(visit);
    }

    /// I/O thread, before it sleeps: false when there is something to send. awake() takes it back.
    [[nodiscard]] bool fallAsleep() noexcept;
    void awake() noexcept;

    /// I/O thread, under the engine's lock: transmits one batch. False when there is nothing left to send
    /// now.
    [[nodiscard]] bool transmitBatch(Channels &channels, TransmitObserver &observer) noexcept;

private:
    static constexpr std::size_t BatchSize = 64;
    using Batch = std::array<Ref<Request>, BatchSize>;

    [[nodiscard]] std::size_t takeBatch(Batch &batch, TransmitObserver &observer) noexcept;
    void putBack(std::span<Ref<Request>> rest) noexcept;
    [[nodiscard]] static int send(std::span<Ref<Request>> run) noexcept;

    LightLock m_mutex; // guards the rest
    OutgoingList m_outgoing;
    bool m_asleep = false;
};

} // namespace winsnmp::core
