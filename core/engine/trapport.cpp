// SPDX-License-Identifier: MIT
//
// The port on which traps arrive: open while somebody is registered (reference 4.9).
#include "engine/engine.h"
#include "engine/engineparts.h"
#include "winsnmp/platform.hpp"

#include <cerrno>

namespace winsnmp::core {

namespace {

/// Reference 4.14, column SnmpRegister.
Code codeOfTrapPortError(int error) noexcept
{
    switch (error) {
    case EADDRINUSE:
        return Code::TlInUse;
    case ENETDOWN:
        return Code::TlNotAvailable;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return Code::AllocError;
    case EAFNOSUPPORT:
    case EADDRNOTAVAIL:
    case EINVAL:
    case EACCES:
    case EPERM:
        return Code::TlNotInitialized;
    default:
        return Code::OtherError;
    }
}

bool isFamilyMissing(int error) noexcept
{
    return error == EAFNOSUPPORT || error == EADDRNOTAVAIL;
}

} // namespace

Code Engine::openTrapPort()
{
    auto &channels = m_parts->trapChannels;
    if (channels[0] || channels[1])
        return Code::Success;
    int lastError = 0;
    for (const auto family : {Endpoint::Family::Ipv4, Endpoint::Family::Ipv6}) {
        int error = 0;
        channels[static_cast<std::size_t>(family)] =
            m_parts->channels.open(Endpoint::any(family, trapPort()), Channel::Role::Trap, nullptr, error);
        if (error == 0)
            continue;
        lastError = error;
        if (!isFamilyMissing(error))
            break;
    }
    if (lastError == 0 || (isFamilyMissing(lastError) && (channels[0] || channels[1])))
        return Code::Success;
    closeTrapPortIfUnused();
    return codeOfTrapPortError(lastError);
}

void Engine::closeTrapPortIfUnused() noexcept
{
    if (!m_parts->registrations.empty())
        return;
    for (Ref<Channel> &channel : m_parts->trapChannels) {
        if (channel)
            m_parts->channels.close(*channel);
        channel = nullptr;
    }
}

} // namespace winsnmp::core
