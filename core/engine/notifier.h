// SPDX-License-Identifier: MIT
//
// Tells applications, one call per queue entry and in queue order (reference 4.2).
#pragma once

#include "engine/queueentry.h"
#include "objects/session.h"

#include <array>
#include <condition_variable>
#include <mutex>

namespace winsnmp::core {

/// Notifications are gathered while the engine works under its lock and given without any lock, by the I/O thread.
class Notifier {
public:
    /// Room for this many is always there: the engine stops making entries when it is used up, until the next give().
    static constexpr std::size_t Capacity = 512;
    [[nodiscard]] std::size_t room() const noexcept;
    void add(Session &session, Ref<QueueEntry> entry) noexcept;

    /// Gives all gathered notifications; returns the sessions whose callback did not return SNMPAPI_SUCCESS through
    /// `refused`, one call each.
    template <typename Refused>
    void give(Refused &&refused)
    {
        while (Pending pending = takeNext()) {
            if (!giveOne(pending))
                refused(*pending.session);
        }
    }

    /// Forgets what is not yet given for the closed session and, on other threads than the I/O thread, waits until its
    /// callback is not running. When it returns, the notifier keeps nothing of the session.
    void forget(const Session &session, bool onIoThread) noexcept;

private:
    struct Pending {
        Ref<Session> session;
        Ref<QueueEntry> entry;
        explicit operator bool() const { return static_cast<bool>(session); }
    };
    [[nodiscard]] Pending takeNext() noexcept;
    [[nodiscard]] Pending takeOf(const Session &session) noexcept;
    [[nodiscard]] static bool giveOne(Pending &pending);

    mutable std::mutex m_mutex; // guards the rest
    std::condition_variable m_given;
    std::array<Pending, Capacity> m_pending;
    std::size_t m_count = 0;
    std::size_t m_next = 0;             ///< the first that is not yet given
    const Session *m_running = nullptr; ///< whose notification is being given
};

} // namespace winsnmp::core
