// SPDX-License-Identifier: GPL-3.0-or-later
#include "netsnmploop.h"

#include <cstring>
#include <unistd.h>

namespace bench {

EpollLoop::EpollLoop(const std::vector<NetSnmpSession> &sessions)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (const NetSnmpSession &session : sessions) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = const_cast<NetSnmpSession *>(&session);
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, session.descriptor(), &event);
    }
}

EpollLoop::~EpollLoop()
{
    ::close(m_epoll);
}

void EpollLoop::wait(std::chrono::milliseconds longest)
{
    const int count = ::epoll_wait(m_epoll, m_events.data(), static_cast<int>(m_events.size()),
                                   static_cast<int>(longest.count()));
    for (int i = 0; i < count; ++i) {
        const auto &session =
            *static_cast<const NetSnmpSession *>(m_events[static_cast<std::size_t>(i)].data.ptr);
        const int descriptor = session.descriptor();
        netsnmp_large_fd_setfd(descriptor, m_readable.get());
        snmp_sess_read2(session.handle(), m_readable.get());
        netsnmp_large_fd_clr(descriptor, m_readable.get());
    }
}

void SelectLoop::wait(std::chrono::milliseconds longest)
{
    NETSNMP_LARGE_FD_ZERO(m_readable.get());
    int descriptors = 0;
    int block = 0;
    timeval time{};
    time.tv_sec = longest.count() / 1000;
    time.tv_usec = longest.count() % 1000 * 1000;
    snmp_select_info2(&descriptors, m_readable.get(), &time, &block);
    if (netsnmp_large_fd_set_select(descriptors, m_readable.get(), nullptr, nullptr, &time) > 0)
        snmp_read2(m_readable.get());
    else
        snmp_timeout();
}

} // namespace bench
