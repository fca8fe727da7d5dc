// SPDX-License-Identifier: MIT
#include "objects/sessionregistry.h"

#include "objects/session.h"
#include "resources/limitstore.h"
#include "resources/refusal.h"

namespace winsnmp::core {

bool SessionRegistry::add(Session &session)
{
    const std::lock_guard lock(m_mutex);
    if (!m_open)
        return false;
    if (exceeds(limitStore().sessions, m_count + 1))
        refuse({RefusalCause::SessionLimit, 1, m_count, limitStore().sessions});
    session.registryLife = m_life;
    session.registryPrevious = m_last;
    (m_last ? m_last->registryNext : m_first) = &session;
    m_last = &session;
    ++m_count;
    return true;
}

void SessionRegistry::remove(Session &session) noexcept
{
    const std::lock_guard lock(m_mutex);
    (session.registryPrevious ? session.registryPrevious->registryNext : m_first) = session.registryNext;
    (session.registryNext ? session.registryNext->registryPrevious : m_last) = session.registryPrevious;
    session.registryPrevious = session.registryNext = nullptr;
    --m_count;
}

std::uint64_t SessionRegistry::count() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void SessionRegistry::open() noexcept
{
    const std::lock_guard lock(m_mutex);
    m_open = true;
}

void SessionRegistry::endLife() noexcept
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
    ++m_life;
}

Ref<Session> SessionRegistry::firstOfPast() noexcept
{
    const std::lock_guard lock(m_mutex);
    return Ref<Session>(m_first && m_first->registryLife != m_life ? m_first : nullptr);
}

Session *SessionRegistry::nextOf(const Session &session) noexcept
{
    return session.registryNext;
}

SessionRegistry &sessionRegistry() noexcept
{
    static constinit SessionRegistry registry;
    return registry;
}

} // namespace winsnmp::core
