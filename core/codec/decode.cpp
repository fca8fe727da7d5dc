// SPDX-License-Identifier: MIT

#include "codec/berreader.h"
#include "codec/message.h"

namespace winsnmp::codec {

namespace {

using core::Syntax;
using core::ValueView;

/// The value of a validated element. `oid` holds what the view of an OID points at.
ValueView readValue(const BerElement &element, std::uint32_t (&oid)[core::MaxSubIdentifiers]) noexcept
{
    ValueView value;
    value.syntax = static_cast<Syntax>(element.tag);
    if (core::isOctets(value.syntax)) {
        value.octets = element.content;
    } else if (value.syntax == Syntax::Oid) {
        value.oid = {oid, decodeOid(element.content, oid)};
    } else if (!element.content.empty()) {
        // All numbers have a common form: sign-extended, or unsigned with a leading zero.
        value.number = element.content[0] >= 0x80 ? ~std::uint64_t{0} : 0;
        for (const std::uint8_t octet : element.content)
            value.number = value.number << 8 | octet;
    }
    return value;
}

} // namespace

void decodeVarBinds(const MessageView &message, VarBinds &out)
{
    out.reserve(message.varBindCount, message.varBindWords);
    BerReader list(message.varBinds);
    BerVarBind varBind;
    std::uint32_t name[core::MaxSubIdentifiers];
    std::uint32_t oid[core::MaxSubIdentifiers];
    while (nextVarBind(list, varBind))
        out.append({name, decodeOid(varBind.name, name)}, readValue(varBind.value, oid));
}

std::size_t decodeOid(OctetView content, std::uint32_t (&out)[core::MaxSubIdentifiers]) noexcept
{
    const std::uint8_t *at = content.data();
    const std::uint8_t *const end = at + content.size();
    std::size_t count = 1; // out[0] is split off the first subidentifier below
    std::uint64_t first = 0;
    while (at != end) {
        std::uint64_t value = *at++;
        if (value >= 0x80) {
            value &= 0x7F;
            while (*at >= 0x80)
                value = value << 7 | (*at++ & 0x7F);
            value = value << 7 | *at++;
        }
        if (count == 1)
            first = value;
        out[count++] = static_cast<std::uint32_t>(value);
    }
    if (count == 1)
        return 0;
    out[0] = first < 40 ? 0 : first < 80 ? 1 : 2;
    out[1] = static_cast<std::uint32_t>(first - 40 * std::uint64_t{out[0]});
    return count;
}

} // namespace winsnmp::codec
