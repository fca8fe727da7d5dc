// SPDX-License-Identifier: MIT
//
// Request ids on the wire: which outstanding request an answer belongs to.
#pragma once

#include "base/slottable.h"
#include "engine/idpermutation.h"
#include "objects/request.h"

#include <cstddef>
#include <cstdint>

namespace winsnmp::core {

/// An outstanding request has a number, slot (20 bits) and generation (11 bits); its id on the wire is that
/// number through a secret permutation, so that neither a stranger nor an agent that saw one id can tell
/// another. Both lie between 0x00800000 and 0x7FFFFFFF: always four octets in BER, so a request is encoded
/// before its id is known. Guarded by the engine's lock.
class WireTable {
public:
    /// Throws std::bad_alloc, or std::system_error when the system has no random numbers.
    WireTable();

    /// Gives the request its number. Throws std::bad_alloc; then, and when 2^20 are outstanding, it has
    /// none.
    void add(Request &request);
    /// What goes out as the request id of a request in the table.
    [[nodiscard]] std::int32_t idOf(const Request &request) const noexcept
    {
        return static_cast<std::int32_t>(m_permutation.idOf(request.wireNumber));
    }
    void remove(Request &request) noexcept;
    /// `successor`, which has no number, gets that of `request`, which loses it.
    void handOver(Request &request, Request &successor) noexcept;
    [[nodiscard]] Ref<Request> find(std::int32_t wireId) const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return m_slots.used(); }

    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        m_slots.forEach([&](Request *request) { visit(*request); });
    }

private:
    /// With these from the beginning, ids come again after two million requests, even one at a time.
    static constexpr std::size_t FirstSlots = 1024;
    static constexpr unsigned SlotBits = 20;
    static constexpr std::uint32_t SlotMask = (1U << SlotBits) - 1;
    static constexpr std::uint32_t FirstGeneration = 8; ///< 8 << 20 is 0x00800000
    static constexpr std::uint32_t GenerationCount = 2048 - FirstGeneration;

    using Slots = SlotTable<Request *>;

    [[nodiscard]] static Slots::Place placeOf(std::uint32_t number) noexcept
    {
        return {number & SlotMask, (number >> SlotBits) - FirstGeneration};
    }

    Slots m_slots;
    IdPermutation m_permutation;
};

} // namespace winsnmp::core
