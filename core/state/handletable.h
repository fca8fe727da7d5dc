// SPDX-License-Identifier: MIT
//
// One thread's handles. Slots are reused oldest first and carry a generation, so a stale handle does not
// resolve.
#pragma once

#include "base/handle.h"
#include "base/lightlock.h"
#include "base/slottable.h"
#include "objects/object.h"

#include <cstdint>
#include <mutex>

namespace winsnmp::core {

/// A slot is free, live (the application holds references) or dormant (the application has freed the handle,
/// the library still needs the object, and the value may come back). Any thread may call; one light lock
/// per table, which nobody contends for on the owning thread.
class HandleTable {
public:
    explicit HandleTable(std::uint32_t threadSlot) noexcept;
    HandleTable(const HandleTable &) = delete;
    HandleTable &operator=(const HandleTable &) = delete;

    /// Gives the object a handle with one application reference, which keeps the object alive. Throws
    /// std::bad_alloc.
    void insert(Object &object);

    /// The live object behind the handle, with a reference of its own for the caller; null when it is not
    /// live.
    [[nodiscard]] Ref<Object> find(Handle handle) noexcept;

    enum class Freed { NotLive, StillLive, Dormant };
    /// Takes one application reference back; `object` receives the object in any case but NotLive.
    Freed free(Handle handle, Ref<Object> &object) noexcept;

    /// Takes all application references back; false when the handle was not live.
    bool kill(Handle handle) noexcept;

    /// One more application reference; a dormant handle becomes live again. Refused once the object's owner
    /// is closed, so that what kill() has ended cannot come back. The caller holds a reference to the object.
    enum class Revived { Refused, WasLive, FromDormant };
    [[nodiscard]] Revived revive(Handle handle) noexcept;

    /// The object is dying: its slot becomes free.
    void releaseSlot(Handle handle) noexcept;

    [[nodiscard]] std::uint32_t applicationReferences(Handle handle) const noexcept;
    [[nodiscard]] std::uint32_t liveCount() const noexcept;
    [[nodiscard]] std::uint32_t liveSessions() const noexcept;
    [[nodiscard]] bool isUnused() const noexcept; ///< no slot live or dormant
    [[nodiscard]] std::uint64_t bytes() const noexcept;

private:
    struct Item {
        Object *object = nullptr;
        std::uint32_t applicationReferences = 0; ///< 0: dormant
        ObjectKind kind = ObjectKind::Session;
    };

    [[nodiscard]] bool tryInsert(Object &object) noexcept;
    /// Makes room for one more at least.
    void grow();
    [[nodiscard]] Item *itemOf(Handle handle) noexcept;
    [[nodiscard]] Item *liveItem(Handle handle) noexcept;
    enum class Change { Added, Removed };
    void countLive(const Item &item, Change change) noexcept;

    const std::uint32_t m_thread;
    std::mutex m_growing; ///< held while memory is had, which the other is not
    mutable LightLock m_mutex; // guards the rest
    SlotTable<Item> m_slots; ///< live or dormant
    std::uint32_t m_live = 0;
    std::uint32_t m_liveSessions = 0;
};

} // namespace winsnmp::core
