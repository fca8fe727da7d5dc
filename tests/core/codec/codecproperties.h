// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold for every message that validate() accepts, wherever it came from. Without Qt, for fuzzers.
#pragma once

#include "codec/message.h"

#include <cstddef>

namespace codectest {

/// Whether the message has the sizes announced, and what it decodes to encodes to octets that mean the same.
[[nodiscard]] bool isDecodedCorrectly(const winsnmp::codec::MessageView &view, std::size_t datagramSize);

/// Whether a v1 trap that may be delivered becomes bindings that a v2c trap can carry.
[[nodiscard]] bool isDeliveredCorrectly(const winsnmp::codec::MessageView &view);

/// Whether the bindings, sent on in each kind of PDU to each version, make a message that is valid there.
[[nodiscard]] bool isSentCorrectly(const winsnmp::codec::MessageView &view);

} // namespace codectest
