// SPDX-License-Identifier: MIT
//
// The calling thread's last error, and the last error of each session on that thread (reference 2.3).
#pragma once

#include "state/code.h"
#include "state/handle.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace winsnmp::core {

/// Used by its own thread only. Keeps working when memory is gone: the latest failures then live in a few
/// slots inside the object. The map comes from the plain heap, outside limits and fault injection, because
/// explaining a failure must not be what fails.
class LastError {
public:
    /// Records a failure; a null `session`: tied to no session. Preserves errno.
    void set(Code code, Handle session) noexcept;

    [[nodiscard]] Code ofThread() const noexcept { return m_latest.code; }
    /// The newer of the session's last failure and the last failure tied to no session.
    [[nodiscard]] Code ofSession(Handle session) const noexcept;

private:
    struct Failure {
        Code code = Code::Success;
        std::uint64_t order = 0;
    };
    struct Reserve {
        Handle session;
        Failure failure;
    };

    void store(Handle session, const Failure &failure) noexcept;
    void forgetClosedSessions() noexcept;

    Failure m_latest;
    Failure m_untied;
    std::unordered_map<std::uint64_t, Failure> m_bySession;
    std::size_t m_tidyAt = 1024;
    std::array<Reserve, 8> m_reserve{}; ///< for failures the map had no memory for; the oldest gives way
};

} // namespace winsnmp::core
