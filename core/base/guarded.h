// SPDX-License-Identifier: MIT
//
// Fields and the lock that guards them, in one: they are reached through the lock only.
#pragma once

#include <mutex>
#include <utility>

namespace winsnmp::core {

/// `auto fields = guarded.lock();` holds the lock for the scope of `fields`, which points to them.
template <typename Fields, typename Lock = std::mutex>
class Guarded {
public:
    class Access {
    public:
        explicit Access(Guarded &guarded)
            : m_lock(guarded.m_lock)
            , m_fields(guarded.m_fields)
        {
        }
        [[nodiscard]] Fields *operator->() const noexcept { return &m_fields; }
        [[nodiscard]] Fields &operator*() const noexcept { return m_fields; }
        /// For waiting without it in between.
        void unlock() { m_lock.unlock(); }
        void relock() { m_lock.lock(); }

    private:
        std::unique_lock<Lock> m_lock;
        Fields &m_fields;
    };

    template <typename... Arguments>
    constexpr explicit Guarded(Arguments &&...arguments)
        : m_fields{std::forward<Arguments>(arguments)...}
    {
    }

    [[nodiscard]] Access lock() { return Access(*this); }

private:
    Lock m_lock;
    Fields m_fields;
};

} // namespace winsnmp::core
