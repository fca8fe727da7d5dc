// SPDX-License-Identifier: MIT
#include "mib/names.h"

#include <charconv>
#include <system_error>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t MaxOidLength = MAXOBJIDSIZE;

void appendNumber(std::string &out, smiUINT32 number)
{
    char digits[10];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), number);
    out.append(std::begin(digits), result.ptr);
}

/// Reads "1.3.6" to the end of the text and appends it.
bool readNumbers(std::string_view text, OidVector &oid)
{
    const char *next = text.data();
    const char *const end = next + text.size();
    while (true) {
        smiUINT32 number = 0;
        const auto [after, error] = std::from_chars(next, end, number);
        if (error != std::errc() || oid.size() == MaxOidLength)
            return false;
        oid.push_back(number);
        if (after == end)
            return true;
        if (*after != '.')
            return false;
        next = after + 1;
    }
}

/// X.660: three roots, and at most 40 arcs below the first two.
bool isPossible(const OidVector &oid)
{
    return oid.size() < 2 ? oid.front() <= 2 : oid[0] == 2 || (oid[0] < 2 && oid[1] < 40);
}

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

std::optional<OidVector> parseNumbers(std::string_view text)
{
    if (text.starts_with('.'))
        text.remove_prefix(1);
    OidVector oid;
    if (!readNumbers(text, oid) || !isPossible(oid))
        return std::nullopt;
    return oid;
}

} // namespace

std::string nameOf(const MibIndex &index, OidView oid)
{
    const MibIndex::Match match = index.find(oid);
    std::string out;
    if (match.object) {
        const Object &object = *match.object;
        out.reserve(object.module.size() + object.label.size() + 16);
        out += object.module;
        out += "::";
        out += object.label;
    }
    for (const smiUINT32 number : oid.subspan(match.length)) {
        if (!out.empty())
            out += '.';
        appendNumber(out, number);
    }
    return out;
}

std::optional<OidVector> parseName(const MibIndex &index, std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    if (text.front() == '.' || isDigit(text.front()))
        return parseNumbers(text);
    std::string_view module;
    if (const std::size_t colons = text.find("::"); colons != std::string_view::npos) {
        if (colons == 0)
            return std::nullopt;
        module = text.substr(0, colons);
        text.remove_prefix(colons + 2);
    }
    const std::size_t dot = text.find('.');
    std::optional<OidVector> oid = index.resolve(module, text.substr(0, dot));
    if (oid && dot != std::string_view::npos && !readNumbers(text.substr(dot + 1), *oid))
        return std::nullopt;
    return oid;
}

} // namespace winsnmp::mib::detail
