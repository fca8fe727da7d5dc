// SPDX-License-Identifier: MIT
#include "engine/engine.h"
#include "inspect/failurelog.h"
#include "inspect/handledetail.h"
#include "objects/descriptors.h"
#include "objects/messagetotals.h"
#include "objects/session.h"
#include "resources/memorygate.h"
#include "state/library.h"
#include "state/sessionregistry.h"
#include "state/threadregistry.h"
#include "winsnmp/inspect.hpp"

namespace winsnmp {

namespace {

void addSessions(LibrarySnapshot &result)
{
    result.sessions.reserve(core::sessionRegistry().count());
    core::sessionRegistry().forEach([&](core::Session &session) {
        result.sessions.push_back(session.snapshot());
        SessionSnapshot &added = result.sessions.back();
        added.threadId = core::threadRegistry().idOfSlot(session.handle().thread());
        result.queued += added.queued;
    });
}

void addEngine(LibrarySnapshot &result)
{
    const core::Engine::Status engine = core::engine().status();
    result.sockets = engine.sockets;
    result.droppedDatagrams = engine.dropped;
    const core::Descriptors::Usage descriptors = core::descriptors().usage();
    result.descriptors = descriptors.count;
    result.descriptorBytes = descriptors.bytes;
}

} // namespace

LibrarySnapshot snapshot()
{
    LibrarySnapshot result;
    result.started = core::library().isStarted();
    result.taken = std::chrono::system_clock::now();
    result.memory = core::objectMemory().usage();
    result.outstanding = core::messageTotals().outstanding();
    result.allocationFailures = core::allocationFailureCount();
    result.messages = core::messageTotals().snapshot();
    addSessions(result);
    result.sessionCount = result.sessions.size();
    result.threads = core::threadRegistry().snapshot();
    for (const ThreadSnapshot &thread : result.threads)
        result.handles += thread.handles;
    addEngine(result);
    return result;
}

std::vector<HandleSnapshot> handlesOf(HSNMP_SESSION session)
{
    std::vector<HandleSnapshot> result;
    const core::Handle handle(session);
    const core::Ref<core::Object> object
        = handle.isKind(ObjectKind::Session) ? core::threadRegistry().find(handle) : core::Ref<core::Object>();
    if (!object)
        return result;
    static_cast<core::Session &>(*object).forEachOwned([&](const core::Object &owned) {
        const core::Handle own = owned.handle();
        const core::HandleTable &table = *core::threadRegistry().tableOf(own);
        const std::uint32_t references = table.applicationReferences(own);
        if (references == 0)
            return;
        result.push_back({.handle = own.bits(),
                          .kind = owned.kind(),
                          .threadId = core::threadRegistry().idOfSlot(own.thread()),
                          .applicationReferences = references,
                          .bytes = owned.bytes(),
                          .detail = core::detailOf(owned)});
    });
    return result;
}

void setThreadLabel(std::string_view label) noexcept
{
    core::threadRegistry().setLabel(label);
}

} // namespace winsnmp
