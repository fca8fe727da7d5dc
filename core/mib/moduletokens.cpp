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
        if (c != ' ' && (c < '\t' || c > '\r'))
            return;
        if (c == '\n')
            ++m_line;
        m_rest.remove_prefix(1);
    }
}

void ModuleTokens::skipComment() noexcept
{
    const std::size_t lineEnd = std::min(m_rest.find('\n'), m_rest.size());
    const std::string_view line = m_rest.substr(0, lineEnd);
    const std::size_t close = line.find("--", 2);
    if (close == std::string_view::npos) {
        m_rest.remove_prefix(lineEnd);
        return;
    }
    const std::size_t after = close + 2;
    if (close == 2 || (after < line.size() && line[after] == '-'))
        m_sawRuler = true;
    m_rest.remove_prefix(m_commentsToLineEnd ? lineEnd : after);
}

Token ModuleTokens::take(Token::Kind kind, std::size_t length) noexcept
{
    const Token token{kind, m_rest.substr(0, length), m_line};
    m_line += static_cast<int>(std::count(token.text.begin(), token.text.end(), '\n'));
    m_rest.remove_prefix(length);
    return token;
}

std::size_t ModuleTokens::wordLength() const noexcept
{
    const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isWordCharacter);
    const auto length = static_cast<std::size_t>(end - m_rest.begin());
    return std::min(length, m_rest.substr(0, length).find("--"));
}

std::size_t ModuleTokens::quotedLength() const noexcept
{
    const std::size_t close = m_rest.find('"', 1);
    return close == std::string_view::npos ? m_rest.size() : close + 1;
}

} // namespace winsnmp::mib::detail
