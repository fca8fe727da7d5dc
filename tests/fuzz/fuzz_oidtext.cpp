// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any octets as OID text, and as subidentifiers to be written as text.

#include "require.h"
#include "values/oidtext.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

using winsnmp::core::compareOid;
using winsnmp::core::formatOid;
using winsnmp::core::MaxSubIdentifiers;
using winsnmp::core::OidView;
using winsnmp::core::parseOid;

namespace {

using Numbers = std::uint32_t[MaxSubIdentifiers];

/// The whole text, from a buffer without an octet to spare.
std::string textOf(OidView oid)
{
    std::vector<char> buffer(formatOid(oid, {}));
    fuzz::require(formatOid(oid, buffer) == buffer.size(), "the size needed does not depend on the buffer");
    fuzz::require(buffer.back() == '\0', "text ends with a NUL");
    return {buffer.data(), buffer.size() - 1};
}

void checkTruncation(OidView oid, const std::string &text)
{
    for (const std::size_t size : {std::size_t{1}, text.size() / 2 + 1, text.size()}) {
        if (size == 0)
            continue;
        std::vector<char> buffer(size);
        formatOid(oid, buffer);
        fuzz::require(buffer.data() == text.substr(0, size - 1), "cut text is the leading part");
    }
}

void checkText(std::string_view text)
{
    Numbers numbers;
    const auto count = parseOid(text, numbers);
    if (!count)
        return;
    const OidView oid(numbers, *count);
    fuzz::require(*count >= 2 && *count <= MaxSubIdentifiers && winsnmp::core::isEncodable(oid),
                  "accepted text is an OID");
    Numbers again;
    const auto countAgain = parseOid(textOf(oid), again);
    fuzz::require(countAgain && compareOid(oid, {again, *countAgain}) == 0,
                  "text of an OID reads as that OID");
}

void checkNumbers(const std::uint8_t *data, std::size_t size)
{
    std::vector<std::uint32_t> numbers(std::min(size / sizeof(std::uint32_t), MaxSubIdentifiers));
    if (!numbers.empty())
        std::memcpy(numbers.data(), data, numbers.size() * sizeof(std::uint32_t));
    const std::string text = textOf(numbers);
    checkTruncation(numbers, text);
    Numbers again;
    const auto count = parseOid(text, again);
    const bool isOid = numbers.size() >= 2 && winsnmp::core::isEncodable(numbers);
    fuzz::require(count.has_value() == isOid, "text is accepted exactly if the numbers are an OID");
    fuzz::require(!count || compareOid(numbers, {again, *count}) == 0, "numbers survive being text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    checkText({reinterpret_cast<const char *>(data), size});
    checkNumbers(data, size);
    return 0;
}
