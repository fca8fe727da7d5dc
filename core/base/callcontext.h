// SPDX-License-Identifier: MIT
//
// What the calling thread is doing for whom, so that a refused allocation deep below can be attributed.
// Trivial thread-local storage: it exists before the first call and after the last, and needs no memory.
#pragma once

#include <cstdint>

namespace winsnmp::core {

struct CallContext {
    const char *function = "I/O";
    std::uint64_t sessionId = 0;
    std::uint64_t session = 0; ///< handle bits
};

[[nodiscard]] inline CallContext &currentCall() noexcept
{
    static thread_local constinit CallContext context;
    return context;
}

/// Sets the context for a scope and puts the former one back: calls nest when a callback calls the API.
class CallScope {
public:
    CallScope(const char *function, std::uint64_t sessionId, std::uint64_t session) noexcept
        : m_saved(currentCall())
    {
        currentCall() = {function, sessionId, session};
    }
    ~CallScope() { currentCall() = m_saved; }
    CallScope(const CallScope &) = delete;
    CallScope &operator=(const CallScope &) = delete;

private:
    CallContext m_saved;
};

} // namespace winsnmp::core
