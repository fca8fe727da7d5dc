// SPDX-License-Identifier: MIT
//
// Which thread this is, for those parts that have to say so and know nothing of threads' states. Trivial
// thread-local storage: it needs no memory and is there until the last moment.
#pragma once

#include <array>
#include <cstdint>

namespace winsnmp::core {

/// As the inspector shows it.
struct ThreadIdentity {
    std::uint64_t id = 0; ///< never reused in the life of the process; 0: none
    std::array<char, 32> label{}; ///< NUL-terminated
};

namespace detail {
inline constinit thread_local const ThreadIdentity *t_identity = nullptr;
} // namespace detail

/// Without id and label for a thread that none has been set for. Takes no lock: only the thread itself
/// changes its label.
[[nodiscard]] inline ThreadIdentity currentThread() noexcept
{
    return detail::t_identity ? *detail::t_identity : ThreadIdentity();
}

/// `identity` stays where it is until the thread has ended.
inline void setCurrentThread(const ThreadIdentity &identity) noexcept
{
    detail::t_identity = &identity;
}

} // namespace winsnmp::core
