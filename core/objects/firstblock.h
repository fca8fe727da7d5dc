// SPDX-License-Identifier: MIT
//
// Memory for a small first block inside the object that uses it: most lists have one binding, and so need no
// allocation of their own.
#pragma once

#include <array>
#include <cstddef>
#include <memory_resource>

namespace winsnmp::core {

/// One block at a time comes from inside while it fits; everything else from `upstream`. Must not move. Not
/// synchronised: whoever guards the user of the memory guards this too.
template <std::size_t Size>
class FirstBlock final : public std::pmr::memory_resource {
public:
    explicit FirstBlock(std::pmr::memory_resource *upstream) noexcept
        : m_upstream(upstream)
    {
    }

    [[nodiscard]] bool isInUse() const noexcept { return m_inUse; }

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        if (m_inUse || bytes > Size || alignment > alignof(std::max_align_t))
            return m_upstream->allocate(bytes, alignment);
        m_inUse = true;
        return m_bytes.data();
    }
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override
    {
        if (block == m_bytes.data())
            m_inUse = false;
        else
            m_upstream->deallocate(block, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }

    std::pmr::memory_resource *m_upstream;
    bool m_inUse = false;
    alignas(std::max_align_t) std::array<std::byte, Size> m_bytes;
};

} // namespace winsnmp::core
