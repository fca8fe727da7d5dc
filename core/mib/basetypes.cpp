// SPDX-License-Identifier: MIT
#include "mib/basetypes.h"

#include "mib/tokencursor.h"

#include <algorithm>
#include <array>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> Types{{
    {"INTEGER", "INTEGER"},
    {"Integer32", "Integer32"},
    {"OCTET STRING", "OCTET STRING"},
    {"OBJECT IDENTIFIER", "OBJECT IDENTIFIER"},
    {"BITS", "BITS"},
    {"Counter32", "Counter32"},
    {"Counter", "Counter32"},
    {"Gauge32", "Gauge32"},
    {"Gauge", "Gauge32"},
    {"Unsigned32", "Unsigned32"},
    {"TimeTicks", "TimeTicks"},
    {"Counter64", "Counter64"},
    {"IpAddress", "IpAddress"},
    {"NetworkAddress", "NetworkAddress"},
    {"Opaque", "Opaque"},
    {"UInteger32", "UInteger32"},
    {"NsapAddress", "NsapAddress"},
    {"NULL", "NULL"},
}};

constexpr std::array<std::string_view, 6> OtherMacros{"TEXTUAL-CONVENTION", "ObjectName",
                                                      "NotificationName",   "ObjectSyntax",
                                                      "SimpleSyntax",       "ApplicationSyntax"};

constexpr std::array<std::string_view, 17> ReplacedModules{
    "RFC1065-SMI", "RFC1066-MIB", "RFC1155-SMI", "RFC1156-MIB", "RFC1158-MIB",  "RFC1213-MIB",
    "RFC-1212",    "RFC-1213",    "RFC-1215",    "RFC1212",     "RFC1215",      "RFC1271-MIB",
    "RFC1286-MIB", "RFC1315-MIB", "RFC1316-MIB", "RFC1406-MIB", "SNMPv2-TC-v1",
};

constexpr std::array<std::string_view, 8> AccessWords{"",
                                                      "read-only",
                                                      "read-write",
                                                      "write-only",
                                                      "read-create",
                                                      "not-accessible",
                                                      "accessible-for-notify",
                                                      "not-implemented"};

constexpr std::array<std::string_view, 6> StatusWords{"",         "current",    "mandatory",
                                                      "optional", "deprecated", "obsolete"};

template <std::size_t Size>
std::optional<std::uint8_t> numberIn(const std::array<std::string_view, Size> &words, std::string_view word)
{
    const auto *found = std::find(words.begin() + 1, words.end(), word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<std::uint8_t>(found - words.begin());
}

} // namespace

std::string_view accessWord(std::uint8_t number) noexcept
{
    return AccessWords[number];
}

std::string_view statusWord(std::uint8_t number) noexcept
{
    return StatusWords[number];
}

std::optional<std::uint8_t> accessNumber(std::string_view word) noexcept
{
    return numberIn(AccessWords, word);
}

std::optional<std::uint8_t> statusNumber(std::string_view word) noexcept
{
    return numberIn(StatusWords, word);
}

std::string_view baseType(std::string_view name) noexcept
{
    const auto *found =
        std::find_if(Types.begin(), Types.end(), [name](const auto &type) { return type.first == name; });
    return found == Types.end() ? std::string_view() : found->second;
}

bool isMacro(std::string_view name) noexcept
{
    return isDefinitionMacro(name)
        || std::find(OtherMacros.begin(), OtherMacros.end(), name) != OtherMacros.end();
}

bool isReplacedModule(std::string_view name) noexcept
{
    return std::find(ReplacedModules.begin(), ReplacedModules.end(), name) != ReplacedModules.end();
}

} // namespace winsnmp::mib::detail
