// SPDX-License-Identifier: MIT
//
// Turns the lines that Net-SNMP's parser logs into problems with file, line and cause.
#pragma once

#include "mib/modulefiles.h"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

class ParserMessages {
public:
    /// Of one file; what a parser says after that many is noise.
    static constexpr std::size_t MaxPerFile = 50;

    /// Takes what was logged while `file` was read.
    void add(const ModuleFile &file, std::span<const std::string> messages);

    /// Takes what was logged when the parser looked for the parents of nodes left over at the end.
    void addLeftOver(std::span<const std::string> messages);

    /// Parents that never turned up.
    [[nodiscard]] const std::set<std::string> &missingParents() const noexcept { return m_missingParents; }

    [[nodiscard]] std::vector<Problem> takeProblems();

private:
    bool addLocated(const ModuleFile &file, std::string_view message);
    bool addMissingSymbol(const ModuleFile &file, std::string_view message);
    bool addUndefinedName(const ModuleFile &file, std::string_view message);
    void addOnce(Problem problem);

    std::vector<Problem> m_problems;
    std::size_t m_ofFile = 0; ///< where the problems of the current file begin
    std::size_t m_omitted = 0; ///< how many more it has
    std::set<std::string> m_missingParents;
};

} // namespace winsnmp::mib::detail
