// SPDX-License-Identifier: MIT
//
// Values of variable bindings as views: nothing here owns memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace winsnmp::core {

using OidView = std::span<const std::uint32_t>;
using OctetView = std::span<const std::uint8_t>;

/// SNMP_SYNTAX_... of the C API; equal to the BER tag except Bits, which travels as an OCTET STRING.
enum class Syntax : std::uint8_t {
    Integer32 = 0x02,
    Bits = 0x03,
    Octets = 0x04,
    Null = 0x05,
    Oid = 0x06,
    IpAddress = 0x40,
    Counter32 = 0x41,
    Gauge32 = 0x42,
    TimeTicks = 0x43,
    Opaque = 0x44,
    NsapAddress = 0x45,
    Counter64 = 0x46,
    Unsigned32 = 0x47,
    NoSuchObject = 0x80,
    NoSuchInstance = 0x81,
    EndOfMibView = 0x82,
};

[[nodiscard]] constexpr bool isKnownSyntax(std::uint32_t syntax)
{
    return (syntax >= 0x02 && syntax <= 0x06) || (syntax >= 0x40 && syntax <= 0x47)
        || (syntax >= 0x80 && syntax <= 0x82);
}

/// What a value carries, and so which member of ValueView counts.
enum class Payload : std::uint8_t { None, Signed, Unsigned, Unsigned64, Octets, Oid };

/// A table, since every step of coding asks and the syntaxes lie far apart.
inline constexpr auto PayloadTable = [] {
    std::array<Payload, 256> table{};
    const auto set = [&table](Payload payload, std::initializer_list<Syntax> syntaxes) {
        for (const Syntax syntax : syntaxes)
            table[static_cast<std::size_t>(syntax)] = payload;
    };
    set(Payload::Signed, {Syntax::Integer32});
    set(Payload::Unsigned, {Syntax::Counter32, Syntax::Gauge32, Syntax::TimeTicks, Syntax::Unsigned32});
    set(Payload::Unsigned64, {Syntax::Counter64});
    set(Payload::Octets,
        {Syntax::Octets, Syntax::Bits, Syntax::IpAddress, Syntax::Opaque, Syntax::NsapAddress});
    set(Payload::Oid, {Syntax::Oid});
    return table;
}();

[[nodiscard]] constexpr Payload payloadOf(Syntax syntax)
{
    return PayloadTable[static_cast<std::size_t>(syntax)];
}
[[nodiscard]] constexpr bool carriesNumber(Payload payload)
{
    return payload >= Payload::Signed && payload <= Payload::Unsigned64;
}
[[nodiscard]] constexpr bool isOctets(Syntax syntax)
{
    return payloadOf(syntax) == Payload::Octets;
}
[[nodiscard]] constexpr bool isUnsigned(Syntax syntax)
{
    return payloadOf(syntax) == Payload::Unsigned;
}
[[nodiscard]] constexpr bool isException(Syntax syntax)
{
    return syntax >= Syntax::NoSuchObject;
}
/// Values that SNMPv1 cannot carry (RFC 3584; reference 4.7), exceptions apart.
[[nodiscard]] constexpr bool isV2Only(Syntax syntax)
{
    return syntax == Syntax::Counter64 || syntax == Syntax::Unsigned32 || syntax == Syntax::NsapAddress;
}

/// A value with its syntax. Which member counts follows from the syntax: `number` holds a sign-extended
/// Integer32, an unsigned 32-bit number or a Counter64; `octets` the octet syntaxes; `oid` the Oid syntax;
/// nothing for the rest.
struct ValueView {
    Syntax syntax = Syntax::Null;
    std::uint64_t number = 0;
    OctetView octets{};
    OidView oid{};
};

struct VarBindView {
    OidView name{};
    ValueView value{};
};

/// Most subidentifiers in an object identifier (RFC 2578 section 3.5).
inline constexpr std::size_t MaxSubIdentifiers = 128;

/// Whether BER can carry the OID: 2 to 128 subidentifiers, first at most 2, second at most 39 below 0 and 1.
/// The empty OID, which some agents send, is encodable too (reference 4.13).
[[nodiscard]] constexpr bool isEncodable(OidView oid)
{
    if (oid.empty())
        return true;
    return oid.size() >= 2 && oid.size() <= MaxSubIdentifiers && oid[0] <= 2 && (oid[0] == 2 || oid[1] <= 39);
}

} // namespace winsnmp::core
