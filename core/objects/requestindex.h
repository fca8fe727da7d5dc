// SPDX-License-Identifier: MIT
//
// The outstanding requests of one session by the application's request id.
#pragma once

#include "objects/request.h"

#include <cstdint>
#include <memory_resource>

namespace winsnmp::core {

/// Hash with chains through the requests: no memory for few of them, one array for many, given back when the
/// last one ends. Several requests may have the same id (towards different agents). Holds a reference to
/// each. Guarded by the session's lock; callers of remove() hold a reference of their own, for an object must
/// not die under that lock.
class RequestIndex {
public:
    explicit RequestIndex(std::pmr::memory_resource *memory) noexcept
        : m_memory(memory)
    {
    }
    ~RequestIndex();
    RequestIndex(const RequestIndex &) = delete;
    RequestIndex &operator=(const RequestIndex &) = delete;

    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }
    /// Returns the newest other request with the same id to the same destination. Throws std::bad_alloc, then
    /// nothing has changed.
    Ref<Request> insert(Request &request);
    /// False when it is not there (any more).
    bool remove(Request &request) noexcept;
    /// The newest request with this id.
    [[nodiscard]] Ref<Request> find(std::int32_t requestId) const noexcept;
    [[nodiscard]] Ref<Request> any() const noexcept;

private:
    [[nodiscard]] Request *&chainOf(std::int32_t requestId) noexcept;
    [[nodiscard]] Request *chainOf(std::int32_t requestId) const noexcept;
    void grow();
    void dropArray() noexcept;

    std::pmr::memory_resource *m_memory;
    Request *m_single = nullptr; ///< the only chain while there is no array
    Request **m_chains = nullptr;
    std::uint32_t m_chainCount = 0; ///< a power of two, or 0
    std::uint32_t m_size = 0;
};

} // namespace winsnmp::core
