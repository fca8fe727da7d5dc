// SPDX-License-Identifier: MIT
//
// A datagram that was found valid and wanted, as it waits for SnmpRecvMsg.
#pragma once

#include "codec/message.h"
#include "objects/queueentry.h"

namespace winsnmp::core {

/// Who a message came from and who it is for. A null entity with its flag set becomes a new handle when the
/// application reads the message; without the flag it stays a null handle (reference 4.3).
struct Parties {
    Ref<Entity> source;
    Ref<Entity> destination;
    Ref<Context> context;
    bool newSource = false;
    bool newDestination = false;
    bool newContext = false;
    bool answersFromLocal = false; ///< what agents send to the new source leaves from `local`
    Endpoint peer;
    Endpoint local;
};

class Received final : public QueueEntry {
public:
    /// Charged to the session. Throws std::bad_alloc.
    [[nodiscard]] static Ref<Received> create(Session &session, Parties parties, std::int32_t requestId,
                                              OctetView datagram, const codec::MessageView &view);

    [[nodiscard]] Session &session() const noexcept override { return *m_session; }
    [[nodiscard]] const Parties &parties() const noexcept { return m_parties; }
    /// What was found in the octets that are kept here.
    [[nodiscard]] const codec::MessageView &view() const noexcept { return m_view; }

private:
    Received(Session &session, Parties parties, OctetView datagram, const codec::MessageView &view) noexcept;
    ~Received() override = default;
    void dispose() noexcept override;

    Ref<Session> m_session;
    Parties m_parties;
    std::size_t m_size; ///< octets behind the object
    codec::MessageView m_view;
};

} // namespace winsnmp::core
