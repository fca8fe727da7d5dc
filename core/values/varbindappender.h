// SPDX-License-Identifier: MIT
//
// Appends bindings whose sizes are known beforehand, written in place: what decoding needs.
#pragma once

#include "values/varbinds.h"

#include <cstring>

namespace winsnmp::core {

/// Makes room once; after that nothing can fail. Exactly the bindings announced must follow, each by begin(),
/// the name's words written where that points, and one of the end functions.
class VarBinds::Appender {
public:
    /// A name that was written: its words, and the octets it takes in BER.
    struct Name {
        std::size_t length;
        std::size_t size;
    };

    /// Throws std::bad_alloc, then the list is as it was.
    Appender(VarBinds &list, std::size_t count, std::size_t words)
    {
        list.reserve(count, words);
        m_block = list.m_block.data();
        m_binding = m_block + list.m_used;
        m_offset = m_block + list.m_block.size() - list.m_count;
        list.m_used += words;
        list.m_count += count;
    }

    [[nodiscard]] std::uint32_t *begin(Syntax syntax) noexcept
    {
        m_syntax = syntax;
        *--m_offset = static_cast<std::uint32_t>(m_binding - m_block);
        return m_binding + 1 + fixedWords(payloadOf(syntax));
    }

    void endEmpty(Name name) noexcept { end(name, 1, 0); }
    void endNumber(Name name, std::uint32_t number) noexcept
    {
        m_binding[1] = number;
        end(name, 2, 0);
    }
    void endNumber64(Name name, std::uint64_t number) noexcept
    {
        m_binding[1] = static_cast<std::uint32_t>(number >> 32);
        m_binding[2] = static_cast<std::uint32_t>(number);
        end(name, 3, 0);
    }
    void endOctets(Name name, OctetView octets) noexcept
    {
        m_binding[1] = static_cast<std::uint32_t>(octets.size());
        const std::size_t dataWords = (octets.size() + 3) / 4;
        std::uint32_t *const data = m_binding + 2 + name.length;
        if (dataWords > 0) {
            data[dataWords - 1] = 0; // the padding
            std::memcpy(data, octets.data(), octets.size());
        }
        end(name, 2, dataWords);
    }
    /// The value's words were written right behind the name's.
    void endOid(Name name, std::size_t length) noexcept
    {
        m_binding[1] = static_cast<std::uint32_t>(length);
        end(name, 2, length);
    }

private:
    void end(Name name, std::size_t wordsBefore, std::size_t dataWords) noexcept
    {
        writeHeader(m_binding, m_syntax, name.length, name.size);
        m_binding += wordsBefore + name.length + dataWords;
    }

    std::uint32_t *m_block;
    std::uint32_t *m_binding; ///< the one being written
    std::uint32_t *m_offset; ///< the last one's place in the index
    Syntax m_syntax = Syntax::Null;
};

} // namespace winsnmp::core
