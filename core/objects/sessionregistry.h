// SPDX-License-Identifier: MIT
//
// All open sessions of the process, oldest first, and how many there may be.
#pragma once

#include "base/guarded.h"
#include "base/intrusivelist.h"
#include "base/ref.h"

#include <cstdint>

namespace winsnmp::core {

class Session;

struct InRegistry;

class SessionRegistry {
public:
    /// Refuses (std::bad_alloc) above the limit of sessions; false when the library is not started.
    [[nodiscard]] bool add(Session &session);
    void remove(Session &session) noexcept;
    [[nodiscard]] std::uint64_t count() const noexcept;

    /// A life of the library begins: sessions are taken.
    void open() noexcept;
    /// It ends: none is taken until the next begins, and those that are there belong to the past.
    void endLife() noexcept;
    /// Any session of a life that has ended, for closing them all.
    [[nodiscard]] Ref<Session> firstOfPast() noexcept;

    /// Visits each session under the registry's lock.
    template <typename Visitor>
    void forEach(Visitor &&visit)
    {
        m_fields.lock()->sessions.forEach(visit);
    }

private:
    struct Fields {
        IntrusiveList<Session, InRegistry> sessions;
        std::uint64_t count = 0;
        std::uint64_t life = 0;
        bool open = false;
    };
    mutable Guarded<Fields> m_fields;
};

[[nodiscard]] SessionRegistry &sessionRegistry() noexcept;

} // namespace winsnmp::core
