// SPDX-License-Identifier: MIT
//
// A message on its way out. One block holds everything a request needs until it ends: the bytes for
// retransmission, the handles its answer returns, its timer, and itself as the error entry, so that ending it
// never needs memory.
#pragma once

#include "base/countedlist.h"
#include "base/endpoint.h"
#include "base/timerwheel.h"
#include "codec/message.h"
#include "objects/queueentry.h"
#include "objects/transport.h"

#include <chrono>

namespace winsnmp::core {

struct InOutgoing;

class Request final : public QueueEntry, public WheelTimer, public ListLink<InOutgoing> {
public:
    /// What SnmpSendMsg knows.
    struct Parts {
        Ref<Session> session;
        Ref<Entity> source; ///< may be null
        Ref<Entity> destination;
        Ref<Context> context;
        Ref<Transport> transport; ///< the agent's, or null for the shared one
        Endpoint peer;
        codec::PduFields pdu; ///< as the application gave it
        codec::Version version = codec::Version::V1;
        std::uint32_t timeoutTicks = 0; ///< hundredths of a second
        std::uint32_t retries = 0;
        bool retransmits = true; ///< retransmission mode at the time of the call
    };

    /// Charged to the session; bytes() are still to be written. Throws std::bad_alloc.
    [[nodiscard]] static Ref<Request> create(Parts parts, std::size_t size);

    [[nodiscard]] std::span<std::uint8_t> bytes() noexcept
    {
        return {reinterpret_cast<std::uint8_t *>(this + 1), m_size};
    }
    [[nodiscard]] const Parts &parts() const noexcept { return m_parts; }
    [[nodiscard]] Session &session() const noexcept override { return *m_parts.session; }
    /// Requests wait for an answer; responses and traps do not.
    [[nodiscard]] bool expectsAnswer() const noexcept;
    /// Its policy's time starts here.
    [[nodiscard]] std::chrono::steady_clock::time_point accepted() const noexcept { return m_accepted; }
    /// Nobody is told whether a response or trap gets out; this long it may wait for its socket.
    [[nodiscard]] std::chrono::milliseconds longestWait() const noexcept;

    // Guarded by the engine's lock.
    Ref<Transport> transport; ///< in use: parts().transport or the shared one
    std::uint32_t wireNumber = 0; ///< in the wire table; 0: not there
    std::uint32_t retriesLeft = 0;
    std::uint32_t requestIdOffset = 0;
    bool retransmits = true;
    bool ended = false;
    bool transmitted = false; ///< at least once
    bool metClosedPort = false; ///< the last try; not changed any more once it has ended

    // Guarded by the session's lock.
    Request *indexNext = nullptr;
    bool isIndexed = false;

private:
    Request(Parts parts, std::size_t size) noexcept;
    ~Request() override;
    void dispose() noexcept override;

    const std::uint32_t m_size; ///< first, where it costs no room
    Parts m_parts;
    const std::chrono::steady_clock::time_point m_accepted = std::chrono::steady_clock::now();
};

/// Messages that wait for their transmission; guarded by the transmitter's lock.
using OutgoingList = CountedList<Request, InOutgoing>;

} // namespace winsnmp::core
