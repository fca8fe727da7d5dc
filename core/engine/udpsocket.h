// SPDX-License-Identifier: MIT
//
// A non-blocking UDP socket of one address family.
#pragma once

#include "base/endpoint.h"

#include <utility>

namespace winsnmp::core {

class UdpSocket {
public:
    UdpSocket() noexcept = default;
    UdpSocket(UdpSocket &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {
    }
    UdpSocket &operator=(UdpSocket &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~UdpSocket();

    /// Whether received datagrams carry the local address they were sent to.
    enum class LocalAddress : std::uint8_t { Told, Untold };

    /// Opens and binds; `local` with port 0 takes any free port. On failure the result is closed and `error`
    /// is errno. IPv6 sockets take IPv6 only.
    [[nodiscard]] static UdpSocket open(const Endpoint &local, LocalAddress told, int &error) noexcept;

    [[nodiscard]] bool isOpen() const noexcept { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }

private:
    int m_descriptor = -1;
};

} // namespace winsnmp::core
