// SPDX-License-Identifier: MIT
//
// What is to be done when a thread ends. A thread-local object with a destructor would do, but where memory
// is gone the C library ends the process instead of registering it; this promise can be refused.
#pragma once

#include <pthread.h>

namespace winsnmp::core {

/// One per action, made once and never destroyed. The action runs on the ending thread, after the destructors
/// of its thread-local objects, and not when main() returns.
class ThreadEnd {
public:
    using Action = void (*)(void *);

    explicit ThreadEnd(Action action) noexcept
        : m_isMade(::pthread_key_create(&m_key, action) == 0)
    {
    }

    /// The action will run for the calling thread. False when there is no memory or key for that.
    [[nodiscard]] bool promise() const noexcept
    {
        return m_isMade && ::pthread_setspecific(m_key, this) == 0;
    }

private:
    pthread_key_t m_key{};
    bool m_isMade;
};

} // namespace winsnmp::core
