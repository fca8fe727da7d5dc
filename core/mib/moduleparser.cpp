// SPDX-License-Identifier: MIT
#include "mib/moduleparser.h"

#include "mib/definitionparser.h"
#include "mib/tokencursor.h"

#include <string>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

/// Modules stay until all are read.
void releaseSpareRoom(ParsedModule &module)
{
    module.imports.shrink_to_fit();
    module.types.shrink_to_fit();
    module.definitions.shrink_to_fit();
    module.arcs.shrink_to_fit();
}

class FileParser {
public:
    FileParser(std::size_t file, std::string_view text, bool commentsToLineEnd, Texts &texts,
               ProblemList &problems)
        : m_cursor(ModuleTokens(text, commentsToLineEnd))
        , m_file(file)
        , m_texts(texts)
        , m_problems(problems)
    {
    }

    std::vector<ParsedModule> run()
    {
        if (!m_cursor.atHeading()) {
            m_problems.add(m_file, 0, ProblemKind::NoModule, {},
                           "does not begin like a MIB module and was left out");
            return {};
        }
        while (!m_cursor.isEnd()) {
            if (m_cursor.atHeading()) {
                readModule();
                continue;
            }
            problem(m_cursor.token().line, "what stands behind the END of the module was not read");
            while (!m_cursor.isEnd() && !m_cursor.atHeading())
                m_cursor.advance();
        }
        return std::move(m_modules);
    }

    [[nodiscard]] bool sawPair() const { return m_cursor.sawPair(); }

private:
    void problem(int line, std::string message)
    {
        m_problems.add(m_file, line, ProblemKind::Syntax, {}, std::move(message));
    }

    void readHeading(ParsedModule &module)
    {
        module.file = m_file;
        module.line = m_cursor.token().line;
        module.name = m_texts.keep(m_cursor.take().text);
        if (m_cursor.is("{"))
            m_cursor.skipBalanced("{", "}");
        m_cursor.accept("DEFINITIONS");
        for (const std::string_view word : {"IMPLICIT", "EXPLICIT", "AUTOMATIC", "TAGS", "::="})
            m_cursor.accept(word);
        if (!m_cursor.accept("BEGIN"))
            problem(m_cursor.token().line, "the BEGIN of the module is missing");
    }

    void readModule()
    {
        ParsedModule module;
        readHeading(module);
        while (!m_cursor.is("END")) {
            if (m_cursor.isEnd() || m_cursor.atHeading()) {
                problem(m_cursor.token().line,
                        "the END of module \"" + shown(module.name) + "\" is missing before this line");
                break;
            }
            readStatement(module);
        }
        m_cursor.accept("END");
        releaseSpareRoom(module);
        m_modules.push_back(std::move(module));
    }

    void readStatement(ParsedModule &module)
    {
        if (m_cursor.is("IMPORTS")) {
            readImports(module);
        } else if (m_cursor.is("EXPORTS")) {
            while (!m_cursor.atStatement() && !m_cursor.is("IMPORTS") && !m_cursor.accept(";"))
                m_cursor.advance();
        } else if (m_cursor.atDefinition()) {
            DefinitionParser(m_cursor, module, m_texts, m_problems).read();
        } else {
            problem(m_cursor.token().line, unexpected(m_cursor.token(), "a definition").message);
            do
                m_cursor.advance();
            while (!m_cursor.atStatement() && !m_cursor.is("IMPORTS"));
        }
    }

    /// Up to the semicolon, or to the first definition where somebody forgot it.
    void readImports(ParsedModule &module)
    {
        std::size_t first = module.imports.size();
        m_cursor.advance();
        while (!m_cursor.accept(";")) {
            if (m_cursor.atStatement()) {
                problem(m_cursor.token().line, "the \";\" behind the IMPORTS is missing before this line");
                break;
            }
            const Token token = m_cursor.take();
            if (token.is("FROM")) {
                const Text from = m_texts.keep(m_cursor.token().text);
                for (; first < module.imports.size(); ++first) {
                    module.imports[first].module = from;
                    module.imports[first].moduleLine = m_cursor.token().line;
                }
                m_cursor.advance();
            } else if (token.kind == Token::Kind::Word) {
                module.imports.push_back({m_texts.keep(token.text), {}, token.line, 0});
            } else if (!token.is(",")) {
                problem(token.line, unexpected(token, "an import").message);
            }
        }
        module.imports.resize(first);
    }

    TokenCursor m_cursor;
    std::size_t m_file;
    Texts &m_texts;
    ProblemList &m_problems;
    std::vector<ParsedModule> m_modules;
};

bool isUtf16(std::string_view text)
{
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

} // namespace

std::vector<ParsedModule> parseModules(std::size_t file, std::string_view text, Texts &texts,
                                       ProblemList &problems)
{
    if (isUtf16(text)) {
        problems.add(file, 1, ProblemKind::Encoding, {}, "is encoded in UTF-16; save it as UTF-8");
        return {};
    }
    if (text.starts_with(ByteOrderMark))
        text.remove_prefix(ByteOrderMark.size());
    ProblemList strictProblems;
    FileParser strict(file, text, false, texts, strictProblems);
    std::vector<ParsedModule> modules = strict.run();
    if (strict.sawPair() && strictProblems.count(file) > 0) {
        ProblemList looseProblems;
        std::vector<ParsedModule> loose = FileParser(file, text, true, texts, looseProblems).run();
        if (looseProblems.count(file) < strictProblems.count(file)) {
            modules = std::move(loose);
            strictProblems = std::move(looseProblems);
        }
    }
    problems.merge(std::move(strictProblems));
    return modules;
}

} // namespace winsnmp::mib::detail
