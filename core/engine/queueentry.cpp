// SPDX-License-Identifier: MIT
#include "engine/queueentry.h"

#include <utility>

namespace winsnmp::core {

EntryQueue::EntryQueue(EntryQueue &&other) noexcept
    : m_first(std::exchange(other.m_first, nullptr))
    , m_last(std::exchange(other.m_last, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

EntryQueue &EntryQueue::operator=(EntryQueue &&other) noexcept
{
    std::swap(m_first, other.m_first);
    std::swap(m_last, other.m_last);
    std::swap(m_size, other.m_size);
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
}

void EntryQueue::putBack(Ref<QueueEntry> entry) noexcept
{
    QueueEntry *added = entry.detach();
    added->next = m_first;
    m_first = added;
    if (!m_last)
        m_last = added;
    ++m_size;
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
    return Ref<QueueEntry>::adopt(taken);
}

EntryQueue EntryQueue::takeNotifiedErrors() noexcept
{
    EntryQueue taken;
    EntryQueue kept;
    while (Ref<QueueEntry> entry = takeFirst())
        (entry->kind == QueueEntry::Kind::Error && entry->notified ? taken : kept).append(std::move(entry));
    *this = std::move(kept);
    return taken;
}

} // namespace winsnmp::core
