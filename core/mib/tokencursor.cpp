// SPDX-License-Identifier: MIT
#include "mib/tokencursor.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace winsnmp::mib::detail {

namespace {

constexpr std::array<std::string_view, 9> Macros{
    "OBJECT-TYPE", "OBJECT-IDENTITY",    "MODULE-IDENTITY",   "NOTIFICATION-TYPE", "OBJECT-GROUP",
    "TRAP-TYPE",   "NOTIFICATION-GROUP", "MODULE-COMPLIANCE", "AGENT-CAPABILITIES"};

constexpr std::array<std::string_view, 13> Clauses{
    "SYNTAX",    "UNITS", "ACCESS",   "MAX-ACCESS", "MIN-ACCESS",   "STATUS", "DESCRIPTION",
    "REFERENCE", "INDEX", "AUGMENTS", "DEFVAL",     "DISPLAY-HINT", "OBJECTS"};

bool isCapital(char c) noexcept
{
    return c >= 'A' && c <= 'Z';
}

/// Behind an imported macro's name; behind that of a definition there is a clause.
bool goesOnWithImports(const Token &token) noexcept
{
    return token.is(",") || token.is("FROM") || token.is(";") || isDefinitionMacro(token.text);
}

} // namespace

bool isDefinitionMacro(std::string_view word) noexcept
{
    return std::find(Macros.begin(), Macros.end(), word) != Macros.end();
}

TokenCursor::TokenCursor(ModuleTokens tokens) noexcept
    : m_tokens(tokens)
{
    advance();
}

Token TokenCursor::take() noexcept
{
    const Token taken = m_token;
    advance();
    return taken;
}

bool TokenCursor::accept(std::string_view expected) noexcept
{
    if (!is(expected))
        return false;
    advance();
    return true;
}

bool TokenCursor::skipBalanced(std::string_view open, std::string_view close) noexcept
{
    std::size_t depth = 0;
    do {
        if (atClause() || atStatement())
            return false;
        if (is(open))
            ++depth;
        else if (is(close))
            --depth;
        advance();
    } while (depth > 0);
    return true;
}

bool TokenCursor::atClause() const noexcept
{
    return is("::=")
        || (isWord() && std::find(Clauses.begin(), Clauses.end(), m_token.text) != Clauses.end());
}

bool TokenCursor::atDefinition() const noexcept
{
    if (!isWord())
        return false;
    ModuleTokens ahead = m_tokens;
    const Token second = ahead.next();
    if (second.is("OBJECT"))
        return ahead.next().is("IDENTIFIER") && ahead.next().is("::=") && !is("SYNTAX");
    if (isDefinitionMacro(second.text))
        return !isDefinitionMacro(m_token.text) && !goesOnWithImports(ahead.next());
    if (!isCapital(m_token.text.front()))
        return false;
    if (second.is("MACRO"))
        return true;
    if (!second.is("::="))
        return false;
    const Token third = ahead.next();
    const bool isNumber = third.text.find_first_not_of("0123456789") == std::string_view::npos;
    return third.is("[") || (third.kind == Token::Kind::Word && !isNumber);
}

bool TokenCursor::atHeading() const noexcept
{
    if (!isWord())
        return false;
    ModuleTokens ahead = m_tokens;
    Token second = ahead.next();
    if (second.is("{")) {
        constexpr int MaxTokens = 64; // of the OID that old modules have in their headings
        for (int i = 0; i < MaxTokens && second.kind != Token::Kind::End && !second.is("}"); ++i)
            second = ahead.next();
        second = ahead.next();
    }
    return second.is("DEFINITIONS");
}

bool TokenCursor::atStatement() const noexcept
{
    return isEnd() || is("END") || atDefinition() || atHeading();
}

} // namespace winsnmp::mib::detail
