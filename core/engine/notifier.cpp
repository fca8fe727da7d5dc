// SPDX-License-Identifier: MIT
#include "engine/notifier.h"

#include "engine/windowhooks.h"

#include <ctime>
#include <utility>

namespace winsnmp::core {

bool Notifier::isBusy() const noexcept
{
    const auto waiting = m_waiting.lock();
    return waiting->count >= BusyCount;
}

bool Notifier::isEmpty() const noexcept
{
    const auto waiting = m_waiting.lock();
    return waiting->count == 0;
}

void Notifier::add(Ref<QueueEntry> entry) noexcept
{
    const auto waiting = m_waiting.lock();
    waiting->entries.append(std::move(entry));
    ++waiting->count;
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
        const auto waiting = m_waiting.lock();
        isAwaited = waiting->waiters != 0;
        next = waiting->entries.takeFirst();
        waiting->running = next ? &next->session() : nullptr;
        waiting->count -= next ? 1U : 0U;
    }
    if (isAwaited)
        tellWaiters();
    return next;
}

/// No notification is being given until the next turn.
void Notifier::pause() noexcept
{
    {
        const auto waiting = m_waiting.lock();
        waiting->running = nullptr;
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
    Entries forgotten; // let go of outside the lock
    auto waiting = m_waiting.lock();
    waiting->entries.moveIf(forgotten, [&](const QueueEntry &entry) {
        const bool isOfSession = &entry.session() == &session;
        waiting->count -= isOfSession ? 1U : 0U;
        return isOfSession;
    });
    if (onIoThread)
        return;
    ++waiting->waiters;
    while (waiting->running == &session) {
        const std::uint32_t given = m_given.load(std::memory_order_acquire);
        waiting.unlock();
        m_given.wait(given, std::memory_order_acquire);
        waiting.relock();
    }
    --waiting->waiters;
}

} // namespace winsnmp::core
