// SPDX-License-Identifier: GPL-3.0-or-later
//
// A slow interface to order. The program's own sendmmsg() and epoll_ctl() stand before the C library's, for
// the library under test as well.
#pragma once

#include <cerrno>

namespace enginetest {

/// For a scope, datagrams to one IPv4 address do not get out. With EAGAIN they fill the send buffer of the
/// socket they are given to, which then takes nothing for any destination and is not writable until the scope
/// ends; with other errors the socket goes on for other destinations. One at a time.
class FullBuffer {
public:
    explicit FullBuffer(const char *address, int error = EAGAIN);
    ~FullBuffer();
    FullBuffer(const FullBuffer &) = delete;
    FullBuffer &operator=(const FullBuffer &) = delete;

    /// How often sending was refused.
    [[nodiscard]] int refusals() const;
};

} // namespace enginetest
