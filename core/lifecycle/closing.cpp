// SPDX-License-Identifier: MIT
#include "lifecycle/closing.h"

#include "engine/engine.h"
#include "lifecycle/library.h"
#include "objects/entity.h"
#include "objects/sessionregistry.h"
#include "state/handles.h"

namespace winsnmp::core {

bool closeSession(Session &session)
{
    const Ref<Session> keep(&session);
    if (!session.close())
        return false;
    sessionRegistry().remove(session);
    kill(session);
    engine().dropSession(session);
    while (const Ref<Object> object = session.takeOwned()) {
        if (object->kind() == ObjectKind::Entity)
            engine().stopListening(static_cast<Entity &>(*object));
        kill(*object);
    }
    return true;
}

} // namespace winsnmp::core
