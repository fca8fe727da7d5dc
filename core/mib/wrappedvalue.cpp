// SPDX-License-Identifier: MIT
#include "mib/wrappedvalue.h"

#include "codec/berreader.h"

#include <bit>
#include <string_view>

namespace winsnmp::mib::detail {

namespace {

using codec::BerElement;
using core::Payload;
using core::Syntax;

std::string_view typeName(Syntax syntax)
{
    switch (syntax) {
    case Syntax::Integer32:
        return "INTEGER";
    case Syntax::Null:
        return "NULL";
    case Syntax::Oid:
        return "OBJECT IDENTIFIER";
    case Syntax::IpAddress:
        return "IpAddress";
    case Syntax::Counter32:
        return "Counter32";
    case Syntax::Gauge32:
        return "Gauge32";
    case Syntax::TimeTicks:
        return "TimeTicks";
    case Syntax::NsapAddress:
        return "NsapAddress";
    case Syntax::Counter64:
        return "Counter64";
    case Syntax::Unsigned32:
        return "Unsigned32";
    case Syntax::NoSuchObject:
        return "noSuchObject";
    case Syntax::NoSuchInstance:
        return "noSuchInstance";
    case Syntax::EndOfMibView:
        return "endOfMibView";
    case Syntax::Bits:
    case Syntax::Octets:
    case Syntax::Opaque:
        break; // any content is one of theirs, so they are never wrapped
    }
    return {};
}

/// What the number needs in two's complement.
std::size_t bitsOf(OctetView number)
{
    const std::uint8_t sign = number[0] >= 0x80 ? 0xFF : 0x00;
    std::size_t first = 0;
    while (first + 1 < number.size() && number[first] == sign)
        ++first;
    const auto digits = static_cast<std::uint8_t>(number[first] ^ sign);
    return 8 * (number.size() - first - 1) + static_cast<std::size_t>(std::bit_width(digits)) + 1;
}

std::string oddNumberText(Syntax syntax, OctetView number)
{
    const std::string name(typeName(syntax));
    if (number[0] >= 0x80 && syntax != Syntax::Integer32)
        return "negative " + name + ": " + hexText(number);
    return name + " of " + std::to_string(bitsOf(number)) + " bits: " + hexText(number);
}

/// A number that its type has; a type that SNMPv1 has as well wraps none of these.
std::optional<std::string> plainNumberText(Syntax syntax, OctetView content)
{
    std::uint64_t wide = 0;
    std::uint32_t narrow = 0;
    if (syntax == Syntax::Counter64 && codec::readUnsigned64(content, wide))
        return std::to_string(wide);
    if (syntax == Syntax::Unsigned32 && codec::readUnsigned32(content, narrow))
        return std::to_string(narrow);
    return std::nullopt;
}

bool isOutOfRange(Payload payload, OctetView content)
{
    std::int32_t number = 0;
    std::uint32_t positive = 0;
    std::uint64_t wide = 0;
    if (payload == Payload::Signed)
        return !codec::readInteger32(content, number);
    return payload == Payload::Unsigned ? !codec::readUnsigned32(content, positive)
                                        : !codec::readUnsigned64(content, wide);
}

} // namespace

std::optional<std::string> wrappedValueText(OctetView opaque)
{
    codec::BerReader reader(opaque);
    BerElement value;
    if (!reader.next(value) || !reader.atEnd())
        return std::nullopt;
    const auto syntax = static_cast<Syntax>(value.tag);
    const std::string_view name = core::isKnownSyntax(value.tag) ? typeName(syntax) : std::string_view();
    const Payload payload = core::payloadOf(syntax);
    if (name.empty())
        return std::nullopt;
    if (core::carriesNumber(payload) && !value.content.empty()) {
        if (auto text = plainNumberText(syntax, value.content))
            return text;
        return isOutOfRange(payload, value.content) ? std::optional(oddNumberText(syntax, value.content))
                                                    : std::nullopt;
    }
    if (core::isException(syntax) && value.content.empty())
        return std::string(name);
    const bool fits = (syntax == Syntax::IpAddress && value.content.size() == 4)
        || (payload == Payload::None && value.content.empty());
    if (fits)
        return std::nullopt;
    return std::string(name) + " of " + std::to_string(value.content.size())
        + " octets: " + hexText(value.content);
}

} // namespace winsnmp::mib::detail
