// SPDX-License-Identifier: MIT
//
// Gives every definition of the modules its place in the tree of names.
#pragma once

#include "mib/mibindexbuilder.h"
#include "mib/nameresolver.h"
#include "mib/parsedmodule.h"
#include "mib/problemlist.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace winsnmp::mib::detail {

class TreeBuilder {
public:
    /// `modules` in the order they are to be read. `index` gets what they define.
    TreeBuilder(std::vector<ParsedModule> modules, MibIndexBuilder &index, ProblemList &problems);

    [[nodiscard]] std::uint32_t moduleCount() const;
    /// Once for each module, in turn.
    void place(std::uint32_t module);

private:
    enum class State : std::uint8_t { Unseen, Open, Placed, Lost };

    struct Entry {
        State state = State::Unseen;
        std::uint32_t node = 0; ///< if placed
    };

    [[nodiscard]] Entry &entry(Symbol symbol);
    [[nodiscard]] const Definition &definition(Symbol symbol) const;
    void placeWithParents(Symbol symbol);
    void placeBelow(Symbol symbol, std::optional<std::uint32_t> parent);
    void lose(Symbol symbol, const char *why);
    [[nodiscard]] Object objectOf(Symbol symbol);

    std::vector<ParsedModule> m_modules;
    MibIndexBuilder &m_index;
    ProblemList &m_problems;
    NameResolver m_resolver;
    std::vector<std::vector<Entry>> m_entries; ///< by module and definition
};

} // namespace winsnmp::mib::detail
