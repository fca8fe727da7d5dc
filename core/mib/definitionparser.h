// SPDX-License-Identifier: MIT
//
// Reads one definition of a module, clause by clause.
#pragma once

#include "mib/parsedmodule.h"
#include "mib/problemlist.h"
#include "mib/syntaxparser.h"
#include "mib/texts.h"
#include "mib/tokencursor.h"

#include <string_view>

namespace winsnmp::mib::detail {

class DefinitionParser {
public:
    /// Texts of the module are kept in `texts`. All arguments must outlive the parser.
    DefinitionParser(TokenCursor &cursor, ParsedModule &module, Texts &texts, ProblemList &problems);

    /// The cursor is at a definition and left behind it. A clause that is not understood is named and left
    /// out; so is a definition without a place in the tree.
    void read();

private:
    void readMacro();
    void readType(const Token &name);
    void readConvention(TypeDefinition &type);
    void readNode(const Token &label);
    void readByMacro(const Token &label);
    bool readClauses(Definition &definition, bool isObject);
    bool readTextClause();
    void keepTexts(Definition &definition);
    bool readWordClause(Definition &definition);
    bool readListClause(Definition &definition);
    void readSyntax(Syntax &syntax);
    void readPlace(Definition &definition);
    bool readArcs(Definition &definition);
    bool readTrapNumber(Definition &definition);
    bool skipToClause();
    void leaveOut(std::string_view label, const SyntaxError &error);
    void problem(const SyntaxError &error);

    TokenCursor &m_cursor;
    ParsedModule &m_module;
    Texts &m_texts;
    ProblemList &m_problems;
    std::string_view m_description; ///< as written, like the others
    std::string_view m_units;
    std::string_view m_lastUpdated;
};

} // namespace winsnmp::mib::detail
