// SPDX-License-Identifier: MIT
#include "state/lasterror.h"

#include "state/threadregistry.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <utility>

namespace winsnmp::core {

void LastError::set(Code code, Handle session) noexcept
{
    const int savedErrno = errno;
    const Failure failure{code, m_latest.order + 1};
    m_latest = failure;
    if (session.isNull())
        m_untied = failure;
    else
        store(session, failure);
    errno = savedErrno;
}

void LastError::end() noexcept
{
    const std::unique_ptr<Map> gone(std::exchange(m_bySession, nullptr));
    m_hasEnded = true;
}

/// Made only where its end is sure. Throws std::bad_alloc.
LastError::Map &LastError::map()
{
    if (!m_bySession) {
        if (m_hasEnded || !ThreadRegistry::promiseEnd())
            throw std::bad_alloc();
        m_bySession = std::make_unique<Map>().release();
    }
    return *m_bySession;
}

void LastError::store(Handle session, const Failure &failure) noexcept
{
    try {
        Map &failures = map();
        if (failures.size() >= m_tidyAt)
            forgetClosedSessions();
        failures[session.bits()] = failure;
    } catch (const std::bad_alloc &) {
        auto slot = std::ranges::find(m_reserve, session, &Reserve::session);
        if (slot == m_reserve.end())
            slot = std::ranges::min_element(m_reserve, {}, [](const Reserve &r) { return r.failure.order; });
        *slot = {session, failure};
    }
}

void LastError::forgetClosedSessions() noexcept
{
    std::erase_if(*m_bySession,
                  [](const auto &entry) { return !threadRegistry().find(Handle(entry.first)); });
    m_tidyAt = std::max<std::size_t>(1024, m_bySession->size() * 2);
}

Code LastError::ofSession(Handle session) const noexcept
{
    Failure newest = m_untied;
    if (m_bySession) {
        const auto found = m_bySession->find(session.bits());
        if (found != m_bySession->end() && found->second.order > newest.order)
            newest = found->second;
    }
    for (const Reserve &entry : m_reserve) {
        if (entry.session == session && entry.failure.order > newest.order)
            newest = entry.failure;
    }
    return newest.code;
}

} // namespace winsnmp::core
