// SPDX-License-Identifier: MIT
//
// Messages nobody asked for: requests to our agents, traps and informs. And the gate that every datagram
// passes.
#pragma once

#include "engine/exchange.h"
#include "engine/received.h"
#include "engine/registrations.h"

#include <atomic>

namespace winsnmp::core {

/// Guarded by the engine's lock, but for the counter.
class Inbound {
public:
    Inbound(Exchange &exchange, Notifier &notifier, Registrations &registrations);

    /// Validates the datagram and hands it to whom it concerns; what is not valid or not expected is counted.
    void take(const Channel &channel, const Datagram &datagram) noexcept;

    [[nodiscard]] std::uint64_t dropped() const noexcept { return m_dropped.load(std::memory_order_relaxed); }

private:
    [[nodiscard]] bool dispatch(const Channel &channel, const Datagram &datagram,
                                const codec::MessageView &view) noexcept;
    [[nodiscard]] bool toAgent(const Channel &channel, const Datagram &datagram,
                               const codec::MessageView &view) noexcept;
    [[nodiscard]] bool toRegistrations(const Channel &channel, const Datagram &datagram,
                                       const codec::MessageView &view) noexcept;
    [[nodiscard]] bool deliver(Session &session, Parties parties, std::int32_t requestId, OctetView octets,
                               const codec::MessageView &view) noexcept;
    void confirmInform(const Channel &channel, const Datagram &datagram,
                       const codec::MessageView &view) const noexcept;

    Exchange &m_exchange;
    Notifier &m_notifier;
    Registrations &m_registrations;
    std::atomic<std::uint64_t> m_dropped{0};
};

} // namespace winsnmp::core
