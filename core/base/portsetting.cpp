// SPDX-License-Identifier: MIT
#include "base/portsetting.h"

#include "winsnmp/platform.hpp"

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace winsnmp::core {

std::uint16_t portFromText(const char *text, std::uint16_t standard) noexcept
{
    if (!text)
        return standard;
    std::uint16_t port = 0;
    const char *end = text + std::strlen(text);
    const auto [parsed, error] = std::from_chars(text, end, port);
    return error == std::errc() && parsed == end && port != 0 ? port : standard;
}

std::uint16_t PortSetting::get() noexcept
{
    std::uint16_t port = m_port.load(std::memory_order_relaxed);
    if (port != 0)
        return port;
    const std::uint16_t found = portFromText(std::getenv(m_variable), m_standard);
    return m_port.compare_exchange_strong(port, found, std::memory_order_relaxed) ? found : port;
}

void PortSetting::set(std::uint16_t port) noexcept
{
    if (port != 0)
        m_port.store(port, std::memory_order_relaxed);
}

} // namespace winsnmp::core

namespace winsnmp {

namespace {

constinit core::PortSetting s_trapPort{"WINSNMP_TRAP_PORT", 162};
constinit core::PortSetting s_requestPort{"WINSNMP_REQUEST_PORT", 161};

} // namespace

std::uint16_t trapPort() noexcept
{
    return s_trapPort.get();
}

void setTrapPort(std::uint16_t port) noexcept
{
    s_trapPort.set(port);
}

std::uint16_t requestPort() noexcept
{
    return s_requestPort.get();
}

void setRequestPort(std::uint16_t port) noexcept
{
    s_requestPort.set(port);
}

} // namespace winsnmp
