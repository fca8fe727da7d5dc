// SPDX-License-Identifier: MIT
//
// Which sessions want which traps and informs (reference 4.9).
#pragma once

#include "objects/context.h"
#include "objects/entity.h"
#include "objects/session.h"

#include <list>
#include <memory_resource>
#include <vector>

namespace winsnmp::core {

/// One call of SnmpRegister, every null and empty member meaning "any" when traps arrive.
struct Filter {
    Ref<Entity> manager; ///< srcEntity; never filters
    Ref<Entity> agent; ///< dstEntity
    Ref<Context> context;
    OidView prefix;
};

struct Registration {
    Ref<Session> session;
    Ref<Entity> manager;
    Ref<Entity> agent;
    Ref<Context> context;
    std::pmr::vector<std::uint32_t> prefix;
};

/// What decides whether a registration accepts a trap.
struct TrapKey {
    const Endpoint &peer;
    OctetView community;
    OidView trapOid; ///< empty: no usable snmpTrapOID.0
};

/// Oldest first; guarded by the engine's lock. Every stored registration holds its entities and context.
class Registrations {
public:
    Registrations();

    /// False when a stored registration of the session covers it already. Throws std::bad_alloc.
    bool add(Session &session, const Filter &filter);
    /// Takes the one stored registration off that equals the filter; false when there is none.
    bool remove(Session &session, const Filter &filter) noexcept;
    void removeAll(Session &session) noexcept;
    [[nodiscard]] bool empty() const noexcept { return m_list.empty(); }

    /// Calls `take` with the oldest accepting registration of each session.
    template <typename Take>
    void forEachAccepting(const TrapKey &key, Take &&take)
    {
        ++m_lastTrap;
        for (const Registration &registration : m_list) {
            if (registration.session->lastTrap == m_lastTrap || !accepts(registration, key))
                continue;
            registration.session->lastTrap = m_lastTrap;
            take(registration);
        }
    }

private:
    [[nodiscard]] static bool accepts(const Registration &registration, const TrapKey &key) noexcept;
    [[nodiscard]] static bool covers(const Registration &registration, const Filter &filter) noexcept;
    [[nodiscard]] static bool equals(const Registration &registration, const Filter &filter) noexcept;

    std::pmr::list<Registration> m_list;
    std::uint64_t m_lastTrap = 0;
};

} // namespace winsnmp::core
