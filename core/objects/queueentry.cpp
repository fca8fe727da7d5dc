// SPDX-License-Identifier: MIT
#include "objects/queueentry.h"

#include <utility>

namespace winsnmp::core {

EntryQueue::EntryQueue(EntryQueue &&other) noexcept
    : m_first(std::exchange(other.m_first, nullptr))
    , m_last(std::exchange(other.m_last, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_errors(std::exchange(other.m_errors, 0))
{
}

EntryQueue &EntryQueue::operator=(EntryQueue &&other) noexcept
{
    std::swap(m_first, other.m_first);
    std::swap(m_last, other.m_last);
    std::swap(m_size, other.m_size);
    std::swap(m_errors, other.m_errors);
    return *this;
}

EntryQueue::~EntryQueue()
{
    while (takeFirst()) { }
}

void EntryQueue::append(Ref<QueueEntry> entry) noexcept
{
    QueueEntry *added = entry.detach();
    added->next = nullptr;
    (m_last ? m_last->next : m_first) = added;
    m_last = added;
    ++m_size;
    m_errors += added->kind == QueueEntry::Kind::Error ? 1 : 0;
}

void EntryQueue::putBack(Ref<QueueEntry> entry) noexcept
{
    QueueEntry *added = entry.detach();
    added->next = m_first;
    m_first = added;
    if (!m_last)
        m_last = added;
    ++m_size;
    m_errors += added->kind == QueueEntry::Kind::Error ? 1 : 0;
}

Ref<QueueEntry> EntryQueue::takeFirst() noexcept
{
    QueueEntry *taken = m_first;
    if (!taken)
        return {};
    m_first = taken->next;
    if (!m_first)
        m_last = nullptr;
    --m_size;
    m_errors -= taken->kind == QueueEntry::Kind::Error ? 1 : 0;
    return Ref<QueueEntry>::adopt(taken);
}

std::uint32_t EntryQueue::countNotifiedErrors() const noexcept
{
    std::uint32_t count = 0;
    for (const QueueEntry *entry = m_errors != 0 ? m_first : nullptr; entry; entry = entry->next)
        count += entry->kind == QueueEntry::Kind::Error && entry->notified ? 1 : 0;
    return count;
}

EntryQueue EntryQueue::takeNotifiedErrors() noexcept
{
    EntryQueue taken;
    if (m_errors == 0)
        return taken;
    EntryQueue kept;
    while (Ref<QueueEntry> entry = takeFirst())
        (entry->kind == QueueEntry::Kind::Error && entry->notified ? taken : kept).append(std::move(entry));
    *this = std::move(kept);
    return taken;
}

} // namespace winsnmp::core
