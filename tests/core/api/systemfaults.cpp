// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemfaults.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <dlfcn.h>

namespace apitest {

namespace {

struct Order {
    std::atomic<int> error{0}; ///< 0: the call works
    std::atomic<int> family{AF_UNSPEC};
    std::atomic<int> count{0};
};

Order &orderFor(SystemCall call)
{
    static std::array<Order, 3> orders;
    return orders[static_cast<std::size_t>(call)];
}

/// True, with errno set, when the call is to fail.
bool fails(SystemCall call, int family)
{
    Order &order = orderFor(call);
    const int error = order.error;
    if (error == 0 || (order.family != AF_UNSPEC && order.family != family))
        return false;
    ++order.count;
    errno = error;
    return true;
}

/// The C library's function of this name.
template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

SystemFault::SystemFault(SystemCall call, int error, int family)
    : m_call(call)
{
    Order &order = orderFor(call);
    order.count = 0;
    order.family = family;
    order.error = error;
}

SystemFault::~SystemFault()
{
    orderFor(m_call).error = 0;
}

int SystemFault::count() const
{
    return orderFor(m_call).count;
}

} // namespace apitest

using apitest::SystemCall;

extern "C" {

int socket(int domain, int type, int protocol) noexcept
{
    static auto *const real = apitest::next<int(int, int, int)>("socket");
    return apitest::fails(SystemCall::Socket, domain) ? -1 : real(domain, type, protocol);
}

int bind(int descriptor, const sockaddr *address, socklen_t size) noexcept
{
    static auto *const real = apitest::next<int(int, const sockaddr *, socklen_t)>("bind");
    return apitest::fails(SystemCall::Bind, address->sa_family) ? -1 : real(descriptor, address, size);
}

int sendmmsg(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    static auto *const real = apitest::next<int(int, mmsghdr *, unsigned, int)>("sendmmsg");
    const auto *to = static_cast<const sockaddr *>(messages->msg_hdr.msg_name);
    return apitest::fails(SystemCall::SendMessages, to->sa_family) ? -1
                                                                   : real(descriptor, messages, count, flags);
}

} // extern "C"
