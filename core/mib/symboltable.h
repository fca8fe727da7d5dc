// SPDX-License-Identifier: MIT
//
// Which module defines a name, and where in it. Names are texts that were kept in one Texts.
#pragma once

#include "mib/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace winsnmp::mib::detail {

struct Symbol {
    std::uint32_t module = 0;
    std::uint32_t index = 0; ///< of the module's types or definitions
};

class SymbolTable {
public:
    void add(Text name, Symbol symbol) { m_entries.push_back({name.place(), symbol}); }

    /// To be called between the last add() and the first look. Gives those of one module and name except the
    /// first of them, which is the one that is found.
    std::vector<Symbol> finish()
    {
        std::sort(m_entries.begin(), m_entries.end());
        std::vector<Symbol> repeated;
        for (std::size_t i = 1; i < m_entries.size(); ++i) {
            const Entry &before = m_entries[i - 1];
            if (before.name == m_entries[i].name && before.symbol.module == m_entries[i].symbol.module)
                repeated.push_back(m_entries[i].symbol);
        }
        return repeated;
    }

    [[nodiscard]] std::optional<Symbol> find(Text name, std::uint32_t module) const
    {
        const auto found = firstFrom({name.place(), {module, 0}});
        if (found == m_entries.end() || found->name != name.place() || found->symbol.module != module)
            return std::nullopt;
        return found->symbol;
    }

    /// That of the module with the lowest number.
    [[nodiscard]] std::optional<Symbol> findAnywhere(Text name) const
    {
        const auto found = firstFrom({name.place(), {0, 0}});
        if (found == m_entries.end() || found->name != name.place())
            return std::nullopt;
        return found->symbol;
    }

private:
    struct Entry {
        const void *name = nullptr;
        Symbol symbol;

        bool operator<(const Entry &other) const noexcept
        {
            if (name != other.name)
                return std::less<>()(name, other.name);
            return std::pair(symbol.module, symbol.index)
                < std::pair(other.symbol.module, other.symbol.index);
        }
    };

    [[nodiscard]] std::vector<Entry>::const_iterator firstFrom(const Entry &entry) const
    {
        return std::lower_bound(m_entries.begin(), m_entries.end(), entry);
    }

    std::vector<Entry> m_entries; ///< sorted once finished
};

} // namespace winsnmp::mib::detail
