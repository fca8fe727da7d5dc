// SPDX-License-Identifier: MIT
//
// What waits in a session's queue for SnmpRecvMsg: a received message, or a request that ended without an
// answer.
#pragma once

#include "base/code.h"
#include "base/endpoint.h"
#include "base/ref.h"
#include "values/value.h"

#include <atomic>
#include <cstdint>
#include <span>

namespace winsnmp::core {

class Context;
class Entity;
class Session;

/// Counted; linked into at most one queue, and at most once into the notifier. Fields are written before the
/// entry is queued, except `notified`, which the session's lock guards.
class QueueEntry {
public:
    enum class Kind : std::uint8_t { Message, Error };

    QueueEntry(const QueueEntry &) = delete;
    QueueEntry &operator=(const QueueEntry &) = delete;

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept
    {
        if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            dispose();
    }

    Kind kind;
    bool notified = false;
    std::int32_t requestId = 0; ///< the application's
    Code code = Code::Success; ///< of an error entry
    QueueEntry *next = nullptr; ///< in the session's queue
    QueueEntry *notifyNext = nullptr; ///< among the notifications to be given; guarded by the notifier's lock

    [[nodiscard]] virtual Session &session() const noexcept = 0;

protected:
    explicit QueueEntry(Kind entryKind) noexcept
        : kind(entryKind)
    {
    }
    virtual ~QueueEntry() = default;
    virtual void dispose() noexcept = 0;

private:
    std::atomic<std::uint32_t> m_references{1};
};

/// First in, first out; holds a reference to each entry. Guarded by the session's lock.
class EntryQueue {
public:
    EntryQueue() = default;
    EntryQueue(EntryQueue &&other) noexcept;
    EntryQueue &operator=(EntryQueue &&other) noexcept; ///< exchanges contents
    ~EntryQueue();

    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }
    [[nodiscard]] std::uint32_t countNotifiedErrors() const noexcept;
    void append(Ref<QueueEntry> entry) noexcept;
    void putBack(Ref<QueueEntry> entry) noexcept; ///< in front
    [[nodiscard]] Ref<QueueEntry> takeFirst() noexcept;
    /// Takes the error entries off whose notification has been given (reference 4.3, superseding).
    [[nodiscard]] EntryQueue takeNotifiedErrors() noexcept;

private:
    QueueEntry *m_first = nullptr;
    QueueEntry *m_last = nullptr;
    std::uint32_t m_size = 0;
    std::uint32_t m_errors = 0; ///< error entries among them, so that a long row of messages is not searched
};

} // namespace winsnmp::core
