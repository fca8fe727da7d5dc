// SPDX-License-Identifier: MIT
#include "engine/notifier.h"

#include "engine/windowhooks.h"

#include <ctime>
#include <mutex>
#include <utility>

namespace winsnmp::core {

bool Notifier::isBusy() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_count >= BusyCount;
}

bool Notifier::isEmpty() const noexcept
{
    const std::lock_guard lock(m_mutex);
    return m_count == 0;
}

void Notifier::add(Ref<QueueEntry> entry) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_entries.append(std::move(entry));
    ++m_count;
}

std::chrono::nanoseconds Notifier::recently() noexcept
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The former notification is over once this is called, its references included.
Ref<QueueEntry> Notifier::takeNext() noexcept
{
    Ref<QueueEntry> next;
    bool isAwaited = false;
    {
        const std::lock_guard lock(m_mutex);
        isAwaited = m_waiters != 0;
        next = m_entries.takeFirst();
        m_running = next ? &next->session() : nullptr;
        m_count -= next ? 1U : 0U;
    }
    if (isAwaited)
        tellWaiters();
    return next;
}

/// No notification is being given until the next turn.
void Notifier::pause() noexcept
{
    {
        const std::lock_guard lock(m_mutex);
        m_running = nullptr;
    }
    tellWaiters();
}

void Notifier::tellWaiters() noexcept
{
    m_given.fetch_add(1, std::memory_order_acq_rel);
    m_given.notify_all();
}

bool Notifier::giveOne(Session &session, Ref<QueueEntry> entry)
{
    if (session.isClosed())
        return true;
    if (entry->kind == QueueEntry::Kind::Error) // messages are not superseded
        session.markNotified(*entry);
    const Session::Notification &target = session.notification();
    const Code code = entry->code;
    const auto wParam =
        static_cast<WPARAM>(code == Code::Success ? Code::Failure : code); // 0: a message waits
    const auto lParam = static_cast<LPARAM>(entry->requestId);
    entry = nullptr; // the application may take and free all there is of it
    if (!target.callback) {
        postToWindow(target.window, target.message, wParam, lParam);
        return true;
    }
    return target.callback(session.handle().opaque(), target.window, target.message, wParam, lParam,
                           target.clientData)
        == SNMPAPI_SUCCESS;
}

void Notifier::forget(const Session &session, bool onIoThread) noexcept
{
    CountedList<QueueEntry, InNotifier> forgotten; // let go of outside the lock
    std::unique_lock lock(m_mutex);
    m_entries.moveIf(forgotten, [&](const QueueEntry &entry) {
        const bool isOfSession = &entry.session() == &session;
        m_count -= isOfSession ? 1U : 0U;
        return isOfSession;
    });
    if (onIoThread)
        return;
    ++m_waiters;
    while (m_running == &session) {
        const std::uint32_t given = m_given.load(std::memory_order_acquire);
        lock.unlock();
        m_given.wait(given, std::memory_order_acquire);
        lock.lock();
    }
    --m_waiters;
}

} // namespace winsnmp::core
