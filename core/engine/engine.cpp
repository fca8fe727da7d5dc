// SPDX-License-Identifier: MIT
//
// What other threads ask of the engine. Starting, stopping and the I/O thread's loop are in iothread.cpp.
#include "engine/engine.h"

#include "engine/dropledger.h"
#include "engine/engineparts.h"

#include <cerrno>
#include <utility>

namespace winsnmp::core {

void Engine::submit(const Ref<Request> &request)
{
    if (m_transmitter.enqueue(request))
        m_waker.wake();
}

bool Engine::cancel(Session &session, std::int32_t requestId)
{
    bool any = false;
    while (const Ref<Request> request = session.findRequest(requestId))
        any = cancel(*request) || any; // it may have ended just now, and then it has not been cancelled
    return any;
}

bool Engine::cancel(Request &request)
{
    const std::lock_guard lock(m_mutex);
    if (m_parts)
        return m_parts->exchange.end(request, &MessageCounters::cancelled, Code::Success);
    request.ended = true; // never reached the I/O thread
    m_transmitter.remove(request);
    return request.session().settle(request, &MessageCounters::cancelled);
}

void Engine::replace(Request &former, Request &successor)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_parts) {
            m_parts->exchange.replace(former, successor);
            return;
        }
    }
    cancel(former);
}

void Engine::dropSession(Session &session)
{
    while (const Ref<Request> request = session.anyRequest())
        cancel(*request);
    if (session.hasSentOneWay())
        m_transmitter.removeAll(session);
    {
        const std::lock_guard lock(m_mutex); // the I/O thread's batch that began before this is over now
        if (m_parts) {
            m_parts->registrations.removeAll(session);
            closeTrapPortIfUnused();
        }
    }
    m_notifier.forget(session, onIoThread());
    dropLedger().forget(session.id());
}

Code Engine::listen(Entity &entity, bool allAddresses)
{
    if (const Code code = start(); code != Code::Success)
        return code;
    const std::lock_guard lock(m_mutex);
    if (!m_parts) // cleaned up meanwhile
        return Code::NotInitialized;
    if (entity.transport)
        return Code::Noop;
    if (entity.owner()->isClosed())
        return Code::EntityInvalid;
    const Endpoint own = entity.endpoint();
    int error = 0;
    entity.transport = m_parts->channels.open(allAddresses ? Endpoint::any(own.family(), own.port()) : own,
                                              Channel::Role::Agent, &entity, error);
    if (entity.transport) {
        ++entity.owner()->listeners;
        return Code::Success;
    }
    switch (error) {
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
    case EAFNOSUPPORT:
        return Code::TlResourceError;
    default:
        return Code::TlOther;
    }
}

void Engine::closeAgent(Entity &entity) noexcept
{
    Channel &channel = Channel::of(entity.transport);
    m_parts->channels.close(channel);
    release(channel); // what was to leave through it fails now
    --entity.owner()->listeners;
}

bool Engine::stopListening(Entity &entity)
{
    Ref<Entity> self; // the channel's reference, let go of outside the lock
    Ref<Transport> transport;
    const std::lock_guard lock(m_mutex);
    if (!entity.transport)
        return false;
    closeAgent(entity);
    transport = std::exchange(entity.transport, nullptr);
    self = Channel::of(transport).takeAgent();
    return true;
}

bool Engine::isListening(const Entity &entity)
{
    const std::lock_guard lock(m_mutex);
    return static_cast<bool>(entity.transport);
}

Ref<Channel> Engine::channelOf(const Entity *entity)
{
    if (!entity)
        return {};
    const std::lock_guard lock(m_mutex);
    return entity->transport ? Ref<Channel>(&Channel::of(entity->transport)) : Ref<Channel>();
}

Code Engine::registerTraps(Session &session, const Filter &filter)
{
    if (const Code code = start();
        code != Code::Success) // for want of descriptors: 4.14, column SnmpRegister
        return code == Code::TlResourceError ? Code::AllocError : code;
    const std::lock_guard lock(m_mutex);
    if (!m_parts || session.isClosed())
        return Code::SessionInvalid;
    try {
        if (const Code code = openTrapPort(); code != Code::Success)
            return code;
        m_parts->registrations.add(session, filter);
    } catch (...) { // also when the port is open for one address family and the other one finds no memory
        closeTrapPortIfUnused();
        throw;
    }
    return Code::Success;
}

void Engine::unregisterTraps(Session &session, const Filter &filter)
{
    const std::lock_guard lock(m_mutex);
    if (!m_parts)
        return;
    m_parts->registrations.remove(session, filter);
    closeTrapPortIfUnused();
}

void Engine::stopRetransmissions()
{
    const std::lock_guard lock(m_mutex);
    if (m_parts)
        m_parts->exchange.stopRetransmissions();
}

Engine::Status Engine::status()
{
    const std::lock_guard lock(m_mutex);
    return {.sockets = m_parts ? m_parts->channels.count() : 0};
}

} // namespace winsnmp::core
