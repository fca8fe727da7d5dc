// SPDX-License-Identifier: MIT
//
// Words and signs of a module file, comments left out. Lines may end in LF, CR or both.
#pragma once

#include <string_view>

namespace winsnmp::mib::detail {

struct Token {
    enum class Kind { Word, Sign, Quoted, End };
    Kind kind = Kind::End;
    std::string_view text; ///< "::=" is one sign, every other sign has one character; a text has its quotes
    int line = 0; ///< 1-based

    [[nodiscard]] bool is(std::string_view expected) const noexcept
    {
        return (kind == Kind::Word || kind == Kind::Sign) && text == expected;
    }
};

/// Copies go on from where the original is, which is how to look ahead.
class ModuleTokens {
public:
    /// With `commentsToLineEnd` a comment ends at the end of its line only, otherwise at the next "--" as
    /// well.
    ModuleTokens(std::string_view text, bool commentsToLineEnd) noexcept;

    Token next() noexcept;

    /// A comment ended before its line did, or would have: it matters what "--" means.
    [[nodiscard]] bool sawPair() const noexcept { return m_sawPair; }

private:
    void skipBlanksAndComments() noexcept;
    void skipComment() noexcept;
    Token take(Token::Kind kind, std::size_t length) noexcept;
    [[nodiscard]] std::size_t wordLength() const noexcept;
    [[nodiscard]] std::size_t quotedLength() const noexcept;

    std::string_view m_rest;
    int m_line = 1;
    bool m_commentsToLineEnd;
    bool m_sawPair = false;
};

} // namespace winsnmp::mib::detail
