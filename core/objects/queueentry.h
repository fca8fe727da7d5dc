// SPDX-License-Identifier: MIT
//
// What waits in a session's queue for SnmpRecvMsg: a received message, or a request that ended without an
// answer.
#pragma once

#include "base/code.h"
#include "base/counted.h"
#include "base/countedlist.h"
#include "base/endpoint.h"
#include "values/value.h"

#include <cstdint>
#include <span>

namespace winsnmp::core {

class Context;
class Entity;
class Session;

struct InQueue; ///< of a session; guarded by the session's lock
struct InNotifier; ///< among the notifications to be given; guarded by the notifier's lock

/// Fields are written before the entry is queued, except `notified`, which the session's lock guards.
class QueueEntry : public Counted, public ListLink<InQueue>, public ListLink<InNotifier> {
public:
    enum class Kind : std::uint8_t { Message, Error };

    std::int32_t requestId = 0; ///< the application's
    Code code = Code::Success; ///< of an error entry
    const Kind kind;
    bool notified = false;

    [[nodiscard]] virtual Session &session() const noexcept = 0;

protected:
    explicit QueueEntry(Kind entryKind) noexcept
        : kind(entryKind)
    {
    }
    ~QueueEntry() override = default;
};

/// First in, first out. Guarded by the session's lock.
class EntryQueue {
public:
    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }
    [[nodiscard]] std::uint32_t countNotifiedErrors() const noexcept;
    void append(Ref<QueueEntry> entry) noexcept;
    void putBack(Ref<QueueEntry> entry) noexcept; ///< in front
    [[nodiscard]] Ref<QueueEntry> takeFirst() noexcept;
    /// Moves everything to the end of the other queue.
    void moveAll(EntryQueue &other) noexcept;
    /// The same with the error entries whose notification has been given (reference 4.3, superseding).
    void moveNotifiedErrors(EntryQueue &other) noexcept;

private:
    void countAdded(const QueueEntry &entry) noexcept;
    void countTaken(const QueueEntry &entry) noexcept;

    CountedList<QueueEntry, InQueue> m_entries;
    std::uint32_t m_size = 0;
    std::uint32_t m_errors = 0; ///< error entries among them, so that a long row of messages is not searched
};

} // namespace winsnmp::core
