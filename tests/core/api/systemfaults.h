// SPDX-License-Identifier: GPL-3.0-or-later
//
// System calls that fail to order. The program's own socket(), bind() and sendmmsg() stand before the C
// library's, for the library under test as well.
#pragma once

#include <sys/socket.h>

namespace apitest {

enum class SystemCall { Socket, Bind, SendMessages };

/// For a scope the call fails with this errno, on all threads; with a family, only for addresses of it.
class SystemFault {
public:
    SystemFault(SystemCall call, int error, int family = AF_UNSPEC);
    ~SystemFault();
    SystemFault(const SystemFault &) = delete;
    SystemFault &operator=(const SystemFault &) = delete;

    /// How often the call has failed.
    [[nodiscard]] int count() const;

private:
    SystemCall m_call;
};

} // namespace apitest
