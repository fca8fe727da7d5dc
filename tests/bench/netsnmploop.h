// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two ways to wait for Net-SNMP's sockets.
#pragma once

#include "netsnmpsessions.h"

#include <net-snmp/library/large_fd_set.h>

#include <array>
#include <chrono>
#include <sys/epoll.h>

namespace bench {

/// A set of descriptors of any size.
class DescriptorSet {
public:
    DescriptorSet() { netsnmp_large_fd_set_init(&m_set, FD_SETSIZE); }
    ~DescriptorSet() { netsnmp_large_fd_set_cleanup(&m_set); }
    DescriptorSet(const DescriptorSet &) = delete;
    DescriptorSet &operator=(const DescriptorSet &) = delete;
    [[nodiscard]] netsnmp_large_fd_set *get() noexcept { return &m_set; }

private:
    netsnmp_large_fd_set m_set{};
};

class EpollLoop {
public:
    static constexpr NetSnmpSession::Kind SessionKind = NetSnmpSession::Kind::Single;

    explicit EpollLoop(const std::vector<NetSnmpSession> &sessions);
    ~EpollLoop();
    EpollLoop(const EpollLoop &) = delete;
    EpollLoop &operator=(const EpollLoop &) = delete;
    /// Waits for a datagram and reads all that are there.
    void wait(std::chrono::milliseconds longest);

private:
    int m_epoll;
    std::array<epoll_event, 256> m_events{};
    DescriptorSet m_readable;
};

class SelectLoop {
public:
    static constexpr NetSnmpSession::Kind SessionKind = NetSnmpSession::Kind::Listed;

    explicit SelectLoop(const std::vector<NetSnmpSession> &) { }
    void wait(std::chrono::milliseconds longest);

private:
    DescriptorSet m_readable;
};

} // namespace bench
