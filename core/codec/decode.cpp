// SPDX-License-Identifier: MIT

#include "codec/oddvalue.h"
#include "values/varbindappender.h"

#include <algorithm>

namespace winsnmp::codec {

namespace {

using core::Payload;
using core::Syntax;

constexpr std::ptrdiff_t BlockSize = std::tuple_size_v<OctetBlock>;

/// Writes as many words as the validated content has subidentifiers, and returns how many.
std::size_t decodeOidInto(OctetView content, std::uint32_t *out) noexcept
{
    if (content.empty())
        return 0;
    const std::uint8_t *at = content.data();
    const std::uint8_t *const end = at + content.size();
    const auto readLong = [&at](std::uint64_t value) {
        value &= 0x7F;
        while (*at >= 0x80)
            value = value << 7 | (*at++ & 0x7F);
        return value << 7 | *at++;
    };
    std::uint64_t first = *at++;
    if (first >= 0x80)
        first = readLong(first);
    out[0] = first < 40 ? 0 : first < 80 ? 1 : 2;
    out[1] = static_cast<std::uint32_t>(first - 40 * std::uint64_t{out[0]});
    std::size_t count = 2;
    while (at != end) {
        if (end - at >= BlockSize) {
            const OctetBlock block = loadBlock(at);
            if (isPlain(block)) {
                std::copy(block.begin(), block.end(), out + count);
                at += BlockSize;
                count += BlockSize;
                continue;
            }
        }
        const std::uint64_t value = *at++;
        out[count++] = static_cast<std::uint32_t>(value < 0x80 ? value : readLong(value));
    }
    return count;
}

/// All numbers have a common form: sign-extended, or unsigned with a leading zero. Unsigned ones without that
/// zero come out right in as many octets as their type has.
std::uint64_t decodeNumber(OctetView content) noexcept
{
    std::uint64_t number = content[0] >= 0x80 ? ~std::uint64_t{0} : 0;
    for (const std::uint8_t octet : content)
        number = number << 8 | octet;
    return number;
}

inline void append(VarBinds::Appender &appender, OctetView nameContent, Syntax syntax, OctetView content)
{
    std::uint32_t *const words = appender.begin(syntax);
    const VarBinds::Appender::Name name = {decodeOidInto(nameContent, words), nameContent.size()};
    const Payload payload = core::payloadOf(syntax);
    if (payload == Payload::Octets)
        appender.endOctets(name, content);
    else if (payload == Payload::Oid)
        appender.endOid(name, decodeOidInto(content, words + name.length));
    else if (payload == Payload::Unsigned64)
        appender.endNumber64(name, decodeNumber(content));
    else if (core::carriesNumber(payload))
        appender.endNumber(name, static_cast<std::uint32_t>(decodeNumber(content)));
    else
        appender.endEmpty(name);
}

} // namespace

void decodeVarBinds(const MessageView &message, VarBinds &out)
{
    VarBinds::Appender appender(out, message.varBindCount, message.varBindWords);
    BerReader list(message.varBinds);
    BerVarBind varBind;
    if (message.hasOddValues) {
        while (nextVarBind(list, varBind)) {
            const OddValue value = judgedValue(message.version, varBind);
            append(appender, varBind.name, value.syntax, value.content);
        }
        return;
    }
    while (nextVarBind(list, varBind))
        append(appender, varBind.name, static_cast<Syntax>(varBind.value.tag), varBind.value.content);
}

std::size_t decodeOid(OctetView content, std::uint32_t (&out)[core::MaxSubIdentifiers]) noexcept
{
    return decodeOidInto(content, out);
}

} // namespace winsnmp::codec
