// SPDX-License-Identifier: MIT
//
// Outstanding requests: from the first transmission to the one way each of them ends.
#pragma once

#include "base/timerwheel.h"
#include "engine/channels.h"
#include "engine/errorqueue.h"
#include "engine/messageprocessing.h"
#include "engine/notifier.h"
#include "engine/transmitter.h"

#include <chrono>
#include <optional>

namespace winsnmp::core {

/// Guarded by the engine's lock throughout.
class Exchange final : public TransmitObserver {
public:
    Exchange(MessageProcessing &processing, Channels &channels, Transmitter &transmitter, Notifier &notifier);

    /// Moves the clock to now; retransmits and times out what is due, until the notifier is busy. False:
    /// there is more to do at once.
    [[nodiscard]] bool expire() noexcept;
    /// How long nothing falls due; negative: nothing is outstanding.
    [[nodiscard]] std::chrono::milliseconds untilNextDue() const noexcept;

    /// An answer arrived and ends its request. Empty: it is delivered; else why it is dropped.
    [[nodiscard]] std::optional<DropReason> complete(Request &request, OctetView octets,
                                                     const codec::MessageView &view) noexcept;

    /// Ends a request by code for the application to read, or silently with Code::Success. False when it had
    /// ended.
    bool end(Request &request, std::uint64_t MessageCounters::*counter, Code code) noexcept;

    /// The application sends the same request again: `former` ends as cancelled, and an answer to the
    /// datagram of either completes its successor (reference 4.4).
    void replace(Request &former, Request &successor) noexcept;

    /// Retransmission mode OFF: whatever is outstanding waits for its answer only (reference 4.5).
    void stopRetransmissions() noexcept;

    [[nodiscard]] bool prepare(Request &request) noexcept override;
    void sent(std::span<const Ref<Request>> requests) noexcept override;
    void failed(Request &request, int error) noexcept override;
    [[nodiscard]] bool takeReturned(const Channel &channel) noexcept override;

private:
    [[nodiscard]] static std::uint64_t ticksNow() noexcept;
    [[nodiscard]] static std::uint64_t ticksOf(std::chrono::steady_clock::time_point time) noexcept;
    /// Starts the time-out, counted from `since`.
    void arm(Request &request, std::uint64_t since) noexcept;
    [[nodiscard]] bool prepareOctets(Request &request) noexcept;
    /// It is over: nothing here waits for it or sends it any more.
    void retire(Request &request) noexcept;
    void noteClosedPort(const ReturnedDatagram &returned) noexcept;
    void fallDue(Request &request) noexcept;
    void giveUp(Request &request, int error) noexcept;
    [[nodiscard]] bool chooseChannel(Request &request) noexcept;

    MessageProcessing &m_processing;
    Channels &m_channels;
    Transmitter &m_transmitter;
    Notifier &m_notifier;
    TimerWheel m_wheel;
};

/// What a system error on sending means to the application (reference 4.14); Success: not an error for it.
[[nodiscard]] Code codeOfSendError(int error) noexcept;

} // namespace winsnmp::core
