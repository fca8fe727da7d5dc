// SPDX-License-Identifier: MIT
//
// Words and signs of a module file, comments left out.
#pragma once

#include <string_view>

namespace winsnmp::mib::detail {

struct Token {
    enum class Kind { Word, Sign, Quoted, End };
    Kind kind = Kind::End;
    std::string_view text; ///< "::=" is one sign, every other sign has one character
    int line = 0; ///< 1-based

    [[nodiscard]] bool is(std::string_view expected) const noexcept
    {
        return (kind == Kind::Word || kind == Kind::Sign) && text == expected;
    }
};

class ModuleTokens {
public:
    /// With `commentsToLineEnd` a comment ends at the end of its line only, otherwise at the next "--" as
    /// well.
    ModuleTokens(std::string_view text, bool commentsToLineEnd) noexcept;

    Token next() noexcept;

    /// A comment ended in, or began with, a row of more than two hyphens.
    [[nodiscard]] bool sawRuler() const noexcept { return m_sawRuler; }

private:
    void skipBlanksAndComments() noexcept;
    void skipComment() noexcept;
    Token take(Token::Kind kind, std::size_t length) noexcept;
    [[nodiscard]] std::size_t wordLength() const noexcept;
    [[nodiscard]] std::size_t quotedLength() const noexcept;

    std::string_view m_rest;
    int m_line = 1;
    bool m_commentsToLineEnd;
    bool m_sawRuler = false;
};

} // namespace winsnmp::mib::detail
