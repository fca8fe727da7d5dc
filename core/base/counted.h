// SPDX-License-Identifier: MIT
//
// The reference count of everything in the library that several hold: see Ref.
#pragma once

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

/// Starts with one reference. Any thread may take and give back references; who gives back the last one
/// disposes of the object.
class Counted {
public:
    Counted(const Counted &) = delete;
    Counted &operator=(const Counted &) = delete;

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept
    {
        if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            dispose();
    }
    /// For holders of a plain pointer under a lock: false when the last reference is already gone.
    [[nodiscard]] bool tryRetain() noexcept
    {
        std::uint32_t count = m_references.load(std::memory_order_relaxed);
        while (count != 0) {
            if (m_references.compare_exchange_weak(count, count + 1, std::memory_order_acq_rel))
                return true;
        }
        return false;
    }

protected:
    Counted() noexcept = default;
    virtual ~Counted() = default;

    /// Destroys the object and gives its block back; called once the last reference is gone.
    virtual void dispose() noexcept = 0;

private:
    std::atomic<std::uint32_t> m_references{1};
};

} // namespace winsnmp::core
