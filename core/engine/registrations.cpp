// SPDX-License-Identifier: MIT
#include "engine/registrations.h"

#include "resources/memorygate.h"

#include <algorithm>

namespace winsnmp::core {

namespace {

bool same(const Ref<Entity> &a, const Ref<Entity> &b) noexcept
{
    return a == b || (a && b && a->endpoint().sameAddress(b->endpoint()));
}

bool same(const Ref<Context> &a, const Ref<Context> &b) noexcept
{
    return a == b || (a && b && std::ranges::equal(a->community(), b->community()));
}

bool isPrefix(OidView prefix, OidView oid) noexcept
{
    return prefix.size() <= oid.size() && std::ranges::equal(prefix, oid.first(prefix.size()));
}

} // namespace

Registrations::Registrations()
    : m_list(&machineryMemory())
{
}

bool Registrations::accepts(const Registration &registration, const TrapKey &key) noexcept
{
    return (!registration.agent || registration.agent->endpoint().sameAddress(key.peer))
        && (!registration.context || std::ranges::equal(registration.context->community(), key.community))
        && isPrefix(registration.prefix, key.trapOid);
}

bool Registrations::covers(const Registration &registration, const Filter &filter) noexcept
{
    return (!registration.agent || same(registration.agent, filter.agent))
        && (!registration.context || same(registration.context, filter.context))
        && (!registration.manager || same(registration.manager, filter.manager))
        && isPrefix(registration.prefix, filter.prefix);
}

bool Registrations::equals(const Registration &registration, const Filter &filter) noexcept
{
    return same(registration.agent, filter.agent) && same(registration.context, filter.context)
        && same(registration.manager, filter.manager)
        && std::ranges::equal(registration.prefix, filter.prefix);
}

bool Registrations::add(Session &session, const Filter &filter)
{
    const bool known = std::ranges::any_of(m_list, [&](const Registration &registration) {
        return registration.session.get() == &session && covers(registration, filter);
    });
    if (known)
        return false;
    std::pmr::vector<std::uint32_t> prefix(filter.prefix.begin(), filter.prefix.end(), &session.memory());
    m_list.push_back(
        {Ref<Session>(&session), filter.manager, filter.agent, filter.context, std::move(prefix)});
    ++session.registrations;
    return true;
}

bool Registrations::remove(Session &session, const Filter &filter) noexcept
{
    const auto found = std::ranges::find_if(m_list, [&](const Registration &registration) {
        return registration.session.get() == &session && equals(registration, filter);
    });
    if (found == m_list.end())
        return false;
    m_list.erase(found);
    --session.registrations;
    return true;
}

void Registrations::removeAll(Session &session) noexcept
{
    m_list.remove_if(
        [&](const Registration &registration) { return registration.session.get() == &session; });
    session.registrations = 0;
}

} // namespace winsnmp::core
