// SPDX-License-Identifier: MIT
//
// What every handle stands for: a counted object, charged to the session it was made under.
#pragma once

#include "base/counted.h"
#include "base/handle.h"
#include "base/intrusivelist.h"
#include "base/ref.h"
#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstdint>
#include <memory_resource>
#include <new>
#include <utility>

namespace winsnmp::core {

class Session;

struct OwnedBySession;

/// Lives as long as something holds a reference: its handle while the application has one, and whatever
/// inside the library still needs it. The handle value is kept until the object dies, so that it can become
/// valid again when SnmpRecvMsg returns it (reference 2.7).
class Object : public Counted, public ListLink<OwnedBySession> {
public:
    [[nodiscard]] virtual ObjectKind kind() const noexcept = 0;
    /// Null for sessions themselves.
    [[nodiscard]] Session *owner() const noexcept { return m_owner.get(); }
    /// The session it belongs to: itself if it is one.
    [[nodiscard]] Session *session() noexcept;

    [[nodiscard]] Handle handle() const noexcept { return Handle(m_handle.load(std::memory_order_acquire)); }
    void setHandle(Handle handle) noexcept { m_handle.store(handle.bits(), std::memory_order_release); }

    /// Who gives handles is told so when an object that has one dies. To be set before the first is given.
    using HandleEnd = void (*)(Handle handle) noexcept;
    static void setHandleEnd(HandleEnd end) noexcept { s_handleEnd.store(end, std::memory_order_release); }

    /// Bytes this object uses, for the inspector.
    [[nodiscard]] virtual std::uint64_t bytes() const noexcept = 0;

protected:
    explicit Object(Ref<Session> owner) noexcept;
    ~Object() override;

    /// Gives up the handle and leaves the owner's list. dispose() does this first.
    void detach() noexcept;

    [[nodiscard]] Ref<Session> takeOwner() noexcept;

private:
    static inline constinit std::atomic<HandleEnd> s_handleEnd{nullptr};

    std::atomic<std::uint64_t> m_handle{0};
    Ref<Session> m_owner;
};

/// The objects of one session, oldest first; guarded by the session's lock.
using OwnedObjects = IntrusiveList<Object, OwnedBySession>;

} // namespace winsnmp::core
