// SPDX-License-Identifier: MIT
#include "mib/syntaxparser.h"

#include "mib/problemlist.h"

#include <charconv>
#include <system_error>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

/// A number, negative, decimal or 'FF'H. It is as large as an INTEGER can be.
std::optional<int> takeNumber(TokenCursor &cursor)
{
    const bool isQuoted = cursor.accept("'");
    std::string digits = cursor.accept("-") ? "-" : "";
    digits += cursor.token().text;
    if (!cursor.isWord())
        return std::nullopt;
    cursor.advance();
    int base = 10;
    if (isQuoted) {
        if (!cursor.accept("'") || !cursor.isWord())
            return std::nullopt;
        const std::string_view letter = cursor.take().text;
        base = letter == "B" || letter == "b" ? 2 : 16;
    }
    int number = 0;
    const char *end = digits.data() + digits.size();
    const auto [next, error] = std::from_chars(digits.data(), end, number, base);
    if (error != std::errc() || next != end)
        return std::nullopt;
    return number;
}

/// "{ up(1), down(2) }"; a comma too many or too few changes nothing.
std::optional<SyntaxError> parseEnums(TokenCursor &cursor, Syntax &syntax, Texts &texts)
{
    auto enums = std::make_shared<EnumList>();
    cursor.advance();
    while (!cursor.accept("}")) {
        if (!cursor.isWord())
            return unexpected(cursor.token(), "a name of the enumeration");
        const Token label = cursor.take();
        if (!cursor.accept("("))
            return unexpected(cursor.token(), "\"(\" behind \"" + shown(label.text) + '"');
        const Token written = cursor.token();
        const std::optional<int> number = takeNumber(cursor);
        if (!number)
            return unexpected(written, "a number of the enumeration");
        if (!cursor.accept(")"))
            return unexpected(cursor.token(), "\")\" behind \"" + shown(written.text) + '"');
        enums->push_back({*number, texts.keep(label.text)});
        while (cursor.accept(",")) { }
    }
    if (enums->empty())
        return std::nullopt;
    enums->shrink_to_fit();
    syntax.enums = std::move(enums);
    return std::nullopt;
}

/// Types of two words; the tag before a type says nothing here. Empty where no type stands.
std::string_view takeName(TokenCursor &cursor, int &line)
{
    if (cursor.is("["))
        cursor.skipBalanced("[", "]");
    while (cursor.is("IMPLICIT") || cursor.is("EXPLICIT"))
        cursor.advance();
    line = cursor.token().line;
    if (!cursor.isWord() || cursor.atClause())
        return {};
    const std::string_view word = cursor.take().text;
    if (word == "OCTET" && cursor.accept("STRING"))
        return "OCTET STRING";
    if (word == "OBJECT" && cursor.accept("IDENTIFIER"))
        return "OBJECT IDENTIFIER";
    if (word == "BIT" && cursor.accept("STRING"))
        return "BITS";
    if (cursor.accept(".") && cursor.isWord()) // MODULE.Type
        return cursor.take().text;
    return word;
}

} // namespace

SyntaxError unexpected(const Token &token, std::string_view expected)
{
    const std::string found =
        token.kind == Token::Kind::End ? "the file ends" : '"' + shown(token.text) + "\" stands";
    return {token.line, found + " where " + std::string(expected) + " belongs"};
}

std::optional<SyntaxError> parseSyntax(TokenCursor &cursor, Syntax &syntax, Texts &texts)
{
    const std::string_view type = takeName(cursor, syntax.line);
    syntax.type = texts.keep(type);
    if (type.empty())
        return unexpected(cursor.token(), "a type");
    if (type == "SEQUENCE" || type == "CHOICE" || type == "SET") {
        syntax.isSequence = true;
        if (cursor.accept("OF"))
            cursor.advance();
        else if (cursor.is("{") && !cursor.skipBalanced("{", "}"))
            return unexpected(cursor.token(), "\"}\"");
        return std::nullopt;
    }
    while (cursor.is("(") || cursor.is("{")) {
        if (cursor.is("{")) {
            if (auto error = parseEnums(cursor, syntax, texts))
                return error;
        } else if (!cursor.skipBalanced("(", ")")) {
            return unexpected(cursor.token(), "\")\"");
        }
    }
    return std::nullopt;
}

} // namespace winsnmp::mib::detail
