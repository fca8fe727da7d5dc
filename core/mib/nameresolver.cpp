// SPDX-License-Identifier: MIT
#include "mib/nameresolver.h"

#include "mib/basetypes.h"

#include <string>

namespace winsnmp::mib::detail {

NameResolver::NameResolver(const std::vector<ParsedModule> &modules, ProblemList &problems)
    : m_modules(modules)
    , m_problems(problems)
{
    for (std::uint32_t i = 0; i < modules.size(); ++i) {
        m_byName.emplace(modules[i].name, i);
        addSymbols(i);
    }
    m_imports.finish();
    m_macros.finish();
    for (const Symbol symbol : m_types.finish()) {
        const TypeDefinition &type = modules[symbol.module].types[symbol.index];
        nameRepeated(symbol.module, type.name, type.syntax.line);
    }
    for (const Symbol symbol : m_nodes.finish()) {
        const Definition &definition = modules[symbol.module].definitions[symbol.index];
        nameRepeated(symbol.module, definition.label, definition.line);
    }
}

void NameResolver::addSymbols(std::uint32_t module)
{
    const ParsedModule &parsed = m_modules[module];
    for (std::uint32_t i = 0; i < parsed.imports.size(); ++i)
        m_imports.add(parsed.imports[i].symbol, {module, i});
    for (std::uint32_t i = 0; i < parsed.macros.size(); ++i)
        m_macros.add(parsed.macros[i], {module, i});
    for (std::uint32_t i = 0; i < parsed.types.size(); ++i)
        m_types.add(parsed.types[i].name, {module, i});
    for (std::uint32_t i = 0; i < parsed.definitions.size(); ++i)
        m_nodes.add(parsed.definitions[i].label, {module, i});
}

void NameResolver::nameRepeated(std::uint32_t module, std::string_view name, int line)
{
    m_problems.add(m_modules[module].file, line, ProblemKind::Duplicate, shown(name),
                   '"' + shown(name)
                       + "\" is defined a second time; where others use it, the first one counts");
}

std::optional<Symbol> NameResolver::find(const SymbolTable &table, std::uint32_t module, Text name, int line)
{
    if (const auto own = table.find(name, module))
        return own;
    if (const auto import = m_imports.find(name, module)) {
        const auto from = m_byName.find(m_modules[module].imports[import->index].module);
        if (from != m_byName.end()) {
            if (const auto imported = table.find(name, from->second))
                return imported;
        }
        return table.findAnywhere(name); // that the import leads nowhere is said once, for all uses
    }
    const auto other = table.findAnywhere(name);
    const std::size_t file = m_modules[module].file;
    if (!other)
        m_problems.add(file, line, ProblemKind::UndefinedName, shown(name),
                       '"' + shown(name) + "\" is neither defined nor imported");
    else
        m_problems.add(file, line, ProblemKind::NotImported, shown(name),
                       '"' + shown(name) + "\" is not imported; that of module \""
                           + shown(m_modules[other->module].name) + "\" was taken");
    return other;
}

std::optional<Symbol> NameResolver::findNode(std::uint32_t module, Text name, int line)
{
    return find(m_nodes, module, name, line);
}

ResolvedSyntax NameResolver::resolve(std::uint32_t module, const Syntax &syntax)
{
    constexpr int MaxSteps = 64;
    ResolvedSyntax result{{}, {}, syntax.enums, false};
    const Syntax *current = &syntax;
    for (int step = 0; step < MaxSteps && !current->isSequence && !current->type.empty(); ++step) {
        if (const std::string_view base = baseType(current->type); !base.empty()) {
            if (result.type.empty())
                result.type = base;
            result.isBits = base == "BITS";
            return result;
        }
        const auto found = find(m_types, module, current->type, current->line);
        if (!found) {
            if (result.type.empty())
                result.type = current->type;
            return result;
        }
        module = found->module;
        const TypeDefinition &type = m_modules[module].types[found->index];
        current = &type.syntax;
        if (current->isSequence)
            return {};
        if (result.type.empty())
            result.type = type.name;
        if (result.displayHint.empty())
            result.displayHint = type.displayHint;
        if (!result.enums)
            result.enums = current->enums;
    }
    if (!current->isSequence && !current->type.empty())
        m_problems.add(m_modules[module].file, current->line, ProblemKind::BadDefinition,
                       shown(current->type), "type \"" + shown(current->type) + "\" is defined by itself");
    return result;
}

bool NameResolver::isProvided(const Import &import) const
{
    if (isMacro(import.symbol) || !baseType(import.symbol).empty())
        return true;
    const auto module = m_byName.find(import.module);
    if (module == m_byName.end())
        return isReplacedModule(import.module)
            && (m_nodes.findAnywhere(import.symbol) || m_types.findAnywhere(import.symbol));
    return m_nodes.find(import.symbol, module->second) || m_types.find(import.symbol, module->second)
        || m_macros.find(import.symbol, module->second) || m_imports.find(import.symbol, module->second);
}

void NameResolver::checkImports(std::uint32_t module)
{
    for (const Import &import : m_modules[module].imports)
        checkImport(module, import);
}

void NameResolver::checkImport(std::uint32_t module, const Import &import)
{
    if (isProvided(import))
        return;
    const std::size_t file = m_modules[module].file;
    const std::string from = shown(import.module);
    if (!m_byName.contains(import.module)) {
        m_problems.add(file, import.moduleLine, ProblemKind::MissingModule, from,
                       "imports from module \"" + from + "\", which is in none of the folders");
        return;
    }
    m_problems.add(file, import.line, ProblemKind::MissingSymbol, from + "::" + shown(import.symbol),
                   "imports \"" + shown(import.symbol) + "\" from module \"" + from
                       + "\", which does not define it");
}

} // namespace winsnmp::mib::detail
