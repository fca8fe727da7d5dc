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

bool Session::accept(Request &request, Ref<Request> &former)
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
            former = traffic->requests.insert(request);
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

bool Session::acceptConfirmation() noexcept
{
    const auto traffic = m_traffic.lock();
    if (isClosed())
        return false;
    ++traffic->counters.oneWay;
    messageTotals().count(&MessageCounters::oneWay);
    return true;
}

bool Session::settle(Traffic &traffic, Request &request, std::uint64_t MessageCounters::*counter) noexcept
{
    if (!traffic.requests.remove(request))
        return false;
    messageTotals().releaseOutstanding();
    ++(traffic.counters.*counter);
    messageTotals().countUnderEngineLock(counter);
    return true;
}

bool Session::settle(Request &request, std::uint64_t MessageCounters::*counter) noexcept
{
    return settle(*m_traffic.lock(), request, counter);
}

Session::Delivery Session::deliver(Traffic &traffic, Ref<QueueEntry> entry, std::size_t octets,
                                   EntryQueue &superseded) noexcept
{
    if (isClosed())
        return Delivery::Closed;
    if (entry->kind == QueueEntry::Kind::Message) {
        const std::uint32_t others = traffic.queue.size() - traffic.queue.countNotifiedErrors();
        if (exceeds(limitStore().queuedMessages, others + 1ULL)) {
            m_account.countRefusal();
            recordRefusal({RefusalCause::QueueLimit, 1, others, limitStore().queuedMessages});
            return Delivery::QueueFull;
        }
        traffic.queue.moveNotifiedErrors(superseded);
        ++traffic.counters.received;
        traffic.counters.bytesReceived += octets;
        messageTotals().countUnderEngineLock(&MessageCounters::received);
        messageTotals().countUnderEngineLock(&MessageCounters::bytesReceived, octets);
    }
    traffic.queue.append(std::move(entry));
    traffic.lastActivity = std::max(traffic.lastActivity, recently());
    return Delivery::Queued;
}

Session::Delivery Session::deliver(Ref<QueueEntry> entry, std::size_t octets) noexcept
{
    EntryQueue superseded; // let go of outside the lock
    const auto traffic = m_traffic.lock();
    return deliver(*traffic, std::move(entry), octets, superseded);
}

Session::Delivery Session::complete(Request &request, Ref<QueueEntry> answer, std::size_t octets) noexcept
{
    EntryQueue superseded; // let go of outside the lock
    const auto traffic = m_traffic.lock();
    const Delivery delivery = deliver(*traffic, std::move(answer), octets, superseded);
    if (delivery != Delivery::QueueFull) {
        const bool queued = delivery == Delivery::Queued;
        settle(*traffic, request, queued ? &MessageCounters::answered : &MessageCounters::cancelled);
    }
    return delivery;
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

Ref<Request> Session::findRequest(std::int32_t requestId) noexcept
{
    const auto traffic = m_traffic.lock();
    return traffic->requests.find(requestId);
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
