// SPDX-License-Identifier: MIT
//
// Writes BER from the last octet to the first, so that a length is known when its turn comes and is always
// minimal.
#pragma once

#include "values/oidsize.h"
#include "values/value.h"

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

    /// Closes an element that contains nothing but another one, in front of which only its own header is
    /// missing.
    void closeWithHeader(std::uint8_t tag, std::uint8_t innerTag, std::size_t innerLength,
                         const std::uint8_t *end) noexcept
    {
        const auto length = static_cast<std::size_t>(end - m_at) + 2;
        if (length < 0x80) {
            const std::uint8_t headers[] = {tag, static_cast<std::uint8_t>(length), innerTag,
                                            static_cast<std::uint8_t>(innerLength)};
            m_at -= sizeof(headers);
            std::memcpy(m_at, headers, sizeof(headers));
        } else {
            header(innerTag, innerLength);
            close(tag, end);
        }
    }

    /// `size` octets of a number; for the few in front of which there may be nothing to spare.
    void smallNumber(std::uint8_t tag, std::uint64_t bits, std::size_t size) noexcept
    {
        for (std::size_t i = 0; i < size; ++i, bits >>= 8)
            put(static_cast<std::uint8_t>(bits));
        header(tag, size);
    }

    /// The same in one go: writes 8 octets, of which those too many lie where the next elements will be
    /// written. So at least 8 octets must be left.
    void number(std::uint8_t tag, std::uint64_t bits, std::size_t size) noexcept
    {
        storeBigEndian(m_at - sizeof(bits), bits);
        m_at -= size;
        if (size > sizeof(bits))
            *m_at = 0;
        header(tag, size);
    }

    void octets(std::uint8_t tag, core::OctetView content) noexcept
    {
        m_at -= content.size();
        if (!content.empty())
            std::memcpy(m_at, content.data(), content.size());
        header(tag, content.size());
    }

    /// `size` is what core::encodedSize() says. The header is not written.
    void oidContent(core::OidView oid, std::size_t size) noexcept
    {
        if (size + 1 == oid.size())
            plainOid(oid, size);
        else if (size > 0)
            longOid(oid);
    }

    void oid(std::uint8_t tag, core::OidView oid, std::size_t size) noexcept
    {
        oidContent(oid, size);
        header(tag, size);
    }

private:
    void put(std::uint8_t octet) noexcept { *--m_at = octet; }

    static void storeBigEndian(std::uint8_t *to, std::uint64_t bits) noexcept
    {
        if constexpr (std::endian::native == std::endian::little)
            bits = __builtin_bswap64(bits);
        std::memcpy(to, &bits, sizeof(bits));
    }

    /// Reads all four before it writes any, since octets may alias anything.
    static void storePlainBlock(std::uint8_t *to, const std::uint32_t *numbers) noexcept
    {
        const std::uint8_t octets[core::NumberBlock] = {
            static_cast<std::uint8_t>(numbers[0]), static_cast<std::uint8_t>(numbers[1]),
            static_cast<std::uint8_t>(numbers[2]), static_cast<std::uint8_t>(numbers[3])};
        std::memcpy(to, octets, sizeof(octets));
    }

    /// One octet for each subidentifier but the first two, which share one.
    void plainOid(core::OidView oid, std::size_t size) noexcept
    {
        std::uint8_t *to = m_at - size;
        const std::uint32_t *from = oid.data() + 2;
        m_at = to;
        *to++ = static_cast<std::uint8_t>(core::firstSubIdentifier(oid));
        std::size_t rest = size - 1;
        for (; rest >= core::NumberBlock; rest -= core::NumberBlock) {
            storePlainBlock(to, from);
            to += core::NumberBlock;
            from += core::NumberBlock;
        }
        for (; rest > 0; --rest)
            *to++ = static_cast<std::uint8_t>(*from++);
    }

    void longOid(core::OidView oid) noexcept
    {
        std::size_t i = oid.size();
        while (i > 2) {
            if (i >= 2 + core::NumberBlock && core::isPlainBlock(&oid[i - core::NumberBlock])) {
                i -= core::NumberBlock;
                m_at -= core::NumberBlock;
                storePlainBlock(m_at, &oid[i]);
            } else {
                subIdentifier(oid[--i]);
            }
        }
        subIdentifier(core::firstSubIdentifier(oid));
    }

    void subIdentifier(std::uint64_t number) noexcept
    {
        put(number & 0x7F);
        while ((number >>= 7) != 0)
            put(static_cast<std::uint8_t>(0x80 | number));
    }

    std::uint8_t *m_at;
};

} // namespace winsnmp::codec
