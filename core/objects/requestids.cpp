// SPDX-License-Identifier: MIT
#include "objects/requestids.h"

#include <atomic>

namespace winsnmp::core {

std::int32_t nextRequestId() noexcept
{
    static constinit std::atomic<std::uint32_t> last{0};
    for (;;) {
        const std::uint32_t id = (last.fetch_add(1, std::memory_order_relaxed) + 1) & INT32_MAX;
        if (id != 0)
            return static_cast<std::int32_t>(id);
    }
}

} // namespace winsnmp::core
