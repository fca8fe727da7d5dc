// SPDX-License-Identifier: MIT
#include "mib/valuetext.h"

#include "mib/displayhint.h"
#include "mib/names.h"
#include "mib/printable.h"
#include "mib/wrappedvalue.h"

#include <arpa/inet.h>

#include <algorithm>
#include <bit>
#include <cinttypes>
#include <cstdio>
#include <limits>
#include <string_view>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t Ipv4Length = 4;
constexpr std::size_t Ipv6Length = 16;
constexpr std::size_t MaxBitOctets =
    128; ///< of a value whose bits are listed; no module names a thousand bits

const EnumList &enumsOf(const Object *object)
{
    static const EnumList None;
    return object && object->enums ? *object->enums : None;
}

std::string bitText(const EnumList &names, OctetView octets)
{
    if (octets.size() > MaxBitOctets)
        return hexText(octets);
    std::string out;
    for (std::size_t bit = 0; bit < octets.size() * 8; ++bit) {
        if ((octets[bit / 8] & (0x80U >> (bit % 8))) == 0)
            continue;
        if (!out.empty())
            out += ", ";
        const std::string number = std::to_string(bit);
        const auto named = [bit](const EnumEntry &entry) { return std::cmp_equal(entry.value, bit); };
        const auto found = std::find_if(names.begin(), names.end(), named);
        out += found == names.end() ? number : std::string(found->label) + '(' + number + ')';
    }
    return out.empty() ? "{}" : out;
}

std::string addressText(OctetView octets)
{
    char text[INET6_ADDRSTRLEN] = "";
    const int family = octets.size() == Ipv4Length ? AF_INET : AF_INET6;
    inet_ntop(family, octets.data(), text, sizeof text);
    return text;
}

std::string withUnits(std::string text, std::string_view units)
{
    if (!units.empty() && !text.empty())
        text.append(1, ' ').append(units);
    return text;
}

std::string floatText(double value, int digits)
{
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%.*g", digits, value);
    return {text, static_cast<std::size_t>(length)};
}

std::uint64_t bigEndian(OctetView octets)
{
    std::uint64_t value = 0;
    for (const std::uint8_t octet : octets)
        value = (value << 8U) | octet;
    return value;
}

/// Net-SNMP agents wrap floating point numbers: tag 9F 78 (float) or 9F 79 (double), length, IEEE 754 octets.
std::string opaqueText(const Object *object, OctetView octets)
{
    const std::string_view units = object ? object->units : std::string_view();
    if (octets.size() == 7 && octets[0] == 0x9F && octets[1] == 0x78 && octets[2] == 4) {
        const auto bits = static_cast<std::uint32_t>(bigEndian(octets.subspan(3)));
        return withUnits(
            floatText(static_cast<double>(std::bit_cast<float>(bits)), std::numeric_limits<float>::digits10),
            units);
    }
    if (octets.size() == 11 && octets[0] == 0x9F && octets[1] == 0x79 && octets[2] == 8)
        return withUnits(floatText(std::bit_cast<double>(bigEndian(octets.subspan(3))),
                                   std::numeric_limits<double>::digits10),
                         units);
    return wrappedValueText(octets).value_or(hexText(octets));
}

std::string octetText(const Object *object, OctetView octets)
{
    if (object && object->isBits)
        return bitText(enumsOf(object), octets);
    if (object && !object->displayHint.empty()) {
        if (auto text = applyOctetHint(object->displayHint, octets))
            return *text;
    }
    const bool addressLength = octets.size() == Ipv4Length || octets.size() == Ipv6Length;
    if (object && addressLength && object->syntax == "InetAddress")
        return addressText(octets);
    return isText(octets) ? visibleText(octets) : hexText(octets);
}

/// Decimal places of units such as "0.1 Volt DC"; 0 for all others.
std::size_t decimalPlaces(std::string_view units)
{
    const std::size_t one = units.find_first_not_of('0', 2);
    if (!units.starts_with("0.") || one == std::string_view::npos || !units.substr(one).starts_with("1 "))
        return 0;
    return one - 1;
}

