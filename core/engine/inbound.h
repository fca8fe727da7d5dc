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
    Inbound(Exchange &exchange, Notifier &notifier, Registrations &registrations);

    /// Validates the datagram and hands it to whom it concerns; what is not valid or not expected is counted.
    void take(const Channel &channel, const Datagram &datagram) noexcept;

private:
    /// Why a datagram is not delivered; empty when it is.
    using Dropped = std::optional<DropReason>;

    [[nodiscard]] Dropped dispatch(const Channel &channel, const Datagram &datagram,
                                   const codec::MessageView &view) noexcept;
    [[nodiscard]] Dropped toAgent(const Channel &channel, const Datagram &datagram,
                                  const codec::MessageView &view) noexcept;
    [[nodiscard]] Dropped toRegistrations(const Channel &channel, const Datagram &datagram,
                                          const codec::MessageView &view) noexcept;
    [[nodiscard]] Dropped deliver(Session &session, Parties parties, std::int32_t requestId, OctetView octets,
                                  const codec::MessageView &view) noexcept;
    void confirmInform(const Channel &channel, const Datagram &datagram,
                       const codec::MessageView &view) const noexcept;

    Exchange &m_exchange;
    Notifier &m_notifier;
    Registrations &m_registrations;
};

} // namespace winsnmp::core
