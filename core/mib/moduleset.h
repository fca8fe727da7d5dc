// SPDX-License-Identifier: MIT
//
// The modules that count: one of each name, in an order in which imported modules come before those that
// import them.
#pragma once

#include "mib/parsedmodule.h"
#include "mib/problemlist.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winsnmp::mib::detail {

struct ModuleFile;

class ModuleSet {
public:
    /// `files` by their number; must outlive the set.
    ModuleSet(const std::vector<ModuleFile> &files, ProblemList &problems);

    /// Of two with one name that with the later LAST-UPDATED counts; if that does not tell,
    /// the one that is added later does. The other one is named, unless a later folder replaces what an
    /// earlier one has, which is what people order folders for.
    void add(ParsedModule module);

    /// Empty afterwards.
    [[nodiscard]] std::vector<ParsedModule> takeInReadingOrder();

private:
    void nameReplaced(const ParsedModule &replaced, const ParsedModule &by);

    const std::vector<ModuleFile> &m_files;
    ProblemList &m_problems;
    std::vector<ParsedModule> m_modules;
    std::unordered_map<std::string_view, std::size_t> m_byName;
};

} // namespace winsnmp::mib::detail
