// SPDX-License-Identifier: GPL-3.0-or-later
#include "fullbuffer.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <set>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <utility>

namespace enginetest {

namespace {

struct State {
    std::mutex mutex; // guards the rest
    bool isOn = false;
    in_addr address{};
    int error = 0;
    int refusals = 0;
    std::set<int> full; ///< sockets
    std::map<int, std::pair<int, epoll_event>> watched; ///< full sockets, and who waits for them with what
};

State &state()
{
    static State instance;
    return instance;
}

/// The C library's function of this name.
template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

auto *realEpollControl()
{
    static auto *const real = next<int(int, int, int, epoll_event *)>("epoll_ctl");
    return real;
}

bool isStuck(const mmsghdr &message)
{
    const auto *to = static_cast<const sockaddr *>(message.msg_hdr.msg_name);
    return to->sa_family == AF_INET
        && static_cast<const sockaddr_in *>(message.msg_hdr.msg_name)->sin_addr.s_addr
        == state().address.s_addr;
}

/// How many messages from the front on get out; 0: the first one is refused.
unsigned passing(int descriptor, const mmsghdr *messages, unsigned count)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    if (!now.isOn)
        return count;
    unsigned passed = 0;
    while (!now.full.contains(descriptor) && passed < count && !isStuck(messages[passed]))
        ++passed;
    if (passed == 0) {
        ++now.refusals;
        if (now.error == EAGAIN)
            now.full.insert(descriptor);
    }
    return passed;
}

} // namespace

FullBuffer::FullBuffer(const char *address, int error)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    ::inet_pton(AF_INET, address, &now.address);
    now.error = error;
    now.refusals = 0;
    now.isOn = true;
}

FullBuffer::~FullBuffer()
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.isOn = false;
    now.full.clear();
    for (auto &[descriptor, watch] : std::exchange(now.watched, {}))
        realEpollControl()(watch.first, EPOLL_CTL_MOD, descriptor, &watch.second);
}

int FullBuffer::refusals() const
{
    const std::lock_guard lock(state().mutex);
    return state().refusals;
}

} // namespace enginetest

extern "C" {

int sendmmsg(int descriptor, mmsghdr *messages, unsigned count, int flags)
{
    static auto *const real = enginetest::next<int(int, mmsghdr *, unsigned, int)>("sendmmsg");
    const unsigned passed = enginetest::passing(descriptor, messages, count);
    if (passed > 0)
        return real(descriptor, messages, passed, flags);
    errno = enginetest::state().error;
    return -1;
}

int epoll_ctl(int epoll, int operation, int descriptor, epoll_event *event) noexcept
{
    enginetest::State &now = enginetest::state();
    const std::lock_guard lock(now.mutex);
    now.watched.erase(descriptor);
    if (operation != EPOLL_CTL_MOD || !(event->events & EPOLLOUT) || !now.full.contains(descriptor))
        return enginetest::realEpollControl()(epoll, operation, descriptor, event);
    now.watched.insert({descriptor, {epoll, *event}});
    epoll_event quiet = *event;
    quiet.events &= ~static_cast<std::uint32_t>(EPOLLOUT);
    return enginetest::realEpollControl()(epoll, operation, descriptor, &quiet);
}

} // extern "C"
