// SPDX-License-Identifier: MIT
#include "resources/forkedchild.h"

#include "resources/refusal.h"

#include <pthread.h>

namespace winsnmp::core {

void markForkedChildren()
{
    static constinit bool isAsked = false;
    if (isAsked)
        return;
    if (::pthread_atfork(nullptr, nullptr, [] { detail::g_isForkedChild = true; }) != 0)
        refuse({RefusalCause::SystemMemory, sizeof(void *), 0, 0});
    isAsked = true;
}

} // namespace winsnmp::core
