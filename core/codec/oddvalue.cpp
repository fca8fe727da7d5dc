// SPDX-License-Identifier: MIT
#include "codec/oddvalue.h"

#include "codec/valuecheck.h"

namespace winsnmp::codec {

namespace {

using core::Payload;
using core::Syntax;

constexpr std::uint8_t SignBit = 0x80;

/// Without the octets that only repeat the sign; at least one is left.
OctetView significant(OctetView number) noexcept
{
    const auto isNeedless = [](OctetView octets) {
        return octets.size() > 1
            && ((octets[0] == 0 && octets[1] < SignBit) || (octets[0] == 0xFF && octets[1] >= SignBit));
    };
    while (isNeedless(number))
        number = number.subspan(1);
    return number;
}

/// Whether a number of the type has one meaning. `size` is that of the type.
bool hasOneMeaning(Payload payload, OctetView number, std::size_t size) noexcept
{
    const OctetView digits = significant(number);
    if (payload == Payload::Signed)
        return digits.size() <= size;
    if (digits[0] >= SignBit)
        return number.size() == size; // as sent, for 'FF FF' of an unsigned type is just negative
    return digits.size() <= size || (digits.size() == size + 1 && digits[0] == 0);
}

bool isMissing(Syntax syntax, OctetView content) noexcept
{
    const Payload payload = core::payloadOf(syntax);
    const bool needsContent =
        payload == Payload::Signed || payload == Payload::Unsigned || syntax == Syntax::IpAddress;
    return needsContent && content.empty();
}

} // namespace

bool judgeOddValue(Version version, const BerVarBind &varBind, OddValue &value) noexcept
{
    const auto syntax = static_cast<Syntax>(varBind.value.tag);
    const OctetView content = varBind.value.content;
    if (isMissing(syntax, content))
        return false;
    value = {.syntax = Syntax::Opaque, .content = varBind.wholeValue()};
    if (syntax == Syntax::Bits) {
        value = {.syntax = Syntax::Octets, .content = content};
        return true;
    }
    const Payload payload = core::payloadOf(syntax);
    const bool exists = version != Version::V1 || !core::isV2Only(syntax);
    const std::size_t size = payload == Payload::Unsigned64 ? sizeof(std::uint64_t) : sizeof(std::uint32_t);
    if (core::carriesNumber(payload) && exists && !content.empty() && hasOneMeaning(payload, content, size))
        value = {.syntax = syntax, .content = content};
    return true;
}

OddValue judgedValue(Version version, const BerVarBind &varBind) noexcept
{
    OddValue value{.syntax = static_cast<Syntax>(varBind.value.tag), .content = varBind.value.content};
    std::size_t length = 0;
    if (!isPlainValue(version, varBind.value, length))
        (void)judgeOddValue(version, varBind, value);
    return value;
}

} // namespace winsnmp::codec
