// SPDX-License-Identifier: MIT
#include "state/threadregistry.h"

#include "base/threadend.h"
#include "resources/forkedchild.h"
#include "resources/memorygate.h"
#include "resources/refusal.h"

#include <algorithm>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

namespace winsnmp::core {

namespace {

/// Trivial, like the pointer to the thread's state: they need no memory and are there until the last moment.
constinit thread_local bool t_ended = false;
constinit thread_local LastError t_lastError;

} // namespace

LastError &ThreadRegistry::lastError() noexcept
{
    return t_lastError;
}

bool ThreadRegistry::promiseEnd() noexcept
{
    static const ThreadEnd end(threadEnds);
    return !t_ended && end.promise();
}

void ThreadRegistry::threadEnds(void *) noexcept
{
    if (isForkedChild()) // of the lists behind the locks nothing is this process's
        return;
    t_ended = true;
    t_lastError.end();
    if (t_current)
        threadRegistry().end(*t_current);
}

ThreadState &ThreadRegistry::makeCurrent()
{
    if (!t_ended && !promiseEnd()) // before there is anything to end
        refuse({RefusalCause::SystemMemory, sizeof(void *), 0, 0});
    t_current = &acquire(t_ended);
    setCurrentThread(t_current->m_identity);
    return *t_current;
}

ThreadState &ThreadRegistry::acquire(bool alreadyEnded)
{
    Object::setHandleEnd([](Handle handle) noexcept { threadRegistry().releaseSlot(handle); });
    const std::lock_guard lock(m_mutex);
    ThreadState *state = nullptr;
    for (std::uint32_t slot = 0; slot < m_slotCount && !state; ++slot) {
        if (at(slot)->m_identity.id == 0)
            state = at(slot);
    }
    if (!state) {
        if (m_slotCount > Handle::MaxThread)
            refuse({RefusalCause::HandleLimit, 1, m_slotCount, Handle::MaxThread + 1U});
        state = std::pmr::polymorphic_allocator<>(&machineryMemory()).new_object<ThreadState>(m_slotCount);
        m_slots[m_slotCount++].store(state, std::memory_order_release);
    }
    state->m_identity = {.id = ++m_lastId};
    state->m_nativeId = static_cast<std::uint64_t>(::syscall(SYS_gettid));
    state->m_ended = alreadyEnded;
    state->calls = 0;
    state->failures = 0;
    state->lastError = Code::Success;
    return *state;
}

void ThreadRegistry::end(ThreadState &state) noexcept
{
    const std::lock_guard lock(m_mutex);
    state.m_ended = true;
    recycleIfUnused(state);
}

void ThreadRegistry::recycleIfUnused(ThreadState &state) noexcept
{
    if (state.m_ended && state.table.isUnused())
        state.m_identity.id = 0;
}

HandleTable *ThreadRegistry::tableOf(Handle handle) noexcept
{
    if (!handle.isWellFormed())
        return nullptr;
    ThreadState *state = at(handle.thread());
    return state ? &state->table : nullptr;
}

Ref<Object> ThreadRegistry::find(Handle handle) noexcept
{
    HandleTable *table = tableOf(handle);
    return table ? table->find(handle) : Ref<Object>();
}

void ThreadRegistry::releaseSlot(Handle handle) noexcept
{
    ThreadState *state = at(handle.thread());
    state->table.releaseSlot(handle);
    if (!state->m_ended)
        return;
    const std::lock_guard lock(m_mutex);
    recycleIfUnused(*state);
}

void ThreadRegistry::setLabel(std::string_view label) noexcept
{
    try {
        ThreadState &state = current();
        const std::lock_guard lock(m_mutex);
        auto &target = state.m_identity.label;
        target.fill('\0');
        std::copy_n(label.data(), std::min(label.size(), target.size() - 1), target.data());
    } catch (const std::bad_alloc &) {
        return; // without memory for its state a thread has no label either
    }
}

std::uint64_t ThreadRegistry::idOfSlot(std::uint32_t slot) noexcept
{
    const std::lock_guard lock(m_mutex);
    const ThreadState *state = at(slot);
    return state ? state->m_identity.id : 0;
}

std::vector<ThreadSnapshot> ThreadRegistry::snapshot()
{
    std::vector<ThreadSnapshot> result;
    const std::lock_guard lock(m_mutex);
    for (std::uint32_t slot = 0; slot < m_slotCount; ++slot) {
        const ThreadState &state = *at(slot);
        if (state.m_identity.id == 0)
            continue;
        result.push_back(
            {.id = state.m_identity.id,
             .nativeId = state.m_nativeId,
             .label = std::string(state.m_identity.label.data()),
             .ended = state.m_ended,
             .handles = state.table.liveCount(),
             .sessions = state.table.liveSessions(),
             .tableBytes = state.table.bytes(),
             .calls = state.calls.load(std::memory_order_relaxed),
             .failures = state.failures.load(std::memory_order_relaxed),
             .lastError = static_cast<SNMPAPI_STATUS>(state.lastError.load(std::memory_order_relaxed))});
    }
    std::ranges::sort(result, {}, &ThreadSnapshot::id);
    return result;
}

ThreadRegistry &threadRegistry() noexcept
{
    static constinit ThreadRegistry registry; // trivially destructible
    return registry;
}

} // namespace winsnmp::core
