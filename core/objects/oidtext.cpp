// SPDX-License-Identifier: MIT

#include "objects/oidtext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <limits>

namespace winsnmp::core {

namespace {

constexpr std::size_t MaxDigits = 10;

char *writeNumber(char *out, std::uint32_t number) noexcept
{
    if (number < 10) {
        *out = static_cast<char>('0' + number);
        return out + 1;
    }
    return std::to_chars(out, out + MaxDigits, number).ptr;
}

/// For a buffer that holds any OID of this length.
std::size_t formatUnbounded(OidView oid, char *out) noexcept
{
    char *end = out;
    for (const std::uint32_t number : oid) {
        end = writeNumber(end, number);
        *end++ = '.';
    }
    if (end == out)
        ++end;
    end[-1] = '\0';
    return static_cast<std::size_t>(end - out);
}

std::size_t formatBounded(OidView oid, std::span<char> out) noexcept
{
    std::size_t length = 0;
    std::size_t written = 0;
    for (const std::uint32_t number : oid) {
        std::array<char, MaxDigits + 1> arc;
        arc[0] = '.';
        const char *const begin = arc.data() + (length == 0 ? 1 : 0);
        const auto size = static_cast<std::size_t>(writeNumber(arc.data() + 1, number) - begin);
        const std::size_t fits = std::min(size, out.size() - written);
        std::copy_n(begin, fits, out.data() + written);
        written += fits;
        length += size;
    }
    if (!out.empty())
        out[std::min(written, out.size() - 1)] = '\0';
    return length + 1;
}

} // namespace

std::optional<std::size_t> parseOid(std::string_view text, std::uint32_t (&out)[MaxSubIdentifiers]) noexcept
{
    const char *at = text.data();
    const char *const end = at + text.size();
    if (at != end && *at == '.')
        ++at;
    std::size_t count = 0;
    for (;;) {
        if (at == end || count == MaxSubIdentifiers)
            return std::nullopt;
        // A digit as an unsigned difference: anything else becomes more than 9.
        std::uint64_t number = static_cast<unsigned char>(*at++) - std::uint64_t{'0'};
        if (number > 9)
            return std::nullopt;
        for (; at != end && *at != '.'; ++at) {
            const std::uint64_t digit = static_cast<unsigned char>(*at) - std::uint64_t{'0'};
            if (digit > 9)
                return std::nullopt;
            number = number * 10 + digit;
            if (number > std::numeric_limits<std::uint32_t>::max())
                return std::nullopt;
        }
        out[count++] = static_cast<std::uint32_t>(number);
        if (at == end)
            break;
        ++at;
    }
    if (count < 2 || !isEncodable(OidView(out, count)))
        return std::nullopt;
    return count;
}

std::size_t formatOid(OidView oid, std::span<char> out) noexcept
{
    if (out.size() > oid.size() * (MaxDigits + 1))
        return formatUnbounded(oid, out.data());
    return formatBounded(oid, out);
}

int compareOid(OidView x, OidView y, std::size_t maxLength) noexcept
{
    std::size_t length = std::min(x.size(), y.size());
    const bool isLimited = maxLength != 0 && maxLength <= length;
    if (isLimited)
        length = maxLength;
    for (std::size_t i = 0; i < length; ++i) {
        if (x[i] != y[i])
            return x[i] < y[i] ? -1 : 1;
    }
    if (isLimited || x.size() == y.size())
        return 0;
    return x.size() < y.size() ? -1 : 1;
}

} // namespace winsnmp::core
