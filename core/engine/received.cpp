// SPDX-License-Identifier: MIT
#include "engine/received.h"

#include "objects/context.h"
#include "objects/entity.h"
#include "objects/session.h"

#include <algorithm>
#include <utility>

namespace winsnmp::core {

Received::Received(Session &session, Parties parties, std::size_t size) noexcept
    : QueueEntry(Kind::Message)
    , m_session(&session)
    , m_parties(std::move(parties))
    , m_size(size)
{
}

Ref<Received> Received::create(Session &session, Parties parties, std::int32_t requestId, OctetView datagram)
{
    void *block = session.memory().allocate(sizeof(Received) + datagram.size(), alignof(Received));
    auto *received = new (block) Received(session, std::move(parties), datagram.size());
    received->requestId = requestId;
    std::ranges::copy(datagram, reinterpret_cast<std::uint8_t *>(received + 1));
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
