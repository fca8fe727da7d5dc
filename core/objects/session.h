// SPDX-License-Identifier: MIT
//
// A session: who is notified, what it owns, what it has in flight and in its queue, and what all that costs.
#pragma once

#include "base/code.h"
#include "base/guarded.h"
#include "base/smallmutex.h"
#include "objects/object.h"
#include "objects/queueentry.h"
#include "objects/requestindex.h"
#include "resources/account.h"
#include "winsnmp/inspect.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

namespace winsnmp::core {

struct InRegistry;

class Session final : public Object, public ListLink<InRegistry> {
public:
    static constexpr ObjectKind Kind = ObjectKind::Session;
    static constexpr Code InvalidCode = Code::SessionInvalid;

    struct Notification {
        HWND window = nullptr;
        UINT message = 0;
        SNMPAPI_CALLBACK callback = nullptr; ///< null: the window hooks are used
        void *clientData = nullptr;
    };

    /// Refuses (std::bad_alloc) when limits or memory do not allow one more. Has no handle yet.
    [[nodiscard]] static Ref<Session> create(const Notification &notification);

    [[nodiscard]] ObjectKind kind() const noexcept override { return Kind; }
    [[nodiscard]] std::uint64_t id() const noexcept { return m_id; }
    [[nodiscard]] const Notification &notification() const noexcept { return m_notification; }
    [[nodiscard]] Account &memory() noexcept { return m_account; }
    [[nodiscard]] std::uint64_t bytes() const noexcept override { return sizeof *this; }
    [[nodiscard]] bool isClosed() const noexcept { return m_closed.load(std::memory_order_acquire); }

    /// False once closed: then the object must not become a handle.
    [[nodiscard]] bool own(Object &object) noexcept;
    void disown(Object &object) noexcept;
    [[nodiscard]] Ref<Object> takeOwned() noexcept;
    template <typename Visitor>
    void forEachOwned(Visitor &&visit)
    {
        m_traffic.lock()->owned.forEach(visit);
    }

    /// Live handles by kind. Adding one throws std::bad_alloc when the limit per session is reached.
    void addHandle(ObjectKind kind);
    void removeHandle(ObjectKind kind) noexcept;

    /// True for the one caller that closes it. From then on nothing is owned, sent or queued.
    [[nodiscard]] bool close() noexcept;

    // Messages, implemented in sessiontraffic.cpp.
    /// A message to send is accepted. Requests become outstanding; `former` gets the one with the same id to
    /// the same destination that is so already. Throws std::bad_alloc on limits and memory; false when the
    /// session is closed.
    [[nodiscard]] bool accept(Request &request, Ref<Request> &former);
    /// The library confirms what came for the session. False when it is closed.
    [[nodiscard]] bool acceptConfirmation() noexcept;
    /// The request is over. False when it was not outstanding (any more).
    bool settle(Request &request, std::uint64_t MessageCounters::*counter) noexcept;
    enum class Delivery { Queued, Closed, QueueFull };
    [[nodiscard]] Delivery deliver(Ref<QueueEntry> entry, std::size_t octets) noexcept;
    /// The same with the answer of a request, which is over unless there is no room for it. Callers keep a
    /// reference of their own to the entry: it must not die under the session's lock.
    [[nodiscard]] Delivery complete(Request &request, Ref<QueueEntry> answer, std::size_t octets) noexcept;
    [[nodiscard]] Ref<QueueEntry> takeEntry() noexcept;
    void putBack(Ref<QueueEntry> entry) noexcept;
    void markNotified(QueueEntry &entry) noexcept;
    void countTransmission(std::size_t octets, bool again) noexcept;
    [[nodiscard]] Ref<Request> findRequest(std::int32_t requestId) noexcept;
    [[nodiscard]] Ref<Request> anyRequest() noexcept;
    /// Whether it ever sent a message that expects no answer.
    [[nodiscard]] bool hasSentOneWay() noexcept;

    [[nodiscard]] SessionSnapshot snapshot();
    std::atomic<Code> lastError{
        Code::Success}; ///< of this session on the thread that opened it, for the inspector

    // Changed under the engine's lock.
    std::atomic<std::uint32_t> registrations{0};
    std::atomic<std::uint32_t> listeners{0};
    std::uint64_t lastTrap = 0; ///< number of the last trap offered to it, so that each comes once

    // Guarded by the session registry's lock.
    std::uint64_t registryLife = 0; ///< in which life of the library it was opened

private:
    explicit Session(const Notification &notification) noexcept;
    ~Session() override = default;
    void dispose() noexcept override;

    const std::uint64_t m_id;
    const Notification m_notification;
    const SystemTime m_opened;
    Account m_account;
    std::array<std::atomic<std::uint32_t>, ObjectKindCount> m_handles{};
    std::atomic<bool> m_closed{false};

    struct Traffic {
        Traffic(std::pmr::memory_resource *memory, SystemTime opened) noexcept
            : requests(memory)
            , lastActivity(opened)
        {
        }

        OwnedObjects owned;
        RequestIndex requests;
        EntryQueue queue;
        MessageCounters counters;
        SystemTime lastActivity;
        std::optional<Endpoint> target;
    };
    bool settle(Traffic &traffic, Request &request, std::uint64_t MessageCounters::*counter) noexcept;
    [[nodiscard]] Delivery deliver(Traffic &traffic, Ref<QueueEntry> entry, std::size_t octets,
                                   EntryQueue &superseded) noexcept;

    Guarded<Traffic, SmallMutex> m_traffic;
};

} // namespace winsnmp::core
