// SPDX-License-Identifier: MIT
#include "api/call.h"

#include "inspect/failurelog.h"

namespace winsnmp::core {

namespace {

/// Explains failures of threads that are at their very end, or have no memory for a state.
void setLastError(Code code, Handle session) noexcept
{
    if (LastError *error = ThreadRegistry::lastError())
        error->set(code, session);
}

} // namespace

Call::Call(const char *function) noexcept
    : m_outer(currentCall())
    , m_function(function)
{
    currentCall() = {function, 0, 0};
    try {
        threadRegistry().current().calls.fetch_add(1, std::memory_order_relaxed);
    } catch (const std::bad_alloc &) {
        return; // what really needs the state will fail with ALLOC_ERROR; the rest works without
    }
}

Call::~Call()
{
    currentCall() = m_outer;
}

Failed Call::fail(Code code) noexcept
{
    if (m_code == Code::Success)
        m_code = code;
    return {};
}

void Call::tieTo(Object &object) noexcept
{
    if (m_session)
        return;
    m_session = Ref<Session>(object.session());
    currentCall().sessionId = m_session->id();
    currentCall().session = m_session->handle().bits();
}

void Call::record() noexcept
{
    const Code code = m_code == Code::Success ? Code::OtherError : m_code;
    const Handle session = m_session ? m_session->handle() : Handle();
    setLastError(code, session);
    recordApiFailure(m_function, code, m_session ? m_session->id() : 0, session.bits());
    ThreadState *thread = threadRegistry().currentIfAny();
    if (!thread)
        return;
    thread->failures.fetch_add(1, std::memory_order_relaxed);
    thread->lastError.store(code, std::memory_order_relaxed);
    if (m_session && session.thread() == thread->slot())
        m_session->lastError.store(code, std::memory_order_relaxed);
}

} // namespace winsnmp::core
