// SPDX-License-Identifier: MIT
//
// Messages nobody asked for: requests to our agents, traps and informs. And the gate that every datagram
// passes.
#pragma once

#include "engine/exchange.h"
#include "engine/registrations.h"
#include "objects/received.h"

#include <optional>

namespace winsnmp::core {

/// Guarded by the engine's lock.
class Inbound {
public:
    Inbound(MessageProcessing &processing, Exchange &exchange, Transmitter &transmitter, Notifier &notifier,
            Registrations &registrations);

    /// Hands what is in the datagram to whom it concerns; what is not valid or not expected is counted.
    void take(Channel &channel, const Datagram &datagram) noexcept;

private:
    /// Why a datagram is not delivered; empty when it is.
    using Dropped = std::optional<DropReason>;

    [[nodiscard]] Dropped dispatch(Channel &channel, const Datagram &datagram,
                                   const codec::MessageView &view) noexcept;
    [[nodiscard]] Dropped toAgent(Channel &channel, const Datagram &datagram,
                                  const codec::MessageView &view) noexcept;
    [[nodiscard]] Dropped toRegistrations(Channel &channel, const Datagram &datagram,
                                          const codec::MessageView &view) noexcept;
    [[nodiscard]] Dropped deliver(Session &session, Parties parties, std::int32_t requestId, OctetView octets,
                                  const codec::MessageView &view) noexcept;
    static void count(const Rejected &rejected, const Datagram &datagram) noexcept;
    /// In the name of a session that is to get the inform; null if none is due. False: no memory.
    [[nodiscard]] bool makeConfirmation(Session &session, Channel &channel, const Datagram &datagram,
                                        const codec::MessageView &inform, Ref<Request> &response) noexcept;

    MessageProcessing &m_processing;
    Exchange &m_exchange;
    Transmitter &m_transmitter;
    Notifier &m_notifier;
    Registrations &m_registrations;
};

} // namespace winsnmp::core
