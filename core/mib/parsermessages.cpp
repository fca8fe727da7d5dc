// SPDX-License-Identifier: MIT
#include "mib/parsermessages.h"

#include "mib/printable.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::string_view SearchPath = "MIB search path: ";
constexpr std::string_view Unlinked = "Unlinked OID in ";
constexpr std::string_view CannotAdopt = "Cannot adopt OID in ";
constexpr std::string_view BadParse = "Bad parse of ";
constexpr std::string_view BadMacro = "Bad parse of MACRO";
constexpr std::string_view BadIdentifier = "Bad object identifier";

/// What stands between `before` and the next `after`, which are both taken off `text`.
std::optional<std::string_view> takeBetween(std::string_view &text, std::string_view before,
                                            std::string_view after)
{
    if (!text.starts_with(before))
        return std::nullopt;
    const std::size_t end = text.find(after, before.size());
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view between = text.substr(before.size(), end - before.size());
    text.remove_prefix(end + after.size());
    return between;
}

int toLine(std::string_view digits)
{
    int line = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), line);
    return line;
}

/// Tokens of a broken file may be anything.
std::string readable(std::string_view text)
{
    return visibleText({reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

/// Net-SNMP puts a node "name#" between an enterprise and its SNMPv1 traps.
std::string_view withoutTrapMark(std::string_view name)
{
    return name.substr(0, name.find('#'));
}

const Import *findImport(const ModuleFile &file, std::string_view symbol)
{
    const auto &imports = file.scan.imports;
    const auto found = std::find_if(imports.begin(), imports.end(),
                                    [symbol](const Import &i) { return i.symbol == symbol; });
    return found == imports.end() ? nullptr : &*found;
}

} // namespace

void ParserMessages::add(const ModuleFile &file, std::span<const std::string> messages)
{
    m_ofFile = m_problems.size();
    m_omitted = 0;
    for (const std::string &message : messages) {
        // The line after "Unlinked OID" says the same and more.
        if (message.starts_with(SearchPath) || message.starts_with(Unlinked))
            continue;
        if (!addLocated(file, message) && !addMissingSymbol(file, message)
            && !addUndefinedName(file, message))
            addOnce({file.path, 0, readable(message), ProblemKind::Syntax, {}});
    }
    if (m_omitted > 0)
        m_problems.push_back({file.path,
                              0,
                              std::to_string(m_omitted) + " more problems in this file",
                              ProblemKind::Syntax,
                              {}});
}

/// "text: At line 7 in /path"
bool ParserMessages::addLocated(const ModuleFile &file, std::string_view message)
{
    constexpr std::string_view AtLine = ": At line ";
    const std::size_t at = message.rfind(AtLine);
    if (at == std::string_view::npos)
        return false;
    std::string_view place = message.substr(at);
    const auto line = takeBetween(place, AtLine, " in ");
    if (!line)
        return false;
    std::string_view text = message.substr(0, at);
    Problem problem{std::string(place.empty() ? std::string_view(file.path) : place),
                    toLine(*line),
                    readable(text),
                    ProblemKind::Syntax,
                    {}};
    if (const auto module = takeBetween(text, "Cannot find module (", ")")) {
        problem.kind = ProblemKind::MissingModule;
        problem.subject = readable(*module);
        problem.message = "imports from module \"" + problem.subject + "\", which is in none of the folders";
    }
    const bool follows = text.starts_with(BadParse) || text.starts_with(BadIdentifier);
    if (follows && m_problems.size() > m_ofFile && m_problems.back().file == problem.file
        && m_problems.back().kind == ProblemKind::Syntax) {
        if (!text.starts_with(BadMacro) && !text.starts_with(BadIdentifier))
            m_problems.back().message += "; the module was left out";
        return true;
    }
    addOnce(std::move(problem));
    return true;
}

/// "Did not find 'symbol' in module NAME (/path)"
bool ParserMessages::addMissingSymbol(const ModuleFile &file, std::string_view message)
{
    const auto symbol = takeBetween(message, "Did not find '", "' in module ");
    const auto module = takeBetween(message, "", " (");
    if (!symbol || !module)
        return false;
    if (module->starts_with('#')) // a module that was not found, which is a problem of its own
        return true;
    const Import *import = findImport(file, *symbol);
    Problem problem{file.path, import ? import->line : 0, {}, ProblemKind::MissingSymbol, {}};
    problem.subject = readable(*module) + "::" + readable(*symbol);
    problem.message = "imports \"" + readable(*symbol) + "\" from module \"" + readable(*module)
        + "\", which does not define it";
    addOnce(std::move(problem));
    return true;
}

/// "Undefined identifier: name near line 7 of /path"
bool ParserMessages::addUndefinedName(const ModuleFile &file, std::string_view message)
{
    const auto found = takeBetween(message, "Undefined identifier: ", " near line ");
    const auto line = takeBetween(message, "", " of ");
    if (!found || !line)
        return false;
    const std::string_view name = withoutTrapMark(*found);
    if (findImport(file, name)) // the import is what went wrong
        return true;
    addOnce({std::string(message), toLine(*line), '"' + readable(name) + "\" is neither defined nor imported",
             ProblemKind::UndefinedName, readable(name)});
    return true;
}

void ParserMessages::addOnce(Problem problem)
{
    const auto first = m_problems.begin() + static_cast<std::ptrdiff_t>(m_ofFile);
    const bool known = std::any_of(first, m_problems.end(), [&problem](const Problem &other) {
        return other.file == problem.file && other.message == problem.message
            && (other.line == problem.line || problem.kind != ProblemKind::Syntax);
    });
    if (known)
        return;
    if (m_problems.size() - m_ofFile == MaxPerFile)
        ++m_omitted;
    else
        m_problems.push_back(std::move(problem));
}

/// "Cannot adopt OID in NAME: label ::= { parent 7 }"
void ParserMessages::addLeftOver(std::span<const std::string> messages)
{
    for (std::string_view message : messages) {
        if (!takeBetween(message, CannotAdopt, " ::= { "))
            continue;
        const std::string_view parent = withoutTrapMark(message.substr(0, message.find(' ')));
        if (!parent.empty())
            m_missingParents.emplace(parent);
    }
}

std::vector<Problem> ParserMessages::takeProblems()
{
    return std::exchange(m_problems, {});
}

} // namespace winsnmp::mib::detail
