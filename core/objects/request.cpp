// SPDX-License-Identifier: MIT
#include "objects/request.h"

#include "engine/channel.h"
#include "objects/context.h"
#include "objects/entity.h"
#include "objects/session.h"

#include <utility>

namespace winsnmp::core {

Request::Request(Parts parts, std::size_t size) noexcept
    : QueueEntry(Kind::Error)
    , channel(parts.channel)
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

void OutgoingList::append(Ref<Request> request) noexcept
{
    Request *added = request.detach();
    added->outPrevious = m_last;
    added->outNext = nullptr;
    added->outList = this;
    (m_last ? m_last->outNext : m_first) = added;
    m_last = added;
}

void OutgoingList::prepend(Ref<Request> request) noexcept
{
    Request *added = request.detach();
    added->outPrevious = nullptr;
    added->outNext = m_first;
    added->outList = this;
    (m_first ? m_first->outPrevious : m_last) = added;
    m_first = added;
}

Ref<Request> OutgoingList::takeFirst() noexcept
{
    return m_first ? take(*m_first) : Ref<Request>();
}

Ref<Request> OutgoingList::take(Request &request) noexcept
{
    OutgoingList *list = std::exchange(request.outList, nullptr);
    if (!list)
        return {};
    (request.outPrevious ? request.outPrevious->outNext : list->m_first) = request.outNext;
    (request.outNext ? request.outNext->outPrevious : list->m_last) = request.outPrevious;
    request.outPrevious = request.outNext = nullptr;
    return Ref<Request>::adopt(&request);
}

} // namespace winsnmp::core
