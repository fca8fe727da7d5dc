// SPDX-License-Identifier: MIT

#include "values/oidtext.h"

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

std::size_t digitsOf(std::uint32_t number) noexcept
{
    std::size_t digits = 1;
    for (std::uint64_t limit = 10; number >= limit; limit *= 10)
        ++digits;
    return digits;
}

/// Octets of the text with its NUL.
std::size_t textSize(OidView oid) noexcept
{
    std::size_t size = oid.empty() ? 1 : oid.size();
    for (const std::uint32_t number : oid)
        size += digitsOf(number);
    return size;
}

/// For a buffer that is known to be large enough.
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

/// For a buffer that is too small: the leading part.
void formatTruncated(OidView oid, std::span<char> out) noexcept
{
    std::size_t written = 0;
    for (const std::uint32_t number : oid) {
        std::array<char, MaxDigits + 1> arc;
        char *const end = writeNumber(arc.data(), number);
        *end = '.';
        const auto size = static_cast<std::size_t>(end + 1 - arc.data());
        const std::size_t fits = std::min(size, out.size() - written);
        std::copy_n(arc.data(), fits, out.data() + written);
        written += fits;
    }
    out.back() = '\0';
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
    const std::size_t size = textSize(oid);
    if (size <= out.size())
        return formatUnbounded(oid, out.data());
    if (!out.empty())
        formatTruncated(oid, out);
    return size;
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
