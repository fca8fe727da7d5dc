// SPDX-License-Identifier: MIT
//
// The message side of a session: what is outstanding, what is queued, and the counters that must add up.
#include "objects/session.h"

#include "objects/messagetotals.h"
#include "resources/limitstore.h"
#include "resources/refusal.h"

#include <algorithm>
#include <ctime>

namespace winsnmp::core {

namespace {

/// The time of day as of the kernel's last tick, which is a few milliseconds old and costs next to nothing.
SystemTime recently() noexcept
{
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &time);
    return SystemTime(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

bool Session::accept(Request &request)
{
    const bool waits = request.expectsAnswer();
    const SystemTime now = recently();
    const auto traffic = m_traffic.lock();
    if (isClosed())
        return false;
    if (waits) {
        if (!messageTotals().reserveOutstanding()) {
            m_account.countRefusal();
            refuse({RefusalCause::OutstandingLimit, 1, messageTotals().outstanding(),
                    limitStore().outstandingRequests});
        }
        try {
            traffic->requests.insert(request);
        } catch (...) {
            messageTotals().releaseOutstanding();
            throw;
        }
    }
    auto counter = waits ? &MessageCounters::sent : &MessageCounters::oneWay;
    ++(traffic->counters.*counter);
    messageTotals().count(counter);
    traffic->lastActivity = std::max(traffic->lastActivity, now);
    traffic->target = request.parts().peer;
    return true;
}

bool Session::settle(Request &request, std::uint64_t MessageCounters::*counter) noexcept
{
    const auto traffic = m_traffic.lock();
    if (!traffic->requests.remove(request))
        return false;
    messageTotals().releaseOutstanding();
    ++(traffic->counters.*counter);
    messageTotals().countUnderEngineLock(counter);
    return true;
}

Session::Delivery Session::deliver(Ref<QueueEntry> entry, std::size_t octets) noexcept
{
    const bool isMessage = entry->kind == QueueEntry::Kind::Message;
    const SystemTime now = recently();
    EntryQueue superseded;
    const auto traffic = m_traffic.lock();
    if (isClosed())
        return Delivery::Closed;
    if (isMessage) {
        const std::uint32_t others = traffic->queue.size() - traffic->queue.countNotifiedErrors();
        if (exceeds(limitStore().queuedMessages, others + 1ULL)) {
            m_account.countRefusal();
            recordRefusal({RefusalCause::QueueLimit, 1, others, limitStore().queuedMessages});
            return Delivery::QueueFull;
        }
        traffic->queue.moveNotifiedErrors(superseded);
        ++traffic->counters.received;
        traffic->counters.bytesReceived += octets;
        messageTotals().countUnderEngineLock(&MessageCounters::received);
        messageTotals().countUnderEngineLock(&MessageCounters::bytesReceived, octets);
    }
    traffic->queue.append(std::move(entry));
    traffic->lastActivity = std::max(traffic->lastActivity, now);
    return Delivery::Queued;
}

Ref<QueueEntry> Session::takeEntry() noexcept
{
    const auto traffic = m_traffic.lock();
    return traffic->queue.takeFirst();
}

void Session::putBack(Ref<QueueEntry> entry) noexcept
{
    const auto traffic = m_traffic.lock();
    if (!isClosed())
        traffic->queue.putBack(std::move(entry));
}

void Session::markNotified(QueueEntry &entry) noexcept
{
    const auto traffic = m_traffic.lock();
    entry.notified = true;
}

void Session::countTransmission(std::size_t octets, bool again) noexcept
{
    const auto traffic = m_traffic.lock();
    traffic->counters.bytesSent += octets;
    messageTotals().countUnderEngineLock(&MessageCounters::bytesSent, octets);
    if (again) {
        ++traffic->counters.retransmitted;
        messageTotals().countUnderEngineLock(&MessageCounters::retransmitted);
    }
}

Ref<Request> Session::findRequest(std::int32_t requestId, const Endpoint *peer) noexcept
{
    const auto traffic = m_traffic.lock();
    return traffic->requests.find(requestId, peer);
}

bool Session::hasSentOneWay() noexcept
{
    const auto traffic = m_traffic.lock();
    return traffic->counters.oneWay != 0;
}

Ref<Request> Session::anyRequest() noexcept
{
    const auto traffic = m_traffic.lock();
    return traffic->requests.any();
}

} // namespace winsnmp::core
