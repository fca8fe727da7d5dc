// SPDX-License-Identifier: MIT
#include "mib/definitionparser.h"

#include "mib/basetypes.h"
#include "mib/description.h"

#include <charconv>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

/// Twice what SMIv2 allows; vendors use that.
constexpr std::size_t MaxLabel = 128;

std::optional<std::uint32_t> numberOf(std::string_view digits)
{
    std::uint32_t number = 0;
    const char *end = digits.data() + digits.size();
    const auto [next, error] = std::from_chars(digits.data(), end, number);
    if (error != std::errc() || next != end)
        return std::nullopt;
    return number;
}

std::string_view withoutQuotes(std::string_view quoted)
{
    return quoted.size() < 2 ? std::string_view() : quoted.substr(1, quoted.size() - 2);
}

} // namespace

DefinitionParser::DefinitionParser(TokenCursor &cursor, ParsedModule &module, Texts &texts,
                                   ProblemList &problems)
    : m_cursor(cursor)
    , m_module(module)
    , m_texts(texts)
    , m_problems(problems)
{
}

void DefinitionParser::read()
{
    const Token name = m_cursor.take();
    if (name.text.size() > MaxLabel) {
        leaveOut(name.text, {name.line, "a name of " + std::to_string(name.text.size()) + " characters"});
        while (!m_cursor.atStatement())
            m_cursor.advance();
    } else if (m_cursor.is("MACRO")) {
        m_module.macros.push_back(m_texts.keep(name.text));
        readMacro();
    } else if (m_cursor.accept("::=")) {
        readType(name);
    } else if (m_cursor.accept("OBJECT")) {
        readNode(name);
    } else {
        readByMacro(name);
    }
}

/// Macros are known; what a module says of them is not asked for.
void DefinitionParser::readMacro()
{
    while (!m_cursor.isEnd() && !m_cursor.accept("END"))
        m_cursor.advance();
}

void DefinitionParser::readType(const Token &name)
{
    TypeDefinition type;
    type.name = m_texts.keep(name.text);
    if (m_cursor.accept("TEXTUAL-CONVENTION"))
        readConvention(type);
    else
        readSyntax(type.syntax);
    if (!type.syntax.type.empty())
        m_module.types.push_back(std::move(type));
    else
        leaveOut(name.text, {name.line, "a type without SYNTAX"});
}

void DefinitionParser::readConvention(TypeDefinition &type)
{
    while (!m_cursor.atStatement()) {
        if (m_cursor.accept("DISPLAY-HINT") && m_cursor.token().kind == Token::Kind::Quoted) {
            type.displayHint = m_texts.keep(withoutQuotes(m_cursor.take().text));
        } else if (m_cursor.accept("SYNTAX")) {
            readSyntax(type.syntax);
        } else if (m_cursor.is("STATUS") || m_cursor.is("DESCRIPTION") || m_cursor.is("REFERENCE")) {
            m_cursor.advance();
            if (!m_cursor.atClause())
                m_cursor.advance();
        } else {
            problem(unexpected(m_cursor.token(), "a clause of the textual convention"));
            if (!skipToClause())
                return;
        }
    }
}

void DefinitionParser::readNode(const Token &label)
{
    m_cursor.accept("IDENTIFIER");
    m_cursor.accept("::=");
    Definition definition;
    definition.label = m_texts.keep(label.text);
    definition.line = label.line;
    readPlace(definition);
}

void DefinitionParser::readByMacro(const Token &label)
{
    Definition definition;
    definition.label = m_texts.keep(label.text);
    definition.line = label.line;
    const Token macro = m_cursor.take();
    const bool isObject = macro.is("OBJECT-TYPE");
    if (isObject)
        definition.kind = ObjectKind::Object;
    else if (macro.is("NOTIFICATION-TYPE"))
        definition.kind = ObjectKind::Notification;
    else if (macro.is("TRAP-TYPE"))
        definition.kind = ObjectKind::Trap;
    const bool isComplete = readClauses(definition, isObject);
    keepTexts(definition);
    if (isComplete)
        readPlace(definition);
    else
        leaveOut(label.text, {m_cursor.token().line, "no \"::=\" before this line"});
}

/// Up to "::=", which is stepped over. Macros other than OBJECT-TYPE have clauses inside clauses; of those
/// only what is asked for is looked at.
bool DefinitionParser::readClauses(Definition &definition, bool isObject)
{
    while (!m_cursor.accept("::=")) {
        if (readTextClause() || (isObject && readWordClause(definition)) || readListClause(definition))
            continue;
        if (isObject && m_cursor.accept("SYNTAX")) {
            readSyntax(definition.syntax);
            continue;
        }
        if (definition.kind == ObjectKind::Trap && m_cursor.accept("ENTERPRISE")) {
            m_cursor.accept("{");
            definition.parent = m_texts.keep(m_cursor.take().text);
            m_cursor.accept("}");
            continue;
        }
        if (m_cursor.atStatement())
            return false;
        if (isObject) {
            problem(unexpected(m_cursor.token(), "a clause of \"" + std::string(definition.label) + '"'));
            if (!skipToClause())
                return false;
            continue;
        }
        m_cursor.advance();
    }
    return true;
}

