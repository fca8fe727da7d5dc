// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of retransmission have in common.
#pragma once

#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"

#include <QElapsedTimer>
#include <QTest>

using namespace testsupport;

inline constexpr SNMPAPI_STATUS V2 = SNMPAPI_UNTRANSLATED_V2;

/// Everything that has arrived by now.
inline std::vector<WireMessage> arrived(const UdpPeer &peer)
{
    std::vector<WireMessage> messages;
    while (const auto datagram = peer.receive(0))
        messages.push_back(*WireMessage::parse(datagram->octets));
    return messages;
}
