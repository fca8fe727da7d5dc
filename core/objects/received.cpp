// SPDX-License-Identifier: MIT
#include "objects/received.h"

#include "objects/context.h"
#include "objects/entity.h"
#include "objects/session.h"

#include <algorithm>
#include <utility>

namespace winsnmp::core {

Received::Received(Session &session, Parties parties, OctetView datagram,
                   const codec::MessageView &view) noexcept
    : QueueEntry(Kind::Message)
    , m_session(&session)
    , m_parties(std::move(parties))
    , m_size(datagram.size())
{
    auto *octets = reinterpret_cast<std::uint8_t *>(this + 1);
    std::ranges::copy(datagram, octets);
    m_view = codec::movedView(view, datagram.data(), octets);
}

Ref<Received> Received::create(Session &session, Parties parties, std::int32_t requestId, OctetView datagram,
                               const codec::MessageView &view)
{
    void *block = session.memory().allocate(sizeof(Received) + datagram.size(), alignof(Received));
    auto *received = new (block) Received(session, std::move(parties), datagram, view);
    received->requestId = requestId;
    return Ref<Received>::adopt(received);
}

void Received::dispose() noexcept
{
    const Ref<Session> session = std::move(m_session);
    const std::size_t size = sizeof(Received) + m_size;
    this->~Received();
    session->memory().deallocate(this, size, alignof(Received));
}

} // namespace winsnmp::core
