// SPDX-License-Identifier: MIT
#include "state/handles.h"

#include "objects/session.h"
#include "objects/sessionregistry.h"
#include "state/threadregistry.h"

namespace winsnmp::core {

Handle publish(Object &object)
{
    Session &session = *object.owner();
    session.addHandle(object.kind());
    try {
        threadRegistry().current().table.insert(object);
    } catch (...) {
        session.removeHandle(object.kind());
        throw;
    }
    if (session.own(object))
        return object.handle();
    kill(object);
    return {};
}

Handle publishSession(Session &session)
{
    if (!sessionRegistry().add(session))
        return {};
    try {
        threadRegistry().current().table.insert(session);
    } catch (...) {
        if (session.close()) // else a clean-up has taken it off the registry meanwhile
            sessionRegistry().remove(session);
        throw;
    }
    if (!session.isClosed())
        return session.handle();
    kill(session); // cleaned up meanwhile, before there was a handle to kill
    return {};
}

bool giveAgain(Object &object)
{
    HandleTable &table = *threadRegistry().tableOf(object.handle());
    const HandleTable::Revived revived = table.revive(object.handle());
    if (revived != HandleTable::Revived::FromDormant)
        return revived != HandleTable::Revived::Refused;
    try {
        object.owner()->addHandle(object.kind());
    } catch (...) {
        Ref<Object> dormant;
        table.free(object.handle(), dormant);
        throw;
    }
    return true;
}

Ref<Object> takeBack(Handle handle, ObjectKind kind, bool &last) noexcept
{
    Ref<Object> object;
    HandleTable *table = handle.isKind(kind) ? threadRegistry().tableOf(handle) : nullptr;
    if (!table)
        return object;
    last = table->free(handle, object) == HandleTable::Freed::Dormant;
    if (last && object->owner())
        object->owner()->removeHandle(kind);
    return object;
}

void kill(Object &object) noexcept
{
    HandleTable *table = threadRegistry().tableOf(object.handle());
    if (table && table->kill(object.handle()) && object.owner())
        object.owner()->removeHandle(object.kind());
}

} // namespace winsnmp::core
