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
    m_sessions.append(session);
    ++m_count;
    return true;
}

void SessionRegistry::remove(Session &session) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (m_sessions.remove(session))
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
    Session *first = m_sessions.first();
    return Ref<Session>(first && first->registryLife != m_life ? first : nullptr);
}

SessionRegistry &sessionRegistry() noexcept
{
    static constinit SessionRegistry registry;
    return registry;
}

} // namespace winsnmp::core
