// SPDX-License-Identifier: MIT
#include "objects/queueentry.h"

#include <utility>

namespace winsnmp::core {

namespace {

bool isError(const QueueEntry &entry) noexcept
{
    return entry.kind == QueueEntry::Kind::Error;
}

} // namespace

void EntryQueue::countAdded(const QueueEntry &entry) noexcept
{
    ++m_size;
    m_errors += isError(entry) ? 1U : 0U;
}

void EntryQueue::countTaken(const QueueEntry &entry) noexcept
{
    --m_size;
    m_errors -= isError(entry) ? 1U : 0U;
}

void EntryQueue::append(Ref<QueueEntry> entry) noexcept
{
    countAdded(*entry);
    m_entries.append(std::move(entry));
}

void EntryQueue::putBack(Ref<QueueEntry> entry) noexcept
{
    countAdded(*entry);
    m_entries.prepend(std::move(entry));
}

Ref<QueueEntry> EntryQueue::takeFirst() noexcept
{
    Ref<QueueEntry> entry = m_entries.takeFirst();
    if (entry)
        countTaken(*entry);
    return entry;
}

std::uint32_t EntryQueue::countNotifiedErrors() const noexcept
{
    std::uint32_t count = 0;
    if (m_errors != 0)
        m_entries.forEach(
            [&](const QueueEntry &entry) { count += isError(entry) && entry.notified ? 1U : 0U; });
    return count;
}

void EntryQueue::moveAll(EntryQueue &other) noexcept
{
    other.m_entries.appendAll(m_entries);
    other.m_size += std::exchange(m_size, 0);
    other.m_errors += std::exchange(m_errors, 0);
}

void EntryQueue::moveNotifiedErrors(EntryQueue &other) noexcept
{
    if (m_errors == 0)
        return;
    m_entries.moveIf(other.m_entries, [&](const QueueEntry &entry) {
        const bool moves = isError(entry) && entry.notified;
        if (moves) {
            countTaken(entry);
            other.countAdded(entry);
        }
        return moves;
    });
}

} // namespace winsnmp::core
