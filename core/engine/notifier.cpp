// SPDX-License-Identifier: MIT
#include "engine/notifier.h"

#include "engine/windowhooks.h"

#include <algorithm>

namespace winsnmp::core {

std::size_t Notifier::room() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return Capacity - m_count;
}

void Notifier::add(Session &session, Ref<QueueEntry> entry) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_pending[m_count++] = {Ref<Session>(&session), std::move(entry)};
}

/// The former notification is over once this is called, its references included.
Notifier::Pending Notifier::takeNext() noexcept
{
    Pending next;
    {
        const std::lock_guard lock(m_mutex);
        m_running = nullptr;
        while (m_next < m_count && !next)
            next = std::move(m_pending[m_next++]);
        if (next)
            m_running = next.session.get();
        else
            m_count = m_next = 0;
    }
    m_given.notify_all();
    return next;
}

bool Notifier::giveOne(Pending &pending)
{
    Session &session = *pending.session;
    if (session.isClosed())
        return true;
    session.markNotified(*pending.entry);
    const Session::Notification &target = session.notification();
    const Code code = pending.entry->code;
    const auto wParam = static_cast<WPARAM>(code == Code::Success ? Code::Failure : code); // 0: a message waits
    const auto lParam = static_cast<LPARAM>(pending.entry->requestId);
    pending.entry = nullptr; // the application may take and free all there is of it
    if (!target.callback) {
        postToWindow(target.window, target.message, wParam, lParam);
        return true;
    }
    return target.callback(session.handle().opaque(), target.window, target.message, wParam, lParam,
                           target.clientData)
        == SNMPAPI_SUCCESS;
}

Notifier::Pending Notifier::takeOf(const Session &session) noexcept
{
    const std::lock_guard lock(m_mutex);
    auto *const end = m_pending.data() + m_count;
    auto *const found = std::find_if(m_pending.data() + m_next, end,
                                     [&](const Pending &pending) { return pending.session.get() == &session; });
    return found == end ? Pending() : std::move(*found);
}

void Notifier::forget(const Session &session, bool onIoThread) noexcept
{
    while (takeOf(session)) {
    }
    if (onIoThread)
        return;
    std::unique_lock lock(m_mutex);
    m_given.wait(lock, [&] { return m_running != &session; });
}

} // namespace winsnmp::core