/// The first of each kind counts.
bool DefinitionParser::readTextClause()
{
    std::string_view other;
    std::string_view *wanted = nullptr;
    if (m_cursor.is("DESCRIPTION"))
        wanted = &m_description;
    else if (m_cursor.is("UNITS"))
        wanted = &m_units;
    else if (m_cursor.is("LAST-UPDATED"))
        wanted = &m_lastUpdated;
    else if (m_cursor.is("REFERENCE") || m_cursor.is("ORGANIZATION") || m_cursor.is("CONTACT-INFO")
             || m_cursor.is("REVISION"))
        wanted = &other;
    if (!wanted)
        return false;
    const Token clause = m_cursor.take();
    const Token text = m_cursor.token();
    if (text.kind != Token::Kind::Quoted) {
        problem(unexpected(text, "the text of " + std::string(clause.text)));
        return true;
    }
    if (text.text.size() < 2 || text.text.back() != '"')
        problem({text.line, "the text that begins here does not end"});
    if (wanted->empty())
        *wanted = withoutQuotes(text.text);
    m_cursor.advance();
    return true;
}

void DefinitionParser::keepTexts(Definition &definition)
{
    definition.description = m_texts.keep(tidied(m_description));
    definition.units = m_texts.keep(m_units);
    if (m_module.lastUpdated.empty())
        m_module.lastUpdated = m_texts.keep(m_lastUpdated);
}

bool DefinitionParser::readWordClause(Definition &definition)
{
    const bool isAccess = m_cursor.is("ACCESS") || m_cursor.is("MAX-ACCESS") || m_cursor.is("MIN-ACCESS");
    if (!isAccess && !m_cursor.is("STATUS"))
        return false;
    m_cursor.advance();
    const std::string_view word = m_cursor.token().text;
    const std::optional<std::uint8_t> number = isAccess ? accessNumber(word) : statusNumber(word);
    if (number)
        (isAccess ? definition.access : definition.status) = *number;
    else
        problem(unexpected(m_cursor.token(), isAccess ? "a word of ACCESS" : "a word of STATUS"));
    if (m_cursor.isWord() && !m_cursor.atClause())
        m_cursor.advance();
    return true;
}

bool DefinitionParser::readListClause(Definition &definition)
{
    const bool isIndex = m_cursor.is("INDEX") || m_cursor.is("AUGMENTS");
    if (!isIndex && !m_cursor.is("DEFVAL") && !m_cursor.is("OBJECTS") && !m_cursor.is("VARIABLES"))
        return false;
    definition.isRow = definition.isRow || isIndex;
    m_cursor.advance();
    if (!m_cursor.is("{") || !m_cursor.skipBalanced("{", "}"))
        problem(unexpected(m_cursor.token(), "a list in braces"));
    return true;
}

void DefinitionParser::readSyntax(Syntax &syntax)
{
    if (const auto error = parseSyntax(m_cursor, syntax, m_texts)) {
        problem(*error);
        skipToClause();
    }
}

void DefinitionParser::readPlace(Definition &definition)
{
    definition.firstArc = static_cast<std::uint32_t>(m_module.arcs.size());
    const Token start = m_cursor.token();
    const bool isTrap = definition.kind == ObjectKind::Trap && !m_cursor.is("{");
    if (!(isTrap ? readTrapNumber(definition) : readArcs(definition))) {
        m_module.arcs.resize(definition.firstArc);
        leaveOut(definition.label,
                 unexpected(m_cursor.isEnd() ? m_cursor.token() : start, "its place in the tree"));
        while (!m_cursor.atStatement())
            m_cursor.advance();
        return;
    }
    definition.arcCount = static_cast<std::uint32_t>(m_module.arcs.size()) - definition.firstArc;
    m_module.definitions.push_back(std::move(definition));
}

/// "{ iso org(3) 6 1 }"
bool DefinitionParser::readArcs(Definition &definition)
{
    if (!m_cursor.accept("{"))
        return false;
    for (bool isFirst = true; !m_cursor.accept("}"); isFirst = false) {
        if (!isFirst && m_cursor.atStatement()) {
            problem(unexpected(m_cursor.token(), "\"}\""));
            break;
        }
        if (!m_cursor.isWord())
            return false;
        const Token word = m_cursor.take();
        std::optional<std::uint32_t> number = numberOf(word.text);
        const bool isNamed = !number;
        if (m_cursor.accept("(")) {
            number = numberOf(m_cursor.take().text);
            if (!number || !m_cursor.accept(")"))
                return false;
        }
        if (isFirst && isNamed)
            definition.parent = m_texts.keep(word.text);
        else if (number)
            m_module.arcs.push_back({*number, isNamed ? m_texts.keep(word.text) : Text()});
        else
            return false;
    }
    return !definition.parent.empty() || m_module.arcs.size() > definition.firstArc;
}

/// SMIv1: the trap's place is below its enterprise, behind a zero (RFC 3584 section 3).
bool DefinitionParser::readTrapNumber(Definition &definition)
{
    const std::optional<std::uint32_t> number = numberOf(m_cursor.token().text);
    if (!m_cursor.isWord() || !number || definition.parent.empty())
        return false;
    m_cursor.advance();
    m_module.arcs.push_back({});
    m_module.arcs.push_back({*number, {}});
    return true;
}

/// False where the definition ends before another clause.
bool DefinitionParser::skipToClause()
{
    while (!m_cursor.atClause()) {
        if (m_cursor.atStatement())
            return false;
        m_cursor.advance();
    }
    return true;
}

void DefinitionParser::leaveOut(std::string_view label, const SyntaxError &error)
{
    problem({error.line, error.message + "; \"" + shown(label) + "\" was left out"});
}

void DefinitionParser::problem(const SyntaxError &error)
{
    m_problems.add(m_module.file, error.line, ProblemKind::Syntax, {}, error.message);
}

} // namespace winsnmp::mib::detail
