// SPDX-License-Identifier: MIT
//
// Writes BER from the last octet to the first, so that a length is known when its turn comes and is always
// minimal.
#pragma once

#include "objects/value.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace winsnmp::codec {

/// Octets of the minimal INTEGER encoding. A Counter64 from 2^63 takes nine.
[[nodiscard]] constexpr std::size_t unsignedSize(std::uint64_t number) noexcept
{
    return static_cast<std::size_t>(std::bit_width(number)) / 8 + 1;
}
[[nodiscard]] constexpr std::size_t integerSize(std::int32_t number) noexcept
{
    return unsignedSize(static_cast<std::uint32_t>(number < 0 ? ~number : number));
}

[[nodiscard]] constexpr std::size_t subIdentifierSize(std::uint64_t number) noexcept
{
    return number < 0x80 ? 1 : (static_cast<std::size_t>(std::bit_width(number)) + 6) / 7;
}

/// What the first two subidentifiers travel as: up to 33 bits.
[[nodiscard]] constexpr std::uint64_t firstSubIdentifier(core::OidView oid) noexcept
{
    return std::uint64_t{oid[0]} * 40 + oid[1];
}

/// Subidentifiers that are looked at together: most are below 0x80 and take one octet each.
inline constexpr std::size_t NumberBlock = 4;

[[nodiscard]] inline bool isPlainBlock(const std::uint32_t *numbers) noexcept
{
    return (numbers[0] | numbers[1] | numbers[2] | numbers[3]) < 0x80;
}

[[nodiscard]] inline std::size_t oidSize(core::OidView oid) noexcept
{
    if (oid.empty())
        return 0;
    std::size_t size = subIdentifierSize(firstSubIdentifier(oid));
    std::size_t i = 2;
    for (; i + NumberBlock <= oid.size(); i += NumberBlock) {
        if (isPlainBlock(&oid[i])) {
            size += NumberBlock;
        } else {
            for (const std::uint32_t number : oid.subspan(i, NumberBlock))
                size += subIdentifierSize(number);
        }
    }
    for (; i < oid.size(); ++i)
        size += subIdentifierSize(oid[i]);
    return size;
}

/// Octets of a whole element with `content` octets inside.
[[nodiscard]] constexpr std::size_t elementSize(std::size_t content) noexcept
{
    const std::size_t lengthOctets =
        content < 0x80 ? 0 : (static_cast<std::size_t>(std::bit_width(content)) + 7) / 8;
    return 2 + lengthOctets + content;
}

/// Trusts that the buffer has the size that was measured.
class BerWriter {
public:
    /// `end` is one past the last octet to be written.
    explicit BerWriter(std::uint8_t *end) noexcept
        : m_at(end)
    {
    }

    /// The first octet written so far.
    [[nodiscard]] std::uint8_t *position() const noexcept { return m_at; }

    void header(std::uint8_t tag, std::size_t length) noexcept
    {
        if (length < 0x80) {
            put(static_cast<std::uint8_t>(length));
        } else {
            std::uint8_t octets = 0x80;
            for (; length > 0; length >>= 8, ++octets)
                put(static_cast<std::uint8_t>(length));
            put(octets);
        }
        put(tag);
    }

    /// Closes a constructed element whose content ends at `end`.
    void close(std::uint8_t tag, const std::uint8_t *end) noexcept
    {
        header(tag, static_cast<std::size_t>(end - m_at));
    }

    void number(std::uint8_t tag, std::uint64_t bits, std::size_t size) noexcept
    {
        for (std::size_t i = 0; i < size; ++i, bits >>= 8)
            put(static_cast<std::uint8_t>(bits));
        header(tag, size);
    }

    void octets(std::uint8_t tag, core::OctetView content) noexcept
    {
        m_at -= content.size();
        if (!content.empty())
            std::memcpy(m_at, content.data(), content.size());
        header(tag, content.size());
    }

    void oid(std::uint8_t tag, core::OidView oid) noexcept
    {
        const std::uint8_t *const end = m_at;
        std::size_t i = oid.size();
        while (i > 2) {
            if (i >= 2 + NumberBlock && isPlainBlock(&oid[i - NumberBlock])) {
                i -= NumberBlock;
                m_at -= NumberBlock;
                for (std::size_t k = 0; k < NumberBlock; ++k)
                    m_at[k] = static_cast<std::uint8_t>(oid[i + k]);
            } else {
                subIdentifier(oid[--i]);
            }
        }
        if (!oid.empty())
            subIdentifier(firstSubIdentifier(oid));
        close(tag, end);
    }

private:
    void put(std::uint8_t octet) noexcept { *--m_at = octet; }

    void subIdentifier(std::uint64_t number) noexcept
    {
        put(number & 0x7F);
        while ((number >>= 7) != 0)
            put(static_cast<std::uint8_t>(0x80 | number));
    }

    std::uint8_t *m_at;
};

} // namespace winsnmp::codec
