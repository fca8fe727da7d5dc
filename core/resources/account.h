// SPDX-License-Identifier: MIT
//
// One session's memory: counts what its objects use, applies the limit per session, and passes on to the
// gate.
#pragma once

#include "resources/memorygate.h"

namespace winsnmp::core {

class Account final : public std::pmr::memory_resource {
public:
    /// Starts with one block of `ownBytes`, the session object itself, which came from the gate directly.
    explicit Account(std::size_t ownBytes) noexcept { m_meter.add(ownBytes); }

    [[nodiscard]] MemoryUsage usage() const noexcept { return m_meter.usage(); }
    void countRefusal() noexcept { m_meter.countRefusal(); }

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override;
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override;
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }

    UsageMeter m_meter;
};

} // namespace winsnmp::core
