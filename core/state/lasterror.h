// SPDX-License-Identifier: MIT
//
// The calling thread's last error, and the last error of each session on that thread (reference 2.3).
#pragma once

#include "base/code.h"
#include "base/handle.h"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace winsnmp::core {

/// Used by its own thread only. Keeps working when memory is gone, also at a thread's first call: the latest
/// failures then live in a few slots inside the object. The map comes from the plain heap, outside limits and
/// fault injection, because explaining a failure must not be what fails. No destructor: see ThreadEnd.
class LastError {
public:
    constexpr LastError() noexcept = default;
    LastError(const LastError &) = delete;
    LastError &operator=(const LastError &) = delete;

    /// Records a failure; a null `session`: tied to no session. Preserves errno.
    void set(Code code, Handle session) noexcept;
    /// Gives the map back, for good: from now on there are only the slots.
    void end() noexcept;

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

    using Map = std::unordered_map<std::uint64_t, Failure>;

    void store(Handle session, const Failure &failure) noexcept;
    [[nodiscard]] Map &map();
    void forgetClosedSessions() noexcept;

    Failure m_latest;
    Failure m_untied;
    Map *m_bySession = nullptr; ///< owned until end()
    bool m_hasEnded = false;
    std::size_t m_tidyAt = 1024;
    std::array<Reserve, 8> m_reserve{}; ///< for failures the map had no memory for; the oldest gives way
};

} // namespace winsnmp::core
