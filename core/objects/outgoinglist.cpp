// SPDX-License-Identifier: MIT
#include "objects/outgoinglist.h"

#include <utility>

namespace winsnmp::core {

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
