// SPDX-License-Identifier: MIT
#include "base/endpoint.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <net/if.h>

namespace winsnmp::core {

static_assert(IF_NAMESIZE == 16);

namespace {

/// The interface a zone suffix names, by name or by number; 0 when there is none.
std::uint32_t zoneIndex(const char *zone) noexcept
{
    if (const unsigned index = ::if_nametoindex(zone))
        return index;
    char *end = nullptr;
    const unsigned long number = std::strtoul(zone, &end, 10);
    return *zone >= '0' && *zone <= '9' && *end == '\0' && number <= UINT32_MAX
        ? static_cast<std::uint32_t>(number)
        : 0;
}

std::optional<Endpoint> ipv6Literal(const char *text, std::uint16_t port) noexcept
{
    char address[INET6_ADDRSTRLEN];
    const char *percent = std::strchr(text, '%');
    const std::size_t length = percent ? static_cast<std::size_t>(percent - text) : std::strlen(text);
    if (length >= sizeof address)
        return std::nullopt;
    std::memcpy(address, text, length);
    address[length] = '\0';
    in6_addr parsed{};
    if (::inet_pton(AF_INET6, address, &parsed) != 1)
        return std::nullopt;
    Endpoint result = Endpoint::fromIpv6(parsed, port);
    if (percent) {
        const std::uint32_t zone = zoneIndex(percent + 1);
        if (zone == 0)
            return std::nullopt;
        reinterpret_cast<sockaddr_in6 *>(result.system())->sin6_scope_id = zone;
    }
    return result;
}

} // namespace

Endpoint::Endpoint() noexcept
    : m_ipv6{}
{
    m_ipv4 = {};
    m_ipv4.sin_family = AF_INET;
}

std::optional<Endpoint> Endpoint::fromLiteral(const char *text, std::uint16_t port) noexcept
{
    in_addr parsed{};
    if (::inet_pton(AF_INET, text, &parsed) == 1)
        return fromIpv4(parsed, port);
    return ipv6Literal(text, port);
}

std::optional<Endpoint> Endpoint::fromSystem(const sockaddr *address) noexcept
{
    Endpoint result;
    if (address->sa_family == AF_INET)
        std::memcpy(&result.m_ipv4, address, sizeof(sockaddr_in));
    else if (address->sa_family == AF_INET6)
        std::memcpy(&result.m_ipv6, address, sizeof(sockaddr_in6));
    else
        return std::nullopt;
    return result;
}

Endpoint Endpoint::any(Family family, std::uint16_t port) noexcept
{
    return family == Family::Ipv6 ? fromIpv6(in6addr_any, port) : fromIpv4({htonl(INADDR_ANY)}, port);
}

Endpoint Endpoint::fromIpv4(in_addr address, std::uint16_t port) noexcept
{
    Endpoint result;
    result.m_ipv4.sin_addr = address;
    result.m_ipv4.sin_port = htons(port);
    return result;
}

Endpoint Endpoint::fromIpv6(const in6_addr &address, std::uint16_t port) noexcept
{
    Endpoint result;
    result.m_ipv6 = {};
    result.m_ipv6.sin6_family = AF_INET6;
    result.m_ipv6.sin6_addr = address;
    result.m_ipv6.sin6_port = htons(port);
    return result;
}

std::uint16_t Endpoint::port() const noexcept
{
    return ntohs(family() == Family::Ipv6 ? m_ipv6.sin6_port : m_ipv4.sin_port);
}

void Endpoint::setPort(std::uint16_t port) noexcept
{
    (family() == Family::Ipv6 ? m_ipv6.sin6_port : m_ipv4.sin_port) = htons(port);
}

bool Endpoint::sameAddress(const Endpoint &other) const noexcept
{
    if (family() != other.family())
        return false;
    if (family() == Family::Ipv4)
        return m_ipv4.sin_addr.s_addr == other.m_ipv4.sin_addr.s_addr;
    // A literal without a zone matches the address in whichever zone the system reports.
    const bool sameZone = m_ipv6.sin6_scope_id == other.m_ipv6.sin6_scope_id || m_ipv6.sin6_scope_id == 0
        || other.m_ipv6.sin6_scope_id == 0;
    return sameZone && std::memcmp(&m_ipv6.sin6_addr, &other.m_ipv6.sin6_addr, sizeof(in6_addr)) == 0;
}

bool Endpoint::isAny() const noexcept
{
    return sameAddress(any(family(), 0));
}

std::uint32_t Endpoint::ipv4Number() const noexcept
{
    return family() == Family::Ipv4 ? ntohl(m_ipv4.sin_addr.s_addr) : 0;
}

std::size_t Endpoint::writeAddress(char (&text)[TextSize]) const noexcept
{
    const void *address = family() == Family::Ipv6 ? static_cast<const void *>(&m_ipv6.sin6_addr)
                                                   : static_cast<const void *>(&m_ipv4.sin_addr);
    ::inet_ntop(m_any.sa_family, address, text, sizeof text);
    std::size_t length = std::strlen(text);
    char zone[IF_NAMESIZE];
    if (family() == Family::Ipv6 && m_ipv6.sin6_scope_id != 0
        && ::if_indextoname(m_ipv6.sin6_scope_id, zone)) {
        text[length++] = '%';
        std::strcpy(text + length, zone); // TextSize has room for the longest address and the longest zone
        length += std::strlen(zone);
    }
    return length;
}

std::string Endpoint::toString() const
{
    char text[TextSize];
    writeAddress(text);
    const std::string number = std::to_string(port());
    return family() == Family::Ipv6 ? '[' + std::string(text) + "]:" + number
                                    : std::string(text) + ':' + number;
}

} // namespace winsnmp::core
