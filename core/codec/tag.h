// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace winsnmp::codec {

/// Tags of the message's own structure; values have their Syntax as tag.
struct Tag {
    static constexpr std::uint8_t Integer = 0x02;
    static constexpr std::uint8_t OctetString = 0x04;
    static constexpr std::uint8_t Null = 0x05;
    static constexpr std::uint8_t ObjectIdentifier = 0x06;
    static constexpr std::uint8_t Sequence = 0x30;
    static constexpr std::uint8_t IpAddress = 0x40;
    static constexpr std::uint8_t TimeTicks = 0x43;
};

} // namespace winsnmp::codec
