// SPDX-License-Identifier: MIT
//
// A UDP address with port, IPv4 or IPv6, as small as the system allows.
#pragma once

#include <cstdint>
#include <netinet/in.h>
#include <optional>
#include <string>
#include <string_view>

namespace winsnmp::core {

class Endpoint {
public:
    enum class Family : std::uint8_t { Ipv4, Ipv6 };
    static constexpr std::size_t FamilyCount = 2;

    Endpoint() noexcept;

    /// IPv4 as four decimal numbers, or IPv6 text with an optional zone suffix; never asks a resolver.
    [[nodiscard]] static std::optional<Endpoint> fromLiteral(const char *text, std::uint16_t port) noexcept;
    /// Null unless `address` is IPv4 or IPv6.
    [[nodiscard]] static std::optional<Endpoint> fromSystem(const sockaddr *address) noexcept;
    [[nodiscard]] static Endpoint any(Family family, std::uint16_t port) noexcept;
    [[nodiscard]] static Endpoint fromIpv4(in_addr address, std::uint16_t port) noexcept;
    [[nodiscard]] static Endpoint fromIpv6(const in6_addr &address, std::uint16_t port) noexcept;

    [[nodiscard]] Family family() const noexcept
    {
        return m_any.sa_family == AF_INET6 ? Family::Ipv6 : Family::Ipv4;
    }
    [[nodiscard]] std::uint16_t port() const noexcept;
    void setPort(std::uint16_t port) noexcept;
    [[nodiscard]] bool isAny() const noexcept; ///< the family's wildcard address, whatever the port
    [[nodiscard]] bool sameAddress(const Endpoint &other) const noexcept;
    friend bool operator==(const Endpoint &a, const Endpoint &b) noexcept
    {
        return a.port() == b.port() && a.sameAddress(b);
    }

    /// The IPv4 address as a big-endian number, 0 for IPv6.
    [[nodiscard]] std::uint32_t ipv4Number() const noexcept;

    /// Canonical literal without the port; a NUL-terminated text of at most TextSize bytes.
    static constexpr std::size_t TextSize = INET6_ADDRSTRLEN + 1 + 16; // 16: IF_NAMESIZE
    std::size_t writeAddress(char (&text)[TextSize]) const noexcept;
    /// "127.0.0.1:161", "[::1]:161".
    [[nodiscard]] std::string toString() const;

    [[nodiscard]] const sockaddr *system() const noexcept { return &m_any; }
    [[nodiscard]] sockaddr *system() noexcept { return &m_any; }
    [[nodiscard]] socklen_t systemSize() const noexcept
    {
        return family() == Family::Ipv6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    }

private:
    union {
        sockaddr m_any;
        sockaddr_in m_ipv4;
        sockaddr_in6 m_ipv6;
    };
};

} // namespace winsnmp::core
