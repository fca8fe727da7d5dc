// SPDX-License-Identifier: MIT
//
// What came in and was not delivered, by reason: for the whole process, and for each session that can be told
// to be concerned. Apart from the sessions, so that one to which nothing of this happens pays nothing for it.
#pragma once

#include "base/endpoint.h"
#include "winsnmp/inspect.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <memory_resource>
#include <mutex>

namespace winsnmp::core {

/// Any thread. Without memory for a session's page the process's counters still count.
class DropLedger {
public:
    DropLedger();

    void count(DropReason reason) noexcept;
    void count(DropReason reason, std::uint64_t sessionId) noexcept;
    /// An answer came from another address or port than was asked, and was refused.
    void noteStray(std::uint64_t sessionId, const Endpoint &from, const Endpoint &asked) noexcept;
    /// A request timed out whose last try had met a closed port.
    void noteClosedPort(std::uint64_t sessionId) noexcept;

    [[nodiscard]] DropCounters totals() const noexcept;
    /// Fills in what concerns drops. Throws std::bad_alloc.
    void addTo(SessionSnapshot &session) const;
    void forget(std::uint64_t sessionId) noexcept;

private:
    struct Page {
        DropCounters drops;
        std::uint64_t closedPorts = 0;
        SystemTime strayTime;
        Endpoint strayFrom; ///< while drops has none from other addresses, this and the next are unused
        Endpoint strayAsked;
    };

    template <typename Change>
    void change(std::uint64_t sessionId, Change &&change) noexcept;

    std::array<std::atomic<std::uint64_t>, DropReasonCount> m_totals{};
    mutable std::mutex m_mutex; // guards the rest
    std::pmr::map<std::uint64_t, Page> m_pages; ///< by session id
};

[[nodiscard]] DropLedger &dropLedger() noexcept;

} // namespace winsnmp::core
