// SPDX-License-Identifier: MIT
#include "mib/modulescan.h"

#include "mib/moduletokens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t MaxDepth = 128; // levels of an OID

constexpr std::array<std::string_view, 3> Roots{"iso", "ccitt", "joint-iso-ccitt"};

/// Macros that begin a definition which ends with "::= { parent number }".
constexpr std::array<std::string_view, 8> Macros{
    "OBJECT-TYPE",  "OBJECT-IDENTITY",    "MODULE-IDENTITY",   "NOTIFICATION-TYPE",
    "OBJECT-GROUP", "NOTIFICATION-GROUP", "MODULE-COMPLIANCE", "AGENT-CAPABILITIES"};

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Scanner {
public:
    Scanner(std::string_view text, bool commentsToLineEnd)
        : m_tokens(text, commentsToLineEnd)
    {
        m_scan.commentsToLineEnd = commentsToLineEnd;
        advance();
    }

    ModuleScan run()
    {
        if (!readHeading())
            return std::move(m_scan);
        while (m_token.kind != Token::Kind::End)
            readOne();
        findCircular();
        return std::move(m_scan);
    }

    [[nodiscard]] bool sawRuler() const { return m_tokens.sawRuler(); }

private:
    struct Parent {
        std::string_view label;
        int line = 0;
    };

    void advance() { m_before = std::exchange(m_token, m_tokens.next()); }

    void skipPast(std::string_view word)
    {
        while (m_token.kind != Token::Kind::End && !m_token.is(word))
            advance();
        advance();
    }

    /// NAME DEFINITIONS, or the old NAME { iso 3 } DEFINITIONS.
    bool readHeading()
    {
        const Token name = m_token;
        if (name.kind != Token::Kind::Word)
            return false;
        advance();
        if (m_token.is("{"))
            skipPast("}");
        if (!m_token.is("DEFINITIONS"))
            return false;
        m_scan.modules.emplace_back(name.text);
        advance();
        return true;
    }

    void readOne()
    {
        if (m_token.is("IMPORTS")) {
            readImports();
        } else if (m_token.is("MACRO")) {
            skipPast("END");
        } else if (m_token.is("DEFINITIONS") && m_before.kind == Token::Kind::Word) {
            m_scan.modules.emplace_back(m_before.text);
            advance();
        } else if (m_token.is("::=")) {
            readAssignment();
        } else {
            if (m_before.kind == Token::Kind::Word && m_token.kind == Token::Kind::Word)
                noteLabel();
            advance();
        }
    }

    /// A macro belongs to the label before it; so does OBJECT, if "IDENTIFIER ::=" follows.
    void noteLabel()
    {
        if (contains(Macros, m_token.text))
            m_defined = m_before;
        else if (m_token.is("OBJECT"))
            m_identifier = m_before;
    }

    void readImports()
    {
        std::size_t first = m_scan.imports.size();
        for (advance(); m_token.kind != Token::Kind::End && !m_token.is(";"); advance()) {
            if (m_token.is("FROM")) {
                advance();
                for (; first < m_scan.imports.size(); ++first)
                    m_scan.imports[first].module = m_token.text;
            } else if (m_token.kind == Token::Kind::Word) {
                m_scan.imports.push_back({std::string(m_token.text), {}, m_token.line});
            }
        }
    }

    void readAssignment()
    {
        const Token label = std::exchange(m_before.is("IDENTIFIER") ? m_identifier : m_defined, Token());
        advance();
        if (!m_token.is("{"))
            return;
        advance();
        const Token parent = m_token;
        advance();
        if (parent.kind != Token::Kind::Word || label.kind != Token::Kind::Word)
            return;
        if (m_token.is("}") && contains(Roots, parent.text) && !m_scan.rootAlias)
            m_scan.rootAlias = BadDefinition{std::string(label.text), label.line};
        m_parents.try_emplace(label.text, Parent{parent.text, label.line});
    }

    void findCircular()
    {
        for (const auto &[label, parent] : m_parents) {
            std::size_t depth = 0;
            for (auto above = m_parents.find(parent.label); above != m_parents.end() && depth <= MaxDepth;
                 ++depth)
                above = m_parents.find(above->second.label);
            const bool first = !m_scan.circular || parent.line < m_scan.circular->line;
            if (depth > MaxDepth && first)
                m_scan.circular = BadDefinition{std::string(label), parent.line};
        }
    }

    ModuleTokens m_tokens;
    Token m_token;
    Token m_before;
    Token m_defined; ///< label before the last macro
    Token m_identifier; ///< label before the last OBJECT
    std::unordered_map<std::string_view, Parent> m_parents;
    ModuleScan m_scan;
};

} // namespace

ModuleScan scanModule(std::string_view text)
{
    Scanner strict(text, false);
    ModuleScan scan = strict.run();
    if (!strict.sawRuler())
        return scan;
    return Scanner(text, true).run();
}

} // namespace winsnmp::mib::detail
