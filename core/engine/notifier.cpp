// SPDX-License-Identifier: MIT
#include "engine/notifier.h"

#include "engine/windowhooks.h"

#include <ctime>
#include <mutex>
#include <utility>

namespace winsnmp::core {

Notifier::~Notifier()
{
    while (takeNext()) { }
}

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
    QueueEntry *added = entry.detach();
    added->notifyNext = nullptr;
    (m_last ? m_last->notifyNext : m_first) = added;
    m_last = added;
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
    QueueEntry *next = nullptr;
    bool isAwaited = false;
    {
        const std::lock_guard lock(m_mutex);
        isAwaited = m_waiters != 0;
        next = m_first;
        m_running = next ? &next->session() : nullptr;
        if (next) {
            m_first = next->notifyNext;
            if (!m_first)
                m_last = nullptr;
            --m_count;
        }
    }
    if (isAwaited)
        tellWaiters();
    return Ref<QueueEntry>::adopt(next);
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

/// A list through notifyNext; the references are the caller's now.
QueueEntry *Notifier::takeAllOf(const Session &session) noexcept
{
    const std::lock_guard lock(m_mutex);
    QueueEntry *taken = nullptr;
    QueueEntry **link = &m_first;
    m_last = nullptr;
    while (QueueEntry *entry = *link) {
        if (&entry->session() != &session) {
            m_last = entry;
            link = &entry->notifyNext;
            continue;
        }
        *link = entry->notifyNext;
        entry->notifyNext = std::exchange(taken, entry);
        --m_count;
    }
    return taken;
}

void Notifier::forget(const Session &session, bool onIoThread) noexcept
{
    QueueEntry *entry = takeAllOf(session);
    while (entry) {
        QueueEntry *next = entry->notifyNext;
        entry->release();
        entry = next;
    }
    if (onIoThread)
        return;
    std::unique_lock lock(m_mutex);
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
