// SPDX-License-Identifier: MIT
//
// What a message leaves through and an entity listens on, as the objects know it: something they keep.
#pragma once

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

/// Counted. Who moves the messages makes it and alone knows more about it.
class Transport {
public:
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void release() noexcept
    {
        if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            dispose();
    }

protected:
    Transport() noexcept = default;
    virtual ~Transport() = default;
    virtual void dispose() noexcept = 0;

private:
    std::atomic<std::uint32_t> m_references{1};
};

} // namespace winsnmp::core
