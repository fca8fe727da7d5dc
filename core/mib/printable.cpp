// SPDX-License-Identifier: MIT
#include "mib/printable.h"

#include <algorithm>
#include <array>

namespace winsnmp::mib::detail {

namespace {

constexpr char HexDigits[] = "0123456789ABCDEF";

struct Range {
    char32_t first;
    char32_t last;
};

/// Characters that a person does not see, or that change how their neighbours are shown.
constexpr std::array<Range, 12> InvisibleRanges{{
    {0x0000, 0x001F}, // C0 controls
    {0x007F, 0x009F}, // delete, C1 controls
    {0x00AD, 0x00AD}, // soft hyphen
    {0x061C, 0x061C}, // Arabic letter mark
    {0x180E, 0x180E}, // Mongolian vowel separator
    {0x200B, 0x200F}, // zero width, direction marks
    {0x2028, 0x202E}, // line and paragraph separators, direction embedding
    {0x2060, 0x206F}, // invisible operators, direction isolates
    {0xFEFF, 0xFEFF}, // byte order mark
    {0xFFF9, 0xFFFB}, // interlinear annotation
    {0xFFFE, 0xFFFF}, // no characters
    {0xE0000, 0xE0FFF}, // tags
}};

bool isInvisible(char32_t value) noexcept
{
    return std::any_of(InvisibleRanges.begin(), InvisibleRanges.end(),
                       [value](const Range &range) { return value >= range.first && value <= range.last; });
}

bool isLineControl(char32_t value) noexcept
{
    return value == '\t' || value == '\n' || value == '\r';
}

void appendHexOctet(std::string &out, std::uint8_t octet)
{
    out += HexDigits[octet >> 4U];
    out += HexDigits[octet & 0x0FU];
}

void appendEscape(std::string &out, char32_t value)
{
    switch (value) {
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        break;
    }
    if (value <= 0xFF) {
        out += value < 0x80 ? "\\x" : "\\u00";
    } else {
        out += "\\u";
        if (value > 0xFFFF)
            appendHexOctet(out, static_cast<std::uint8_t>(value >> 16U));
        appendHexOctet(out, static_cast<std::uint8_t>((value >> 8U) & 0xFFU));
    }
    appendHexOctet(out, static_cast<std::uint8_t>(value & 0xFFU));
}

/// Length and smallest legal value of the sequence that a lead octet announces.
struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t smallest;
};

Lead leadOf(std::uint8_t octet) noexcept
{
    if (octet < 0x80)
        return {1, octet, 0};
    if (octet >= 0xC2 && octet <= 0xDF)
        return {2, octet & 0x1FU, 0x80};
    if (octet >= 0xE0 && octet <= 0xEF)
        return {3, octet & 0x0FU, 0x800};
    if (octet >= 0xF0 && octet <= 0xF4)
        return {4, octet & 0x07U, 0x10000};
    return {0, 0, 0};
}

/// Octets up to the first one that is not printable ASCII; nearly always all of them.
std::size_t plainLength(OctetView octets) noexcept
{
    const auto end = std::find_if(octets.begin(), octets.end(),
                                  [](std::uint8_t octet) { return octet < 0x20 || octet > 0x7E; });
    return static_cast<std::size_t>(end - octets.begin());
}

} // namespace

CodePoint decodeUtf8(OctetView octets, std::size_t position) noexcept
{
    const Lead lead = leadOf(octets[position]);
    if (lead.length == 0 || lead.length > octets.size() - position)
        return {};
    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
        const std::uint8_t octet = octets[position + i];
        if ((octet & 0xC0U) != 0x80U)
            return {};
        value = (value << 6U) | (octet & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < lead.smallest || value > 0x10FFFF || surrogate)
        return {};
    return {value, lead.length};
}

bool isText(OctetView octets) noexcept
{
    if (octets.size() > 1 && octets.back() == 0)
        octets = octets.first(octets.size() - 1);
    for (std::size_t i = 0; i < octets.size();) {
        const CodePoint point = decodeUtf8(octets, i);
        const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value <= 0x9F);
        if (point.length == 0 || (control && !isLineControl(point.value)))
            return false;
        i += point.length;
    }
    return true;
}

std::string visibleText(OctetView octets)
{
    const auto *text = reinterpret_cast<const char *>(octets.data());
    std::string out;
    out.reserve(octets.size());
    for (std::size_t i = 0; i < octets.size();) {
        const std::size_t plain = plainLength(octets.subspan(i));
        out.append(text + i, plain);
        i += plain;
        if (i == octets.size())
            break;
        const CodePoint point = decodeUtf8(octets, i);
        if (point.length == 0) {
            out += "\\x";
            appendHexOctet(out, octets[i]);
            ++i;
            continue;
        }
        if (isInvisible(point.value))
            appendEscape(out, point.value);
        else
            out.append(text + i, point.length);
        i += point.length;
    }
    return out;
}

std::string hexText(OctetView octets)
{
    std::string out;
    out.reserve(octets.size() * 3);
    for (const std::uint8_t octet : octets) {
        if (!out.empty())
            out += ' ';
        appendHexOctet(out, octet);
    }
    return out;
}

std::string toUtf8(std::string_view text)
{
    const OctetView octets(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < octets.size();) {
        const CodePoint point = decodeUtf8(octets, i);
        if (point.length > 0) {
            out += text.substr(i, point.length);
            i += point.length;
            continue;
        }
        out += static_cast<char>(0xC0U | (octets[i] >> 6U));
        out += static_cast<char>(0x80U | (octets[i] & 0x3FU));
        ++i;
    }
    return out;
}

} // namespace winsnmp::mib::detail
