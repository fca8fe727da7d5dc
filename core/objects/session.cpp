// SPDX-License-Identifier: MIT
#include "objects/session.h"

#include "resources/limitstore.h"
#include "resources/refusal.h"

namespace winsnmp::core {

namespace {

std::uint64_t nextId() noexcept
{
    static constinit std::atomic<std::uint64_t> last{0};
    return ++last;
}

} // namespace

Session::Session(const Notification &notification) noexcept
    : Object({})
    , m_id(nextId())
    , m_notification(notification)
    , m_opened(std::chrono::system_clock::now())
    , m_account(sizeof(Session))
    , m_traffic(&m_account, m_opened)
{
}

Ref<Session> Session::create(const Notification &notification)
{
    if (exceeds(limitStore().bytesPerSession, sizeof(Session)))
        refuse({RefusalCause::SessionByteLimit, sizeof(Session), 0, limitStore().bytesPerSession});
    void *block = objectMemory().allocate(sizeof(Session), alignof(Session));
    return Ref<Session>::adopt(new (block) Session(notification));
}

void Session::dispose() noexcept
{
    detach();
    this->~Session();
    objectMemory().deallocate(this, sizeof(Session), alignof(Session));
}

bool Session::own(Object &object) noexcept
{
    const auto traffic = m_traffic.lock();
    if (isClosed())
        return false;
    traffic->owned.append(object);
    return true;
}

void Session::disown(Object &object) noexcept
{
    const auto traffic = m_traffic.lock();
    OwnedObjects::remove(object);
}

Ref<Object> Session::takeOwned() noexcept
{
    const auto traffic = m_traffic.lock();
    while (Object *object = traffic->owned.takeFirst()) {
        if (object->tryRetain()) // else another thread is about to dispose of it
            return Ref<Object>::adopt(object);
    }
    return {};
}

void Session::addHandle(ObjectKind kind)
{
    if (const std::uint64_t limit = limitStore().handlesPerSession; limit != 0) {
        std::uint64_t total = 0;
        for (const auto &count : m_handles)
            total += count.load(std::memory_order_relaxed);
        if (total >= limit) {
            m_account.countRefusal();
            refuse({RefusalCause::HandleLimit, 1, total, limit});
        }
    }
    m_handles[static_cast<std::size_t>(kind)].fetch_add(1, std::memory_order_relaxed);
}

void Session::removeHandle(ObjectKind kind) noexcept
{
    m_handles[static_cast<std::size_t>(kind)].fetch_sub(1, std::memory_order_relaxed);
}

bool Session::close() noexcept
{
    EntryQueue unread; // let go of outside the lock: entries return memory and objects to this session
    {
        const auto traffic = m_traffic.lock();
        if (m_closed.exchange(true, std::memory_order_acq_rel))
            return false;
        traffic->queue.moveAll(unread);
    }
    return true;
}

SessionSnapshot Session::snapshot()
{
    const auto live = [this](ObjectKind kind) {
        return m_handles[static_cast<std::size_t>(kind)].load(std::memory_order_relaxed);
    };
    SessionSnapshot result;
    result.id = m_id;
    result.handle = handle().bits();
    result.opened = m_opened;
    result.memory = m_account.usage();
    result.entities = live(ObjectKind::Entity);
    result.contexts = live(ObjectKind::Context);
    result.pdus = live(ObjectKind::Pdu);
    result.varBindLists = live(ObjectKind::VarBindList);
    result.registrations = registrations.load(std::memory_order_relaxed);
    result.listeners = listeners.load(std::memory_order_relaxed);
    result.lastError = static_cast<SNMPAPI_STATUS>(lastError.load(std::memory_order_relaxed));
    const auto traffic = m_traffic.lock();
    result.lastActivity = traffic->lastActivity;
    result.outstanding = traffic->requests.size();
    result.queued = traffic->queue.size();
    result.messages = traffic->counters;
    if (traffic->target)
        result.target = traffic->target->toString();
    return result;
}

} // namespace winsnmp::core
