// SPDX-License-Identifier: MIT
//
// What every handle stands for: a counted object, charged to the session it was made under.
#pragma once

#include "base/handle.h"
#include "base/ref.h"
#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstdint>
#include <memory_resource>
#include <new>
#include <utility>

namespace winsnmp::core {

class OwnedObjects;
class Session;

/// Lives as long as something holds a reference: its handle while the application has one, and whatever
/// inside the library still needs it. The handle value is kept until the object dies, so that it can become
/// valid again when SnmpRecvMsg returns it (reference 2.7).
class Object {
public:
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept;
    /// For holders of a plain pointer under a lock: false when the last reference is already gone.
    [[nodiscard]] bool tryRetain() noexcept;

    [[nodiscard]] ObjectKind kind() const noexcept { return m_kind; }
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
    Object(ObjectKind kind, Ref<Session> owner) noexcept;
    virtual ~Object();

    /// Destroys the object and gives its block back; called when the last reference is gone.
    virtual void dispose() noexcept = 0;

    /// Gives up the handle and leaves the owner's list. dispose() does this first.
    void detach() noexcept;

    [[nodiscard]] Ref<Session> takeOwner() noexcept;

private:
    friend class OwnedObjects; // the intrusive list below

    static inline constinit std::atomic<HandleEnd> s_handleEnd{nullptr};

    std::atomic<std::uint32_t> m_references{1};
    ObjectKind m_kind;
    bool m_listed = false; ///< guarded by the owner's lock, like the links
    std::atomic<std::uint64_t> m_handle{0};
    Ref<Session> m_owner;
    Object *m_previous = nullptr;
    Object *m_next = nullptr;
};

/// Intrusive list of the objects of one session, oldest first; guarded by the session's lock.
class OwnedObjects {
public:
    void append(Object &object) noexcept;
    void remove(Object &object) noexcept;
    /// Takes the first object off and returns it, unless another thread is about to dispose of it.
    [[nodiscard]] Ref<Object> takeFirst() noexcept;
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (Object *object = m_first; object; object = object->m_next)
            visit(*object);
    }

private:
    Object *m_first = nullptr;
    Object *m_last = nullptr;
};

} // namespace winsnmp::core
