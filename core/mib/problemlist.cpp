// SPDX-License-Identifier: MIT
#include "mib/problemlist.h"

#include "mib/printable.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace winsnmp::mib::detail {

std::string shown(std::string_view text)
{
    constexpr std::size_t MaxOctets = 60;
    const std::string_view part = text.substr(0, MaxOctets);
    std::string out = visibleText({reinterpret_cast<const std::uint8_t *>(part.data()), part.size()});
    return part.size() < text.size() ? out + "..." : out;
}

void ProblemList::add(Problem problem)
{
    m_general.push_back(std::move(problem));
}

void ProblemList::add(std::size_t file, int line, ProblemKind kind, std::string subject, std::string message)
{
    OfFile &ofFile = m_files[file];
    const std::tuple key(kind, subject.empty() ? message : subject, subject.empty() ? line : 0);
    if (ofFile.known.count(key) > 0)
        return;
    if (ofFile.problems.size() == MaxPerFile) {
        ++ofFile.omitted;
        return;
    }
    ofFile.known.insert(key);
    ofFile.problems.push_back({{}, line, std::move(message), kind, std::move(subject)});
}

void ProblemList::merge(ProblemList &&other)
{
    m_files.merge(other.m_files);
    std::move(other.m_general.begin(), other.m_general.end(), std::back_inserter(m_general));
}

std::size_t ProblemList::count(std::size_t file) const
{
    const auto found = m_files.find(file);
    return found == m_files.end() ? 0 : found->second.problems.size() + found->second.omitted;
}

std::vector<Problem> ProblemList::take(const std::vector<std::string> &paths)
{
    std::vector<Problem> all = std::exchange(m_general, {});
    for (auto &[file, ofFile] : m_files) {
        std::stable_sort(ofFile.problems.begin(), ofFile.problems.end(),
                         [](const Problem &x, const Problem &y) { return x.line < y.line; });
        if (ofFile.omitted > 0)
            ofFile.problems.push_back({{},
                                       0,
                                       std::to_string(ofFile.omitted) + " more problems in this file",
                                       ProblemKind::Syntax,
                                       {}});
        for (Problem &problem : ofFile.problems) {
            problem.file = paths[file];
            all.push_back(std::move(problem));
        }
    }
    m_files.clear();
    return all;
}

} // namespace winsnmp::mib::detail
