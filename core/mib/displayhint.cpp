// SPDX-License-Identifier: MIT
#include "mib/displayhint.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <system_error>
#include <vector>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t MaxNumberOctets = 8;
constexpr std::size_t MaxDecimalPlaces = 20;

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// One octet-format specification.
struct OctetSpec {
    bool repeat = false; ///< the first octet says how often
    std::size_t length = 0;
    char format = 'x';
    char separator = 0; ///< 0: none
    char terminator = 0; ///< after the last repetition; 0: none
};

bool isSeparator(std::string_view hint, std::size_t position) noexcept
{
    return position < hint.size() && !isDigit(hint[position]) && hint[position] != '*';
}

/// Reads the specification at `position` and moves past it.
std::optional<OctetSpec> readSpec(std::string_view hint, std::size_t &position)
{
    OctetSpec spec;
    if (hint[position] == '*') {
        spec.repeat = true;
        ++position;
    }
    const char *end = hint.data() + hint.size();
    const auto [next, error] = std::from_chars(hint.data() + position, end, spec.length);
    if (error != std::errc() || next == end)
        return std::nullopt;
    spec.format = *next;
    if (std::string_view("xdoat").find(spec.format) == std::string_view::npos)
        return std::nullopt;
    position = static_cast<std::size_t>(next - hint.data()) + 1;
    if (isSeparator(hint, position))
        spec.separator = hint[position++];
    if (spec.repeat && spec.separator != 0 && isSeparator(hint, position))
        spec.terminator = hint[position++];
    return spec;
}

std::optional<std::vector<OctetSpec>> readSpecs(std::string_view hint)
{
    std::vector<OctetSpec> specs;
    for (std::size_t position = 0; position < hint.size();) {
        const std::optional<OctetSpec> spec = readSpec(hint, position);
        if (!spec)
            return std::nullopt;
        // A repeated empty group would let one octet of the value produce 255 separators.
        if (spec->repeat && spec->length == 0)
            return std::nullopt;
        specs.push_back(*spec);
    }
    if (specs.empty())
        return std::nullopt;
    return specs;
}

std::string numberText(std::uint64_t value, int base)
{
    char digits[64];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), value, base);
    return {std::begin(digits), result.ptr};
}

void appendPadded(std::string &out, std::uint64_t value, int base, std::size_t width)
{
    const std::string digits = numberText(value, base);
    out.append(width > digits.size() ? width - digits.size() : 0, '0');
    out += digits;
}

/// Applies specifications to a value, octet group by octet group.
class OctetFormatter {
public:
    explicit OctetFormatter(OctetView octets)
        : m_rest(octets)
    {
    }

    std::optional<std::string> format(const std::vector<OctetSpec> &specs)
    {
        for (std::size_t i = 0; !m_rest.empty(); i = std::min(i + 1, specs.size() - 1)) {
            const bool last = i + 1 == specs.size();
            const std::size_t before = m_rest.size();
            if (!apply(specs[i]))
                return std::nullopt;
            if (last && m_rest.size() == before)
                return std::nullopt; // the last one goes on until the value ends, so it must consume
                                     // something
        }
        // Only now, because a character may span two groups.
        return visibleText({reinterpret_cast<const std::uint8_t *>(m_out.data()), m_out.size()});
    }

private:
    bool apply(const OctetSpec &spec)
    {
        std::size_t count = 1;
        if (spec.repeat) {
            count = m_rest.front();
            m_rest = m_rest.subspan(1);
        }
        for (; count > 0 && (!spec.repeat || !m_rest.empty()); --count) {
            if (!appendGroup(spec))
                return false;
            const bool terminated = count == 1 && spec.terminator != 0;
            const char between = terminated ? spec.terminator : spec.separator;
            if (between != 0 && !m_rest.empty())
                m_out += between;
        }
        return true;
    }

    bool appendGroup(const OctetSpec &spec)
    {
        const OctetView group = m_rest.first(std::min(spec.length, m_rest.size()));
        m_rest = m_rest.subspan(group.size());
        if (group.empty())
            return true;
        if (spec.format == 'a' || spec.format == 't') {
            m_out.append(reinterpret_cast<const char *>(group.data()), group.size());
            return true;
        }
        if (group.size() > MaxNumberOctets)
            return spec.format == 'x' && appendHexOctets(group);
        appendNumber(spec.format, group);
        return true;
    }

    bool appendHexOctets(OctetView group)
    {
        for (const std::uint8_t octet : group)
            appendPadded(m_out, octet, 16, 2);
        return true;
    }

    void appendNumber(char format, OctetView group)
    {
        std::uint64_t value = 0;
        for (const std::uint8_t octet : group)
            value = (value << 8U) | octet;
        if (format == 'x')
            appendPadded(m_out, value, 16, group.size() * 2);
        else if (format == 'o')
            appendPadded(m_out, value, 8, (group.size() * 8 + 2) / 3);
        else
            m_out += numberText(value, 10);
    }

    OctetView m_rest;
    std::string m_out;
};

int baseOf(char format) noexcept
{
    switch (format) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 10;
    }
}

} // namespace

std::optional<std::string> applyIntegerHint(std::string_view hint, std::int64_t value)
{
    if (hint.empty() || std::string_view("dxob").find(hint.front()) == std::string_view::npos)
        return std::nullopt;
    std::size_t places = 0;
    if (hint.size() > 1) {
        if (hint.front() != 'd' || hint[1] != '-')
            return std::nullopt;
        const char *end = hint.data() + hint.size();
        const auto [next, error] = std::from_chars(hint.data() + 2, end, places);
        if (error != std::errc() || next != end || places > MaxDecimalPlaces)
            return std::nullopt;
    }
    const auto bits = std::bit_cast<std::uint64_t>(value);
    std::string digits = numberText(value < 0 ? 0 - bits : bits, baseOf(hint.front()));
    if (places > 0) {
        if (digits.size() <= places)
            digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return value < 0 ? '-' + digits : digits;
}

std::optional<std::string> applyOctetHint(std::string_view hint, OctetView octets)
{
    const auto specs = readSpecs(hint);
    if (!specs)
        return std::nullopt;
    return OctetFormatter(octets).format(*specs);
}

} // namespace winsnmp::mib::detail
