// SPDX-License-Identifier: MIT
#include "objects/requestindex.h"

#include <algorithm>

namespace winsnmp::core {

namespace {

constexpr std::uint32_t SingleChainLimit = 8;

std::uint32_t spread(std::int32_t requestId) noexcept
{
    return static_cast<std::uint32_t>(requestId) * 2654435769U >> 7;
}

/// With `peer`, only one to that destination.
Ref<Request> newestIn(Request *chain, std::int32_t requestId, const Endpoint *peer) noexcept
{
    for (Request *request = chain; request; request = request->indexNext) {
        if (request->requestId == requestId && (!peer || request->parts().peer == *peer))
            return Ref<Request>(request);
    }
    return {};
}

} // namespace

RequestIndex::~RequestIndex()
{
    dropArray();
}

Request *&RequestIndex::chainOf(std::int32_t requestId) noexcept
{
    return m_chains ? m_chains[spread(requestId) & (m_chainCount - 1)] : m_single;
}

Request *RequestIndex::chainOf(std::int32_t requestId) const noexcept
{
    return const_cast<RequestIndex *>(this)->chainOf(requestId);
}

void RequestIndex::grow()
{
    const std::uint32_t count = std::max(m_chainCount * 4, SingleChainLimit * 4);
    auto **chains = std::pmr::polymorphic_allocator<Request *>(m_memory).allocate(count);
    std::fill_n(chains, count, nullptr);
    const auto rehash = [&](Request *request) {
        while (request) {
            Request *next = request->indexNext;
            Request *&chain = chains[spread(request->requestId) & (count - 1)];
            request->indexNext = chain;
            chain = request;
            request = next;
        }
    };
    rehash(m_single);
    for (std::uint32_t i = 0; i < m_chainCount; ++i)
        rehash(m_chains[i]);
    m_single = nullptr;
    dropArray();
    m_chains = chains;
    m_chainCount = count;
}

void RequestIndex::dropArray() noexcept
{
    if (m_chains)
        std::pmr::polymorphic_allocator<Request *>(m_memory).deallocate(m_chains, m_chainCount);
    m_chains = nullptr;
    m_chainCount = 0;
}

Ref<Request> RequestIndex::insert(Request &request)
{
    if (m_size >= std::max(m_chainCount * 2, SingleChainLimit))
        grow();
    Request *&chain = chainOf(request.requestId);
    Ref<Request> former = newestIn(chain, request.requestId, &request.parts().peer);
    request.indexNext = chain;
    request.isIndexed = true;
    request.retain();
    chain = &request;
    ++m_size;
    return former;
}

bool RequestIndex::remove(Request &request) noexcept
{
    if (!request.isIndexed)
        return false;
    Request **link = &chainOf(request.requestId);
    while (*link != &request)
        link = &(*link)->indexNext;
    *link = request.indexNext;
    request.indexNext = nullptr;
    request.isIndexed = false;
    if (--m_size == 0)
        dropArray();
    request.release();
    return true;
}

Ref<Request> RequestIndex::find(std::int32_t requestId) const noexcept
{
    return newestIn(chainOf(requestId), requestId, nullptr);
}

Ref<Request> RequestIndex::any() const noexcept
{
    if (m_single)
        return Ref<Request>(m_single);
    for (std::uint32_t i = 0; i < m_chainCount; ++i) {
        if (m_chains[i])
            return Ref<Request>(m_chains[i]);
    }
    return {};
}

} // namespace winsnmp::core
