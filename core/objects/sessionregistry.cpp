// SPDX-License-Identifier: MIT
#include "objects/sessionregistry.h"

#include "objects/session.h"
#include "resources/limitstore.h"
#include "resources/refusal.h"

namespace winsnmp::core {

bool SessionRegistry::add(Session &session)
{
    const auto fields = m_fields.lock();
    if (!fields->open)
        return false;
    if (exceeds(limitStore().sessions, fields->count + 1))
        refuse({RefusalCause::SessionLimit, 1, fields->count, limitStore().sessions});
    session.registryLife = fields->life;
    fields->sessions.append(session);
    ++fields->count;
    return true;
}

void SessionRegistry::remove(Session &session) noexcept
{
    const auto fields = m_fields.lock();
    if (fields->sessions.remove(session))
        --fields->count;
}

std::uint64_t SessionRegistry::count() const noexcept
{
    const auto fields = m_fields.lock();
    return fields->count;
}

void SessionRegistry::open() noexcept
{
    const auto fields = m_fields.lock();
    fields->open = true;
}

void SessionRegistry::endLife() noexcept
{
    const auto fields = m_fields.lock();
    fields->open = false;
    ++fields->life;
}

Ref<Session> SessionRegistry::firstOfPast() noexcept
{
    const auto fields = m_fields.lock();
    Session *first = fields->sessions.first();
    return Ref<Session>(first && first->registryLife != fields->life ? first : nullptr);
}

SessionRegistry &sessionRegistry() noexcept
{
    static constinit SessionRegistry registry;
    return registry;
}

} // namespace winsnmp::core
