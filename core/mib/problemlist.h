// SPDX-License-Identifier: MIT
//
// Gathers what is wrong with module files: each thing once, and not more of a file than a person reads.
#pragma once

#include "winsnmp/mib.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace winsnmp::mib::detail {

/// Text of a file for a message: nothing invisible, and not endless.
[[nodiscard]] std::string shown(std::string_view text);

class ProblemList {
public:
    /// Of one file; what follows is counted.
    static constexpr std::size_t MaxPerFile = 50;

    /// One that concerns no module file. Always taken.
    void add(Problem problem);

    /// One in file number `file`. Equal kinds with equal subjects are taken once for each file, those without
    /// a subject once for each line.
    void add(std::size_t file, int line, ProblemKind kind, std::string subject, std::string message);

    /// Takes what another list has of other files.
    void merge(ProblemList &&other);

    [[nodiscard]] std::size_t count(std::size_t file) const;

    /// Those of no file first, then by file and line. `paths` by number of the file.
    [[nodiscard]] std::vector<Problem> take(const std::vector<std::string> &paths);

private:
    struct OfFile {
        std::vector<Problem> problems;
        std::set<std::tuple<ProblemKind, std::string, int>> known;
        std::size_t omitted = 0;
    };

    std::vector<Problem> m_general;
    std::map<std::size_t, OfFile> m_files;
};

} // namespace winsnmp::mib::detail
