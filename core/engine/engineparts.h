// SPDX-License-Identifier: MIT
//
// What the I/O thread works with while it runs.
#pragma once

#include "engine/inbound.h"

#include <array>

namespace winsnmp::core {

class EngineParts {
public:
    EngineParts(const Waker &waker, Transmitter &transmitter, Notifier &notifier)
        : channels(waker)
        , exchange(channels, transmitter, notifier)
        , inbound(exchange, notifier, registrations)
    {
    }

    Channels channels;
    Receiver receiver;
    Registrations registrations;
    Exchange exchange;
    Inbound inbound;
    std::array<Ref<Channel>, Endpoint::FamilyCount> trapChannels;
};

} // namespace winsnmp::core
