// SPDX-License-Identifier: MIT
//
// Walks over the tokens of a module file and knows where definitions begin.
#pragma once

#include "mib/moduletokens.h"

#include <string_view>

namespace winsnmp::mib::detail {

/// A macro that begins a definition which ends with "::= ...": OBJECT-TYPE and the like.
[[nodiscard]] bool isDefinitionMacro(std::string_view word) noexcept;

class TokenCursor {
public:
    explicit TokenCursor(ModuleTokens tokens) noexcept;

    [[nodiscard]] const Token &token() const noexcept { return m_token; }
    [[nodiscard]] bool is(std::string_view expected) const noexcept { return m_token.is(expected); }
    [[nodiscard]] bool isWord() const noexcept { return m_token.kind == Token::Kind::Word; }
    [[nodiscard]] bool isEnd() const noexcept { return m_token.kind == Token::Kind::End; }
    [[nodiscard]] bool sawPair() const noexcept { return m_tokens.sawPair(); }

    void advance() noexcept { m_token = m_tokens.next(); }
    /// Steps over the current token and returns it.
    Token take() noexcept;
    /// Steps over `expected`, if it is there.
    bool accept(std::string_view expected) noexcept;
    /// Steps over what is between `open`, where the cursor stands, and the `close` that belongs to it. Stops
    /// before the next clause or definition where that never comes.
    bool skipBalanced(std::string_view open, std::string_view close) noexcept;

    /// At "::=", or at a word that begins a clause of a definition.
    [[nodiscard]] bool atClause() const noexcept;
    /// At "name OBJECT-TYPE", "name OBJECT IDENTIFIER ::=", "Name ::= Type" or "Name MACRO ::=".
    [[nodiscard]] bool atDefinition() const noexcept;
    /// At "NAME DEFINITIONS" or "NAME { iso 3 } DEFINITIONS".
    [[nodiscard]] bool atHeading() const noexcept;
    /// At a definition, at the END of the module, at the heading of the next one or at the end of the file.
    [[nodiscard]] bool atStatement() const noexcept;

private:
    ModuleTokens m_tokens;
    Token m_token;
};

} // namespace winsnmp::mib::detail
