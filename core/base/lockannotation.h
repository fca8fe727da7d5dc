// SPDX-License-Identifier: MIT
//
// Tells ThreadSanitizer of the locks that are built here; nothing in any other build.
#pragma once

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace winsnmp::core {

#if defined(__SANITIZE_THREAD__)
inline void noteLocking(void *lock) noexcept
{
    __tsan_mutex_pre_lock(lock, 0);
}
inline void noteLocked(void *lock) noexcept
{
    __tsan_mutex_post_lock(lock, 0, 0);
}
inline void noteUnlocking(void *lock) noexcept
{
    __tsan_mutex_pre_unlock(lock, 0);
}
inline void noteUnlocked(void *lock) noexcept
{
    __tsan_mutex_post_unlock(lock, 0);
}
#else
inline void noteLocking(void * /*lock*/) noexcept { }
inline void noteLocked(void * /*lock*/) noexcept { }
inline void noteUnlocking(void * /*lock*/) noexcept { }
inline void noteUnlocked(void * /*lock*/) noexcept { }
#endif

} // namespace winsnmp::core
