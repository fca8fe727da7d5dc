// SPDX-License-Identifier: MIT
#include "lifecycle/library.h"

#include "base/immortal.h"
#include "engine/engine.h"
#include "lifecycle/closing.h"
#include "objects/descriptors.h"
#include "objects/sessionregistry.h"
#include "resources/forkedchild.h"
#include "state/threadregistry.h"

namespace winsnmp::core {

void Library::initialise()
{
    if (isStarted())
        return;
    markForkedChildren();
    translateMode = TranslateMode::UntranslatedV1;
    retransmits = true;
    descriptors().setOpen(true);
    sessionRegistry().open();
    m_started = true;
}

void Library::endLife()
{
    m_started = false;
    sessionRegistry().endLife();
    descriptors().setOpen(false);
}

/// Called without the mutex: closing waits for callbacks, and those may start the library or clean it up.
void Library::finish()
{
    while (const Ref<Session> session = sessionRegistry().firstOfPast())
        closeSession(*session);
    engine().stop();
}

void Library::startPlain()
{
    const std::lock_guard lock(m_mutex);
    initialise();
    m_plain = true;
}

void Library::startCounted()
{
    const std::lock_guard lock(m_mutex);
    initialise();
    ++m_counted;
}

Code Library::cleanUpPlain()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_plain)
            return Code::NotInitialized;
        m_plain = false;
        if (m_counted != 0)
            return Code::Success;
        endLife();
    }
    finish();
    return Code::Success;
}

Code Library::cleanUpCounted()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_counted == 0)
            return Code::OtherError;
        if (--m_counted != 0 || m_plain)
            return Code::Success;
        endLife();
    }
    finish();
    return Code::Success;
}

void Library::ioThreadBegins() noexcept
{
    threadRegistry().setLabel("I/O");
}

void Library::callbackRefused(Session &session)
{
    closeSession(session);
}

Library &library() noexcept
{
    static constinit Library library;
    return library;
}

Engine &engine() noexcept
{
    return immortal<Engine, EngineClient &>(library());
}

} // namespace winsnmp::core
