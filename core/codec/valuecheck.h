// SPDX-License-Identifier: MIT
//
// What BER content the types of SNMP values have. In a header, because validation looks at each value of each
// message and wants it inlined.
#pragma once

#include "codec/berreader.h"
#include "codec/message.h"

namespace winsnmp::codec {

inline constexpr std::size_t IpAddressLength = 4;

/// The first two subidentifiers travel as one, 80 more than the second when the first is 2.
inline constexpr std::uint64_t LargestSubIdentifier = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint64_t LargestFirst = LargestSubIdentifier + 80;

/// Reads one subidentifier of several octets, `value` being the first of them.
[[nodiscard]] inline bool skipLongSubIdentifier(const std::uint8_t *&at, const std::uint8_t *end,
                                                std::uint64_t value, std::uint64_t largest) noexcept
{
    if (value == 0x80)
        return false;
    value &= 0x7F;
    std::uint8_t octet = 0x80;
    while (octet >= 0x80) {
        if (at == end)
            return false;
        octet = *at++;
        value = value << 7 | (octet & 0x7F);
        if (value > largest)
            return false;
    }
    return true;
}

[[nodiscard]] inline bool isPlainOid(OctetView content) noexcept
{
    std::uint8_t all = 0;
    if (content.size() < std::tuple_size_v<OctetBlock>) {
        for (const std::uint8_t octet : content)
            all |= octet;
        return all < 0x80;
    }
    // The last block may overlap the one before.
    const std::size_t last = content.size() - std::tuple_size_v<OctetBlock>;
    for (std::size_t i = 0; i < last; i += std::tuple_size_v<OctetBlock>) {
        if (!isPlain(loadBlock(content.data() + i)))
            return false;
    }
    return isPlain(loadBlock(content.data() + last));
}

/// Counts the subidentifiers of an OID's content, 0 for the empty one; false when it is not a valid OID.
[[nodiscard]] inline bool countSubIdentifiers(OctetView content, std::size_t &count) noexcept
{
    if (isPlainOid(content)) {
        count = content.empty() ? 0 : content.size() + 1;
        return count <= core::MaxSubIdentifiers;
    }
    count = 1;
    const std::uint8_t *at = content.data();
    const std::uint8_t *const end = at + content.size();
    while (at != end) {
        const std::uint8_t octet = *at++;
        if (octet >= 0x80
            && !skipLongSubIdentifier(at, end, octet, count == 1 ? LargestFirst : LargestSubIdentifier))
            return false;
        ++count;
    }
    return count <= core::MaxSubIdentifiers;
}

/// Up to 4 octets fit whatever they are; more can only be redundant leading ones.
[[nodiscard]] inline bool isInteger32(OctetView content) noexcept
{
    std::int32_t number = 0;
    return (!content.empty() && content.size() <= sizeof(number)) || readInteger32(content, number);
}

[[nodiscard]] inline bool isUnsigned32(OctetView content) noexcept
{
    std::uint32_t number = 0;
    if (!content.empty() && content.size() <= sizeof(number))
        return content[0] < 0x80;
    return readUnsigned32(content, number);
}

[[nodiscard]] inline bool isUnsigned64(OctetView content) noexcept
{
    std::uint64_t number = 0;
    return readUnsigned64(content, number);
}

/// BITS never travel as such: they are an OCTET STRING there.
[[nodiscard]] inline bool isWireSyntax(core::Syntax syntax) noexcept
{
    return core::isKnownSyntax(static_cast<std::uint32_t>(syntax)) && syntax != core::Syntax::Bits;
}

/// Checks the content of a value; `length` becomes what VarBinds::wordsFor wants.
[[nodiscard]] inline bool checkContent(core::Syntax syntax, OctetView content, std::size_t &length) noexcept
{
    length = content.size();
    const core::Payload payload = core::payloadOf(syntax);
    if (core::carriesNumber(payload)) {
        if (payload == core::Payload::Unsigned)
            return isUnsigned32(content);
        return payload == core::Payload::Signed ? isInteger32(content) : isUnsigned64(content);
    }
    if (payload == core::Payload::Octets)
        return syntax != core::Syntax::IpAddress || length == IpAddressLength;
    return payload == core::Payload::Oid ? countSubIdentifiers(content, length) : length == 0;
}

/// Whether a value is in every respect what its type and the message's version want.
[[nodiscard]] inline bool isPlainValue(Version version, const BerElement &value, std::size_t &length) noexcept
{
    const auto syntax = static_cast<core::Syntax>(value.tag);
    return isWireSyntax(syntax) && checkContent(syntax, value.content, length)
        && (version != Version::V1 || !(core::isV2Only(syntax) || core::isException(syntax)));
}

} // namespace winsnmp::codec
