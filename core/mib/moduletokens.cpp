// SPDX-License-Identifier: MIT
#include "mib/moduletokens.h"

#include <algorithm>

namespace winsnmp::mib::detail {

namespace {

constexpr std::string_view Assign = "::=";

bool isWordCharacter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

constexpr char DosEndOfFile = '\x1A';

/// CR LF is one, which ends with its LF.
bool endsLine(std::string_view rest) noexcept
{
    return rest.front() == '\n' || (rest.front() == '\r' && !rest.substr(1).starts_with('\n'));
}

int lineEnds(std::string_view text) noexcept
{
    int count = 0;
    for (; !text.empty(); text.remove_prefix(1)) {
        if (endsLine(text))
            ++count;
    }
    return count;
}

} // namespace

ModuleTokens::ModuleTokens(std::string_view text, bool commentsToLineEnd) noexcept
    : m_rest(text)
    , m_commentsToLineEnd(commentsToLineEnd)
{
}

Token ModuleTokens::next() noexcept
{
    skipBlanksAndComments();
    if (m_rest.empty())
        return {Token::Kind::End, {}, m_line};
    if (m_rest.front() == '"')
        return take(Token::Kind::Quoted, quotedLength());
    if (const std::size_t length = wordLength())
        return take(Token::Kind::Word, length);
    return take(Token::Kind::Sign, m_rest.starts_with(Assign) ? Assign.size() : 1);
}

void ModuleTokens::skipBlanksAndComments() noexcept
{
    while (!m_rest.empty()) {
        if (m_rest.starts_with("--")) {
            skipComment();
            continue;
        }
        const char c = m_rest.front();
        if (c != ' ' && (c < '\t' || c > '\r') && c != DosEndOfFile)
            return;
        if (endsLine(m_rest))
            ++m_line;
        m_rest.remove_prefix(1);
    }
}

void ModuleTokens::skipComment() noexcept
{
    constexpr std::size_t Hyphens = 2;
    std::size_t end = Hyphens;
    for (; end < m_rest.size() && m_rest[end] != '\r' && m_rest[end] != '\n'; ++end) {
        if (m_commentsToLineEnd || !m_rest.substr(end).starts_with("--"))
            continue;
        m_sawPair = true;
        end += Hyphens;
        break;
    }
    m_rest.remove_prefix(std::min(end, m_rest.size()));
}

Token ModuleTokens::take(Token::Kind kind, std::size_t length) noexcept
{
    const Token token{kind, m_rest.substr(0, length), m_line};
    if (kind == Token::Kind::Quoted)
        m_line += lineEnds(token.text);
    m_rest.remove_prefix(length);
    return token;
}

std::size_t ModuleTokens::wordLength() const noexcept
{
    std::size_t length = 0;
    while (length < m_rest.size() && isWordCharacter(m_rest[length])
           && !m_rest.substr(length).starts_with("--"))
        ++length;
    return length;
}

std::size_t ModuleTokens::quotedLength() const noexcept
{
    const std::size_t close = m_rest.find('"', 1);
    return close == std::string_view::npos ? m_rest.size() : close + 1;
}

} // namespace winsnmp::mib::detail
