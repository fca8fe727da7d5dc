// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagegenerator.h"

#include <array>

namespace codectest {

namespace {

constexpr std::array V1Types = {PduType::Get, PduType::GetNext, PduType::Response, PduType::Set,
                                PduType::V1Trap};
constexpr std::array V2Types = {PduType::Get,     PduType::GetNext, PduType::Response, PduType::Set,
                                PduType::GetBulk, PduType::Inform,  PduType::Trap};

/// Those that SNMPv1 has come first.
constexpr std::array Syntaxes = {Syntax::Integer32,    Syntax::Octets,         Syntax::Null,
                                 Syntax::Oid,          Syntax::IpAddress,      Syntax::Counter32,
                                 Syntax::Gauge32,      Syntax::TimeTicks,      Syntax::Opaque,
                                 Syntax::Counter64,    Syntax::Unsigned32,     Syntax::NsapAddress,
                                 Syntax::NoSuchObject, Syntax::NoSuchInstance, Syntax::EndOfMibView};
constexpr std::size_t V1Syntaxes = 9;

template <typename Array>
auto pick(MessageGenerator &generator, const Array &array, std::size_t count)
{
    return array[generator.below(static_cast<std::uint32_t>(count) - 1)];
}

} // namespace

std::uint32_t MessageGenerator::below(std::uint32_t largest)
{
    return static_cast<std::uint32_t>(m_random() % (std::uint64_t{largest} + 1));
}

/// Numbers of all magnitudes alike, not just the large ones.
std::uint64_t MessageGenerator::bits()
{
    const std::uint64_t all = std::uint64_t{m_random()} << 32 | m_random();
    return all >> below(63);
}

Octets MessageGenerator::octets(std::size_t length)
{
    Octets octets(length);
    for (std::uint8_t &octet : octets)
        octet = static_cast<std::uint8_t>(m_random());
    return octets;
}

Oid MessageGenerator::oid()
{
    Oid oid(2 + below(below(9) == 0 ? 126 : 14));
    for (std::uint32_t &number : oid)
        number = static_cast<std::uint32_t>(bits() >> below(31));
    oid[0] = below(2);
    oid[1] = below(39);
    return oid;
}

Value MessageGenerator::value(Version version)
{
    Value value;
    value.syntax = pick(*this, Syntaxes, version == Version::V1 ? V1Syntaxes : Syntaxes.size());
    if (value.syntax == Syntax::Integer32)
        return integer(static_cast<std::int32_t>(bits()));
    if (value.syntax == Syntax::Counter64)
        value.number = bits();
    else if (winsnmp::core::isUnsigned(value.syntax))
        value.number = static_cast<std::uint32_t>(bits());
    else if (value.syntax == Syntax::IpAddress)
        value.octets = octets(4);
    else if (winsnmp::core::isOctets(value.syntax))
        value.octets = octets(below(below(9) == 0 ? 700 : 30));
    else if (value.syntax == Syntax::Oid)
        value.oid = oid();
    return value;
}

VarBind MessageGenerator::varBind(Version version)
{
    VarBind varBind;
    varBind.name = oid();
    varBind.value = value(version);
    return varBind;
}

Message MessageGenerator::message()
{
    Message message;
    message.version = below(1) == 0 ? Version::V1 : Version::V2c;
    message.community = octets(below(40));
    message.pdu.type = message.version == Version::V1 ? pick(*this, V1Types, V1Types.size())
                                                      : pick(*this, V2Types, V2Types.size());
    message.pdu.requestId = static_cast<std::int32_t>(bits());
    if (message.pdu.type == PduType::GetBulk || message.pdu.type == PduType::Response) {
        message.pdu.errorStatus = static_cast<std::int32_t>(below(18));
        message.pdu.errorIndex = static_cast<std::int32_t>(bits() & 0x7FFFFFFF);
    }
    if (message.pdu.type == PduType::V1Trap) {
        message.enterprise = oid();
        message.trap.agentAddress = static_cast<std::uint32_t>(bits());
        message.trap.genericTrap = static_cast<std::int32_t>(below(6));
        message.trap.specificTrap = static_cast<std::int32_t>(bits());
        message.trap.timeStamp = static_cast<std::uint32_t>(bits());
    }
    const std::uint32_t count = below(12);
    for (std::uint32_t i = 0; i < count; ++i)
        message.list.push_back(varBind(message.version));
    return message;
}

} // namespace codectest
