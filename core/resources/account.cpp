// SPDX-License-Identifier: MIT
#include "resources/account.h"

#include "resources/limitstore.h"
#include "resources/refusal.h"

#include <new>

namespace winsnmp::core {

void *Account::do_allocate(std::size_t bytes, std::size_t alignment)
{
    const std::uint64_t inUse = m_meter.bytes();
    if (exceeds(limitStore().bytesPerSession, inUse + bytes)) {
        m_meter.countRefusal();
        refuse({RefusalCause::SessionByteLimit, bytes, inUse, limitStore().bytesPerSession});
    }
    try {
        void *block = objectMemory().take(bytes, alignment);
        m_meter.add(bytes);
        return block;
    } catch (const std::bad_alloc &) {
        m_meter.countRefusal();
        throw;
    }
}

void Account::do_deallocate(void *block, std::size_t bytes, std::size_t alignment)
{
    objectMemory().giveBack(block, bytes, alignment);
    m_meter.subtract(bytes);
}

} // namespace winsnmp::core
