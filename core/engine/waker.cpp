// SPDX-License-Identifier: MIT
#include "engine/waker.h"

#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace winsnmp::core {

Waker::Waker() noexcept
{
    open();
}

Waker::~Waker()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void Waker::open() noexcept
{
    if (m_descriptor < 0)
        m_descriptor = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

void Waker::wake() const noexcept
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_descriptor, &one, sizeof one);
}

void Waker::drain() const noexcept
{
    std::uint64_t value = 0;
    [[maybe_unused]] const auto read = ::read(m_descriptor, &value, sizeof value);
}

} // namespace winsnmp::core
