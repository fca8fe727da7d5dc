// SPDX-License-Identifier: MIT
//
// Appends bindings whose sizes are known beforehand, written in place: what decoding needs.
#pragma once

#include "objects/varbinds.h"

#include <cstring>

namespace winsnmp::core {

/// Makes room once; after that nothing can fail. Exactly the bindings announced must follow, each by begin(),
/// the name's words written where that points, and one of the end functions.
class VarBinds::Appender {
public:
    /// Throws std::bad_alloc, then the list is as it was.
    Appender(VarBinds &list, std::size_t count, std::size_t words)
    {
        list.reserve(count, words);
        const std::size_t firstWord = list.m_words.size();
        const std::size_t firstOffset = list.m_offsets.size();
        list.m_words.resize(firstWord + words);
        list.m_offsets.resize(firstOffset + count);
        m_block = list.m_words.data();
        m_binding = m_block + firstWord;
        m_offset = list.m_offsets.data() + firstOffset;
    }

    [[nodiscard]] std::uint32_t *begin(Syntax syntax) noexcept
    {
        m_syntax = syntax;
        *m_offset++ = static_cast<std::uint32_t>(m_binding - m_block);
        return m_binding + 1 + fixedWords(syntax);
    }

    void endEmpty(std::size_t nameLength) noexcept { end(nameLength, 0); }
    void endNumber(std::size_t nameLength, std::uint64_t number) noexcept
    {
        writeNumber(m_binding, m_syntax, number);
        end(nameLength, 0);
    }
    void endOctets(std::size_t nameLength, OctetView octets) noexcept
    {
        writeNumber(m_binding, m_syntax, octets.size());
        if (!octets.empty())
            std::memcpy(m_binding + 2 + nameLength, octets.data(), octets.size());
        end(nameLength, (octets.size() + 3) / 4);
    }
    /// The value's words were written right behind the name's.
    void endOid(std::size_t nameLength, std::size_t length) noexcept
    {
        writeNumber(m_binding, m_syntax, length);
        end(nameLength, length);
    }

private:
    void end(std::size_t nameLength, std::size_t dataWords) noexcept
    {
        writeHeader(m_binding, m_syntax, nameLength);
        m_binding += 1 + fixedWords(m_syntax) + nameLength + dataWords;
    }

    std::uint32_t *m_block;
    std::uint32_t *m_binding; ///< the one being written
    std::uint32_t *m_offset; ///< where its offset goes
    Syntax m_syntax = Syntax::Null;
};

} // namespace winsnmp::core
