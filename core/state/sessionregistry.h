// SPDX-License-Identifier: MIT
//
// All open sessions of the process, oldest first, and how many there may be.
#pragma once

#include "state/ref.h"

#include <cstdint>
#include <mutex>
#include <vector>

namespace winsnmp::core {

class Session;

class SessionRegistry {
public:
    /// Refuses (std::bad_alloc) above the limit of sessions; false when the library is not started.
    [[nodiscard]] bool add(Session &session);
    void remove(Session &session) noexcept;
    [[nodiscard]] std::uint64_t count() const noexcept;

    /// From now on sessions are taken, or refused until the next start.
    void setOpen(bool open) noexcept;
    /// Any open session, for closing them all.
    [[nodiscard]] Ref<Session> first() noexcept;

    /// Visits each session under the registry's lock.
    template <typename Visitor>
    void forEach(Visitor &&visit)
    {
        const std::lock_guard lock(m_mutex);
        for (Session *session = m_first; session; session = nextOf(*session))
            visit(*session);
    }

private:
    [[nodiscard]] static Session *nextOf(const Session &session) noexcept;

    mutable std::mutex m_mutex;
    Session *m_first = nullptr;
    Session *m_last = nullptr;
    std::uint64_t m_count = 0;
    bool m_open = false;
};

[[nodiscard]] SessionRegistry &sessionRegistry() noexcept;

} // namespace winsnmp::core
