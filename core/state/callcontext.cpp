// SPDX-License-Identifier: MIT
#include "state/callcontext.h"

namespace winsnmp::core {

CallContext &currentCall() noexcept
{
    static thread_local constinit CallContext context;
    return context;
}

} // namespace winsnmp::core
