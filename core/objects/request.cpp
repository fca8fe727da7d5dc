// SPDX-License-Identifier: MIT
#include "objects/request.h"

#include "objects/context.h"
#include "objects/entity.h"
#include "objects/session.h"

#include <utility>

namespace winsnmp::core {

Request::Request(Parts parts, std::size_t size) noexcept
    : QueueEntry(Kind::Error)
    , transport(parts.transport)
    , retriesLeft(parts.retransmits ? parts.retries : 0)
    , retransmits(parts.retransmits)
    , m_size(static_cast<std::uint32_t>(size))
    , m_parts(std::move(parts))
{
    requestId = m_parts.pdu.requestId;
}

Request::~Request() = default;

Ref<Request> Request::create(Parts parts, std::size_t size)
{
    void *block = parts.session->memory().allocate(sizeof(Request) + size, alignof(Request));
    return Ref<Request>::adopt(new (block) Request(std::move(parts), size));
}

void Request::dispose() noexcept
{
    const Ref<Session> session = std::move(m_parts.session);
    const std::size_t size = sizeof(Request) + m_size;
    this->~Request();
    session->memory().deallocate(this, size, alignof(Request));
}

bool Request::expectsAnswer() const noexcept
{
    using codec::PduType;
    const PduType type = m_parts.pdu.type;
    return type != PduType::Response && type != PduType::Trap && type != PduType::V1Trap;
}

std::chrono::milliseconds Request::longestWait() const noexcept
{
    const std::chrono::milliseconds timeout{std::int64_t{10} * m_parts.timeoutTicks};
    return timeout * (std::int64_t{m_parts.retries} + 1);
}

} // namespace winsnmp::core
