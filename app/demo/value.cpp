// SPDX-License-Identifier: GPL-3.0-or-later
#include "value.h"

#include <utility>

namespace demo {

namespace {

Value number(smiUINT32 syntax, std::uint64_t number)
{
    Value value;
    value.syntax = syntax;
    value.number = number;
    return value;
}

Value bytes(smiUINT32 syntax, std::string_view content)
{
    Value value;
    value.syntax = syntax;
    value.octets = content;
    return value;
}

std::size_t withHeader(std::size_t content)
{
    std::size_t lengthBytes = 1;
    if (content > 127) {
        for (std::size_t rest = content; rest > 0; rest >>= 8)
            ++lengthBytes;
    }
    return 1 + lengthBytes + content;
}

std::size_t arcSize(std::uint64_t arc)
{
    std::size_t size = 1;
    for (arc >>= 7; arc > 0; arc >>= 7)
        ++size;
    return size;
}

std::size_t oidContentSize(const Oid &oid)
{
    if (oid.size() < 2)
        return oid.size();
    // The first two arcs share one subidentifier.
    std::size_t size = arcSize(std::uint64_t{oid[0]} * 40 + oid[1]);
    for (std::size_t i = 2; i < oid.size(); ++i)
        size += arcSize(oid[i]);
    return size;
}

std::size_t unsignedContentSize(std::uint64_t number)
{
    // One bit more than the number needs: the sign.
    std::size_t size = 1;
    for (number >>= 7; number > 0; number >>= 8)
        ++size;
    return size;
}

std::size_t signedContentSize(std::int64_t number)
{
    return unsignedContentSize(static_cast<std::uint64_t>(number < 0 ? ~number : number));
}

std::size_t contentSize(const Value &value)
{
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        return signedContentSize(static_cast<std::int32_t>(value.number));
    case SNMP_SYNTAX_CNTR32:
    case SNMP_SYNTAX_GAUGE32:
    case SNMP_SYNTAX_TIMETICKS:
    case SNMP_SYNTAX_CNTR64:
        return unsignedContentSize(value.number);
    case SNMP_SYNTAX_OID:
        return oidContentSize(value.oid);
    default:
        return value.octets.size();
    }
}

} // namespace

Oid child(const Oid &parent, std::initializer_list<smiUINT32> rest)
{
    Oid oid;
    oid.reserve(parent.size() + rest.size());
    oid.insert(oid.end(), parent.begin(), parent.end());
    oid.insert(oid.end(), rest.begin(), rest.end());
    return oid;
}

Value integer(std::int32_t value)
{
    return number(SNMP_SYNTAX_INT, static_cast<std::uint32_t>(value));
}

Value gauge(std::uint32_t value)
{
    return number(SNMP_SYNTAX_GAUGE32, value);
}

Value ticks(std::chrono::milliseconds duration)
{
    return number(SNMP_SYNTAX_TIMETICKS, static_cast<std::uint32_t>(duration.count() / 10));
}

Value counter32(std::uint64_t total)
{
    return number(SNMP_SYNTAX_CNTR32, static_cast<std::uint32_t>(total));
}

Value counter64(std::uint64_t total)
{
    return number(SNMP_SYNTAX_CNTR64, total);
}

Value octets(std::string_view content)
{
    return bytes(SNMP_SYNTAX_OCTETS, content);
}

Value address(const std::array<std::uint8_t, 4> &parts)
{
    return bytes(SNMP_SYNTAX_IPADDR, std::string(parts.begin(), parts.end()));
}

Value objectId(Oid oid)
{
    Value value;
    value.syntax = SNMP_SYNTAX_OID;
    value.oid = std::move(oid);
    return value;
}

Value exception(smiUINT32 syntax)
{
    return number(syntax, 0);
}

smiVALUE toApi(const Value &value)
{
    smiVALUE result{};
    result.syntax = value.syntax;
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        result.value.sNumber = static_cast<std::int32_t>(value.number);
        break;
    case SNMP_SYNTAX_CNTR32:
    case SNMP_SYNTAX_GAUGE32:
    case SNMP_SYNTAX_TIMETICKS:
        result.value.uNumber = static_cast<smiUINT32>(value.number);
        break;
    case SNMP_SYNTAX_CNTR64:
        result.value.hNumber.hipart = static_cast<smiUINT32>(value.number >> 32);
        result.value.hNumber.lopart = static_cast<smiUINT32>(value.number);
        break;
    case SNMP_SYNTAX_OID:
        // The API takes non-const pointers in its descriptors and only reads through them.
        result.value.oid.len = static_cast<smiUINT32>(value.oid.size());
        result.value.oid.ptr = const_cast<smiLPUINT32>(value.oid.data());
        break;
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_IPADDR:
        result.value.string.len = static_cast<smiUINT32>(value.octets.size());
        result.value.string.ptr = reinterpret_cast<smiLPBYTE>(const_cast<char *>(value.octets.data()));
        break;
    default:
        break;
    }
    return result;
}

std::size_t encodedSize(const Oid &name, const Value &value)
{
    return withHeader(withHeader(oidContentSize(name)) + withHeader(contentSize(value)));
}

} // namespace demo
