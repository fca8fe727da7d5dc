// SPDX-License-Identifier: MIT
#include "api/call.h"

#include "inspect/failurelog.h"

namespace winsnmp::core {

Call::Call(const char *function) noexcept
    : m_outer(currentCall())
    , m_function(function)
{
    currentCall() = {function, 0, 0};
    try {
        threadRegistry().current().countCall();
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

void Call::record() noexcept
{
    const Code code = m_code == Code::Success ? Code::OtherError : m_code;
    ThreadRegistry::lastError().set(code, m_session);
    recordApiFailure(m_function, code, m_sessionId, m_session.bits());
    ThreadState *thread = ThreadRegistry::currentIfAny();
    if (!thread)
        return;
    thread->failures.fetch_add(1, std::memory_order_relaxed);
    thread->lastError.store(code, std::memory_order_relaxed);
    if (m_session.isNull() || m_session.thread() != thread->slot())
        return;
    if (const Ref<Object> session = threadRegistry().find(m_session))
        session->session()->lastError.store(code, std::memory_order_relaxed);
}

} // namespace winsnmp::core
