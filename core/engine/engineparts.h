// SPDX-License-Identifier: MIT
//
// What the I/O thread works with while it runs.
#pragma once

#include "engine/communityprocessing.h"
#include "engine/inbound.h"

#include <array>

namespace winsnmp::core {

class EngineParts {
public:
    EngineParts(const Waker &waker, Transmitter &transmitter, Notifier &notifier)
        : channels(waker)
        , exchange(processing, channels, transmitter, notifier)
        , inbound(processing, exchange, transmitter, notifier, registrations)
    {
    }

    Channels channels;
    Receiver receiver;
    Registrations registrations;
    CommunityProcessing processing;
    Exchange exchange;
    Inbound inbound;
    std::array<Ref<Channel>, Endpoint::FamilyCount> trapChannels;
};

} // namespace winsnmp::core
