// SPDX-License-Identifier: MIT
#include "objects/messagetotals.h"

#include "resources/limitstore.h"

namespace winsnmp::core {

void MessageTotals::count(std::uint64_t MessageCounters::*counter, std::uint64_t by) noexcept
{
    std::atomic_ref(m_counters.*counter).fetch_add(by, std::memory_order_relaxed);
}

void MessageTotals::countUnderEngineLock(std::uint64_t MessageCounters::*counter, std::uint64_t by) noexcept
{
    const std::atomic_ref total(m_counters.*counter);
    total.store(total.load(std::memory_order_relaxed) + by, std::memory_order_relaxed);
}

bool MessageTotals::reserveOutstanding() noexcept
{
    const std::uint64_t wanted = m_outstanding.fetch_add(1, std::memory_order_relaxed) + 1;
    if (!exceeds(limitStore().outstandingRequests, wanted))
        return true;
    releaseOutstanding();
    return false;
}

MessageCounters MessageTotals::snapshot() const noexcept
{
    const auto read = [this](std::uint64_t MessageCounters::*counter) {
        return std::atomic_ref(m_counters.*counter).load(std::memory_order_relaxed);
    };
    return {.sent = read(&MessageCounters::sent),
            .oneWay = read(&MessageCounters::oneWay),
            .retransmitted = read(&MessageCounters::retransmitted),
            .answered = read(&MessageCounters::answered),
            .timedOut = read(&MessageCounters::timedOut),
            .cancelled = read(&MessageCounters::cancelled),
            .failed = read(&MessageCounters::failed),
            .received = read(&MessageCounters::received),
            .bytesSent = read(&MessageCounters::bytesSent),
            .bytesReceived = read(&MessageCounters::bytesReceived)};
}

MessageTotals &messageTotals() noexcept
{
    static constinit MessageTotals totals;
    return totals;
}

} // namespace winsnmp::core