std::string numberText(const Object *object, std::int64_t number)
{
    if (!object)
        return std::to_string(number);
    const EnumList &enums = enumsOf(object);
    const auto named = [number](const EnumEntry &entry) { return entry.value == number; };
    if (const auto found = std::find_if(enums.begin(), enums.end(), named); found != enums.end())
        return std::string(found->label) + '(' + std::to_string(number) + ')';
    if (const std::size_t places = decimalPlaces(object->units)) {
        if (const auto text = applyIntegerHint("d-" + std::to_string(places), number))
            return withUnits(*text, object->units.view().substr(places + 3));
    }
    const auto text = applyIntegerHint(object->displayHint, number);
    return withUnits(text ? *text : std::to_string(number), object->units);
}

std::string counter64Text(const Object *object, smiCNTR64 counter)
{
    const std::uint64_t number = (std::uint64_t{counter.hipart} << 32U) | counter.lopart;
    return withUnits(std::to_string(number), object ? object->units : std::string_view());
}

OctetView octetsOf(const smiVALUE &value)
{
    const smiOCTETS &string = value.value.string;
    return string.ptr ? OctetView(string.ptr, string.len) : OctetView();
}

std::string oidText(const MibIndex &index, const smiOID &oid)
{
    return oid.ptr ? nameOf(index, OidView(oid.ptr, oid.len)) : std::string();
}

} // namespace

std::string timeTicksText(smiTIMETICKS hundredths)
{
    constexpr smiTIMETICKS PerDay = 24 * 60 * 60 * 100;
    const smiTIMETICKS days = hundredths / PerDay;
    const smiTIMETICKS rest = hundredths % PerDay;
    char text[48];
    int length = 0;
    if (days > 0)
        length = std::snprintf(text, sizeof text, "%" PRIu32 " %s, ", days, days == 1 ? "day" : "days");
    length += std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length),
                            "%" PRIu32 ":%02" PRIu32 ":%02" PRIu32 ".%02" PRIu32, rest / 360000,
                            rest / 6000 % 60, rest / 100 % 60, rest % 100);
    return {text, static_cast<std::size_t>(length)};
}

std::string displayValue(const MibIndex &index, OidView oid, const smiVALUE &value)
{
    const Object *object = index.find(oid).object;
    const auto &data = value.value;
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        return numberText(object, data.sNumber);
    case SNMP_SYNTAX_CNTR32:
    case SNMP_SYNTAX_GAUGE32:
    case SNMP_SYNTAX_UINT32:
        return numberText(object, data.uNumber);
    case SNMP_SYNTAX_CNTR64:
        return counter64Text(object, data.hNumber);
    case SNMP_SYNTAX_TIMETICKS:
        return timeTicksText(data.uNumber);
    case SNMP_SYNTAX_OCTETS:
        return octetText(object, octetsOf(value));
    case SNMP_SYNTAX_BITS:
        return bitText(enumsOf(object), octetsOf(value));
    case SNMP_SYNTAX_IPADDR:
        return octetsOf(value).size() == Ipv4Length ? addressText(octetsOf(value)) : hexText(octetsOf(value));
    case SNMP_SYNTAX_OPAQUE:
        return opaqueText(object, octetsOf(value));
    case SNMP_SYNTAX_NSAPADDR:
        return hexText(octetsOf(value));
    case SNMP_SYNTAX_OID:
        return oidText(index, data.oid);
    case SNMP_SYNTAX_NULL:
        return "NULL";
    case SNMP_SYNTAX_NOSUCHOBJECT:
        return "noSuchObject";
    case SNMP_SYNTAX_NOSUCHINSTANCE:
        return "noSuchInstance";
    case SNMP_SYNTAX_ENDOFMIBVIEW:
        return "endOfMibView";
    default:
        return "syntax " + std::to_string(value.syntax);
    }
}

} // namespace winsnmp::mib::detail
