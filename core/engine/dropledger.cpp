// SPDX-License-Identifier: MIT
#include "engine/dropledger.h"

#include "base/immortal.h"
#include "resources/memorygate.h"

#include <new>

namespace winsnmp::core {

namespace {

UdpAddress addressOf(const Endpoint &endpoint)
{
    char text[Endpoint::TextSize];
    const std::size_t length = endpoint.writeAddress(text);
    return {.address = std::string(text, length), .port = endpoint.port()};
}

} // namespace

DropLedger::DropLedger()
    : m_pages(&machineryMemory())
{
}

template <typename Change>
void DropLedger::change(std::uint64_t sessionId, Change &&change) noexcept
{
    try {
        const std::lock_guard lock(m_mutex);
        change(m_pages[sessionId]);
    } catch (const std::bad_alloc &) {
        // recorded by the gate; what is lost is the session's share of a count
    }
}

void DropLedger::count(DropReason reason) noexcept
{
    m_totals[static_cast<std::size_t>(reason)].fetch_add(1, std::memory_order_relaxed);
}

void DropLedger::count(DropReason reason, std::uint64_t sessionId) noexcept
{
    change(sessionId, [&](Page &page) { ++page.drops.counts[static_cast<std::size_t>(reason)]; });
}

void DropLedger::noteStray(std::uint64_t sessionId, const Endpoint &from, const Endpoint &asked) noexcept
{
    change(sessionId, [&](Page &page) {
        ++page.drops.counts[static_cast<std::size_t>(DropReason::OtherAddress)];
        page.strayTime = std::chrono::system_clock::now();
        page.strayFrom = from;
        page.strayAsked = asked;
    });
}

void DropLedger::noteClosedPort(std::uint64_t sessionId) noexcept
{
    change(sessionId, [](Page &page) { ++page.closedPorts; });
}

DropCounters DropLedger::totals() const noexcept
{
    DropCounters result;
    for (std::size_t i = 0; i < DropReasonCount; ++i)
        result.counts[i] = m_totals[i].load(std::memory_order_relaxed);
    return result;
}

void DropLedger::addTo(SessionSnapshot &session) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_pages.find(session.id);
    if (found == m_pages.end())
        return;
    const Page &page = found->second;
    session.drops = page.drops;
    session.closedPorts = page.closedPorts;
    if (page.drops.of(DropReason::OtherAddress) != 0)
        session.strayAnswer = StrayAnswer{
            .time = page.strayTime, .from = addressOf(page.strayFrom), .asked = addressOf(page.strayAsked)};
}

void DropLedger::forget(std::uint64_t sessionId) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_pages.erase(sessionId);
}

DropLedger &dropLedger() noexcept
{
    return immortal<DropLedger>();
}

} // namespace winsnmp::core
