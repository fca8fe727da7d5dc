// SPDX-License-Identifier: MIT
//
// Finds what a name means in a module: its own definition, what it imports, or, with a warning, what another
// module defines.
#pragma once

#include "mib/parsedmodule.h"
#include "mib/problemlist.h"
#include "mib/symboltable.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winsnmp::mib::detail {

/// What an object's SYNTAX means in the end.
struct ResolvedSyntax {
    std::string_view type; ///< the name of a textual convention, or of a base type; empty for tables and rows
    Text displayHint;
    std::shared_ptr<const EnumList> enums;
    bool isBits = false;
};

class NameResolver {
public:
    /// `modules` in the order they are to be read. All arguments must outlive the resolver.
    NameResolver(const std::vector<ParsedModule> &modules, ProblemList &problems);

    /// Names imports that lead nowhere.
    void checkImports(std::uint32_t module);

    [[nodiscard]] std::optional<Symbol> findNode(std::uint32_t module, Text name, int line);
    [[nodiscard]] ResolvedSyntax resolve(std::uint32_t module, const Syntax &syntax);

private:
    void addSymbols(std::uint32_t module);
    void nameRepeated(std::uint32_t module, std::string_view name, int line);
    [[nodiscard]] std::optional<Symbol> find(const SymbolTable &table, std::uint32_t module, Text name,
                                             int line);
    [[nodiscard]] bool isProvided(const Import &import) const;
    void checkImport(std::uint32_t module, const Import &import);

    const std::vector<ParsedModule> &m_modules;
    ProblemList &m_problems;
    std::unordered_map<std::string_view, std::uint32_t> m_byName;
    SymbolTable m_types;
    SymbolTable m_nodes;
    SymbolTable m_macros;
    SymbolTable m_imports;
};

} // namespace winsnmp::mib::detail
