// SPDX-License-Identifier: MIT
#include "base/smallmutex.h"

namespace winsnmp::core {

/// Whoever has slept does not know whether others still do, and so leaves it marked as awaited.
void SmallMutex::lockContended() noexcept
{
    while (m_state.exchange(Awaited, std::memory_order_acquire) != Free)
        m_state.wait(Awaited, std::memory_order_relaxed);
}

} // namespace winsnmp::core
