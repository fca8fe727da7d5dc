// SPDX-License-Identifier: MIT
//
// Tells applications, one call per queue entry and in queue order (reference 4.2).
#pragma once

#include "base/guarded.h"
#include "base/smallmutex.h"
#include "objects/queueentry.h"
#include "objects/session.h"
#include "resources/forkedchild.h"

#include <atomic>
#include <chrono>
#include <cstddef>

namespace winsnmp::core {

/// Notifications are gathered while the engine works under its lock and given without any lock, by the I/O
/// thread. They are linked through the entries themselves: there is room for any number, and none needs
/// memory.
class Notifier {
public:
    Notifier() = default;
    Notifier(const Notifier &) = delete;
    Notifier &operator=(const Notifier &) = delete;

    /// So many wait that the engine should have them given before it makes more.
    [[nodiscard]] bool isBusy() const noexcept;
    [[nodiscard]] bool isEmpty() const noexcept;
    void add(Ref<QueueEntry> entry) noexcept;

    /// Gives the gathered notifications, but leaves some when callbacks take long, so that the engine has its
    /// turn for the other sessions; returns the sessions whose callback did not return SNMPAPI_SUCCESS
    /// through `refused`, one call each.
    template <typename Refused>
    void give(Refused &&refused)
    {
        const auto end = recently() + LongestTurn;
        while (Ref<QueueEntry> entry = takeNext()) {
            const Ref<Session> session(&entry->session());
            const bool isAccepted = giveOne(*session, std::move(entry));
            if (isForkedChild()) // the callback has forked; the rest is not for this process to tell
                return;
            if (!isAccepted)
                refused(*session);
            if (recently() >= end)
                return pause();
        }
    }

    /// Forgets what is not yet given for the closed session and, on other threads than the I/O thread, waits
    /// until its callback is not running. When it returns, the notifier keeps nothing of the session.
    void forget(const Session &session, bool onIoThread) noexcept;

private:
    static constexpr std::size_t BusyCount = 512;
    static constexpr std::chrono::milliseconds LongestTurn{20};

    /// As of the kernel's last tick: asked after each callback, and a few milliseconds do not matter here.
    [[nodiscard]] static std::chrono::nanoseconds recently() noexcept;
    [[nodiscard]] Ref<QueueEntry> takeNext() noexcept;
    void pause() noexcept;
    void tellWaiters() noexcept;
    [[nodiscard]] static bool giveOne(Session &session, Ref<QueueEntry> entry);

    using Entries = CountedList<QueueEntry, InNotifier>;
    struct Waiting {
        Entries entries;
        std::size_t count = 0;
        const Session *running = nullptr; ///< whose notification is being given
        std::uint32_t waiters = 0; ///< for m_given
    };
    mutable Guarded<Waiting, SmallMutex> m_waiting;
    std::atomic<std::uint32_t> m_given{0}; ///< counts notifications that are over while somebody waits
};

} // namespace winsnmp::core
