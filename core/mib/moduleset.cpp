// SPDX-License-Identifier: MIT
#include "mib/moduleset.h"

#include "mib/importorder.h"
#include "mib/modulefiles.h"

#include <algorithm>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

/// In a form that sorts by time. Years of two digits are of the last century (RFC 2578 section 2).
std::string timeOf(std::string_view lastUpdated)
{
    constexpr std::size_t ShortLength = std::string_view("9502280000Z").size();
    const bool isTime = lastUpdated.find_first_not_of("0123456789Zz") == std::string_view::npos
        && lastUpdated.size() >= ShortLength;
    if (!isTime)
        return {};
    return (lastUpdated.size() == ShortLength ? "19" : "") + std::string(lastUpdated);
}

std::string textOr(std::string_view text, const char *otherwise)
{
    return text.empty() ? otherwise : shown(text);
}

} // namespace

ModuleSet::ModuleSet(const std::vector<ModuleFile> &files, ProblemList &problems)
    : m_files(files)
    , m_problems(problems)
{
}

void ModuleSet::add(ParsedModule module)
{
    const auto [entry, isNew] = m_byName.try_emplace(module.name, m_modules.size());
    if (isNew) {
        m_modules.push_back(std::move(module));
        return;
    }
    ParsedModule &known = m_modules[entry->second];
    if (timeOf(known.lastUpdated) > timeOf(module.lastUpdated)) {
        nameReplaced(module, known);
        return;
    }
    if (m_files[known.file].folder == m_files[module.file].folder)
        nameReplaced(known, module);
    known = std::move(module);
}

void ModuleSet::nameReplaced(const ParsedModule &replaced, const ParsedModule &by)
{
    const std::string &path = m_files[by.file].path;
    m_problems.add(replaced.file, replaced.line, ProblemKind::OtherVersion, path,
                   "module \"" + shown(replaced.name) + "\" (LAST-UPDATED "
                       + textOr(replaced.lastUpdated, "unknown") + ") was left out: \"" + shown(path)
                       + "\" has it (LAST-UPDATED " + textOr(by.lastUpdated, "unknown") + ")");
}

std::vector<ParsedModule> ModuleSet::takeInReadingOrder()
{
    std::vector<std::vector<std::size_t>> imports(m_modules.size());
    for (std::size_t i = 0; i < m_modules.size(); ++i) {
        Text last;
        for (const Import &import : m_modules[i].imports) {
            if (import.module.place() == std::exchange(last, import.module).place())
                continue;
            if (const auto found = m_byName.find(import.module); found != m_byName.end())
                imports[i].push_back(found->second);
        }
    }
    std::vector<ParsedModule> ordered;
    ordered.reserve(m_modules.size());
    for (std::vector<std::size_t> &group : importGroups(imports)) {
        std::sort(group.begin(), group.end());
        for (const std::size_t module : group)
            ordered.push_back(std::move(m_modules[module]));
    }
    m_modules.clear();
    m_byName.clear();
    return ordered;
}

} // namespace winsnmp::mib::detail
