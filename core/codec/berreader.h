// SPDX-License-Identifier: MIT
//
// Steps through the elements of a BER constructed value without copying: every view points into the datagram,
// so the offset of any field is the difference of two pointers.
#pragma once

#include "codec/tag.h"
#include "values/value.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

namespace winsnmp::codec {

struct BerElement {
    std::uint8_t tag = 0;
    core::OctetView content;
};

/// Every reading function leaves the reader where it is when it returns false.
class BerReader {
public:
    explicit BerReader(core::OctetView octets) noexcept
        : m_at(octets.data())
        , m_end(octets.data() + octets.size())
    {
    }

    [[nodiscard]] bool atEnd() const noexcept { return m_at == m_end; }
    [[nodiscard]] bool onlyZerosLeft() const noexcept
    {
        return std::all_of(m_at, m_end, [](std::uint8_t octet) { return octet == 0; });
    }
    /// Where the next element's tag is.
    [[nodiscard]] const std::uint8_t *position() const noexcept { return m_at; }

    /// The next element, whatever its tag of one octet.
    [[nodiscard]] bool next(BerElement &element) noexcept
    {
        if (m_end - m_at < 2)
            return false;
        const std::uint8_t *content = m_at + 2;
        std::size_t length = m_at[1];
        if (length >= LongForm && !readLongLength(content, length))
            return false;
        if (length > static_cast<std::size_t>(m_end - content))
            return false;
        element = {*m_at, {content, length}};
        m_at = content + length;
        return true;
    }

    /// The next element if it has a tag of several octets, which no type of SNMP has; the element's tag is
    /// the first of them.
    [[nodiscard]] bool nextLongTagged(BerElement &element) noexcept
    {
        if (m_end - m_at < 3 || (*m_at & LongTag) != LongTag)
            return false;
        const std::uint8_t *last = m_at + 1;
        while (last != m_end && *last >= LongForm)
            ++last;
        if (last == m_end)
            return false;
        BerReader behind({last, m_end}); // the last tag octet as if it were the tag
        BerElement rest;
        if (!behind.next(rest))
            return false;
        element = {*m_at, rest.content};
        m_at = behind.m_at;
        return true;
    }

    /// The next element if it has this tag.
    [[nodiscard]] bool next(std::uint8_t tag, core::OctetView &content) noexcept
    {
        BerElement element;
        if (atEnd() || *m_at != tag || !next(element))
            return false;
        content = element.content;
        return true;
    }

private:
    static constexpr std::uint8_t LongTag = 0x1F;
    static constexpr std::size_t LongForm = 0x80;
    static constexpr std::size_t ReservedForm = 0xFF;

    /// `length` is the first length octet and becomes the length; `content` moves behind the length octets.
    /// Leading zero octets are allowed (X.690 8.1.3.5), the indefinite form is not (RFC 3417 section 8).
    [[nodiscard]] bool readLongLength(const std::uint8_t *&content, std::size_t &length) const noexcept
    {
        std::size_t count = length - LongForm;
        if (count == 0 || length == ReservedForm || count > static_cast<std::size_t>(m_end - content))
            return false;
        length = 0;
        for (; count > 0; --count) {
            if (length > std::numeric_limits<std::uint32_t>::max() >> 8)
                return false;
            length = length << 8 | *content++;
        }
        return true;
    }

    const std::uint8_t *m_at;
    const std::uint8_t *m_end;
};

/// One element of a variable-bindings sequence, its parts not yet checked.
struct BerVarBind {
    core::OctetView name;
    BerElement value;

    /// The value with its tag and length.
    [[nodiscard]] core::OctetView wholeValue() const noexcept
    {
        return {name.data() + name.size(), value.content.data() + value.content.size()};
    }
};

[[nodiscard]] inline bool nextVarBind(BerReader &list, BerVarBind &varBind) noexcept
{
    core::OctetView content;
    if (!list.next(Tag::Sequence, content))
        return false;
    BerReader parts(content);
    if (!parts.next(Tag::ObjectIdentifier, varBind.name))
        return false;
    BerReader value = parts;
    if (value.next(varBind.value) && value.atEnd())
        return true;
    return parts.nextLongTagged(varBind.value) && parts.atEnd();
}

/// An INTEGER's content of 1 to 8 octets, sign-extended. Redundant leading octets, which X.690 8.3.2 forbids,
/// are let pass: agents with fixed-width encoders send them, their value is unambiguous, and the ranges are
/// checked all the same.
[[nodiscard]] inline bool readNumber(core::OctetView content, std::int64_t &number) noexcept
{
    if (content.empty() || content.size() > sizeof(number))
        return false;
    auto bits = static_cast<std::uint64_t>(std::int64_t{static_cast<std::int8_t>(content[0])});
    for (std::size_t i = 1; i < content.size(); ++i)
        bits = bits << 8 | content[i];
    number = static_cast<std::int64_t>(bits);
    return true;
}

[[nodiscard]] inline bool readInteger32(core::OctetView content, std::int32_t &number) noexcept
{
    std::int64_t wide = 0;
    if (!readNumber(content, wide))
        return false;
    number = static_cast<std::int32_t>(wide);
    return number == wide;
}

[[nodiscard]] inline bool readUnsigned32(core::OctetView content, std::uint32_t &number) noexcept
{
    std::int64_t wide = 0;
    if (!readNumber(content, wide))
        return false;
    number = static_cast<std::uint32_t>(wide);
    return number == wide;
}

/// Numbers from 2^63 need a ninth octet, which must be the leading zero.
[[nodiscard]] inline bool readUnsigned64(core::OctetView content, std::uint64_t &number) noexcept
{
    const bool isLongest = content.size() == sizeof(number) + 1 && content[0] == 0;
    std::int64_t wide = 0;
    if (!readNumber(isLongest ? content.subspan(1) : content, wide))
        return false;
    number = static_cast<std::uint64_t>(wide);
    return isLongest || wide >= 0;
}

[[nodiscard]] inline bool readInteger32(BerReader &reader, std::int32_t &number) noexcept
{
    core::OctetView content;
    return reader.next(Tag::Integer, content) && readInteger32(content, number);
}

/// Octets of an OID's content that are looked at together.
using OctetBlock = std::array<std::uint8_t, 8>;

[[nodiscard]] inline OctetBlock loadBlock(const std::uint8_t *octets) noexcept
{
    OctetBlock block;
    std::memcpy(block.data(), octets, block.size());
    return block;
}

/// Whether each octet is a subidentifier of its own, as most are.
[[nodiscard]] inline bool isPlain(OctetBlock block) noexcept
{
    return (std::bit_cast<std::uint64_t>(block) & 0x8080808080808080U) == 0;
}

} // namespace winsnmp::codec
