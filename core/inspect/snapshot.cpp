// SPDX-License-Identifier: MIT
#include "engine/dropledger.h"
#include "engine/engine.h"
#include "inspect/handledetail.h"
#include "lifecycle/library.h"
#include "objects/descriptors.h"
#include "objects/messagetotals.h"
#include "objects/pdu.h"
#include "objects/session.h"
#include "objects/sessionregistry.h"
#include "resources/forkedchild.h"
#include "resources/memorygate.h"
#include "resources/refusal.h"
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
        core::dropLedger().addTo(added);
        added.threadId = core::threadRegistry().idOfSlot(session.handle().thread());
        result.queued += added.queued;
    });
}

void addEngine(LibrarySnapshot &result)
{
    const core::Engine::Status engine = core::engine().status();
    result.sockets = engine.sockets;
    result.drops = core::dropLedger().totals();
    result.droppedDatagrams = result.drops.total();
    const core::Descriptors::Usage descriptors = core::descriptors().usage();
    result.descriptors = descriptors.count;
    result.descriptorBytes = descriptors.bytes;
}

/// References, so that the objects can be looked into without the session's lock: a thread that makes a
/// handle for a PDU's list holds the PDU's lock while it waits for the session's.
std::vector<core::Ref<core::Object>> objectsOf(core::Session &session)
{
    std::vector<core::Ref<core::Object>> result;
    session.forEachOwned([&](core::Object &owned) {
        result.emplace_back(); // memory first: a reference must not be let go of in here
        if (owned.tryRetain())
            result.back() = core::Ref<core::Object>::adopt(&owned);
        else
            result.pop_back();
    });
    return result;
}

void addHandle(std::vector<HandleSnapshot> &result, const core::Object &object)
{
    const core::Handle handle = object.handle();
    const std::uint32_t references = core::threadRegistry().tableOf(handle)->applicationReferences(handle);
    if (references == 0)
        return;
    result.push_back({.handle = handle.bits(),
                      .kind = object.kind(),
                      .threadId = core::threadRegistry().idOfSlot(handle.thread()),
                      .applicationReferences = references,
                      .bytes = object.bytes(),
                      .detail = core::detailOf(object)});
}

} // namespace

LibrarySnapshot snapshot()
{
    LibrarySnapshot result;
    result.taken = std::chrono::system_clock::now();
    if (core::isForkedChild())
        return result;
    result.started = core::library().isStarted();
    result.memory = core::objectMemory().usage();
    result.outstanding = core::messageTotals().outstanding();
    result.allocationFailures = core::refusalCount();
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
    const core::Ref<core::Object> object = !core::isForkedChild() && handle.isKind(ObjectKind::Session)
        ? core::threadRegistry().find(handle)
        : core::Ref<core::Object>();
    if (!object)
        return result;
    for (const core::Ref<core::Object> &owned : objectsOf(static_cast<core::Session &>(*object)))
        addHandle(result, *owned);
    return result;
}

bool metClosedPort(HSNMP_PDU pdu) noexcept
{
    const core::Handle handle(pdu);
    const core::Ref<core::Object> object = !core::isForkedChild() && handle.isKind(ObjectKind::Pdu)
        ? core::threadRegistry().find(handle)
        : core::Ref<core::Object>();
    return object && static_cast<core::Pdu &>(*object).content().metClosedPort;
}

void setThreadLabel(std::string_view label) noexcept
{
    if (!core::isForkedChild())
        core::threadRegistry().setLabel(label);
}

} // namespace winsnmp
