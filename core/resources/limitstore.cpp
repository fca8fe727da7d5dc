// SPDX-License-Identifier: MIT
#include "resources/limitstore.h"

#include "winsnmp/limits.hpp"

namespace winsnmp {

namespace core {

LimitStore &limitStore() noexcept
{
    static constinit LimitStore store;
    return store;
}

} // namespace core

Limits limits() noexcept
{
    const core::LimitStore &store = core::limitStore();
    return {.sessions = store.sessions,
            .handlesPerSession = store.handlesPerSession,
            .outstandingRequests = store.outstandingRequests,
            .queuedMessages = store.queuedMessages,
            .bytes = store.bytes,
            .bytesPerSession = store.bytesPerSession};
}

void setLimits(const Limits &limits) noexcept
{
    core::LimitStore &store = core::limitStore();
    store.sessions = limits.sessions;
    store.handlesPerSession = limits.handlesPerSession;
    store.outstandingRequests = limits.outstandingRequests;
    store.queuedMessages = limits.queuedMessages;
    store.bytes = limits.bytes;
    store.bytesPerSession = limits.bytesPerSession;
}

} // namespace winsnmp
