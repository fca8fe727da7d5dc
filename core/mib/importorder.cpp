// SPDX-License-Identifier: MIT
//
// Tarjan's algorithm for strongly connected components, with a stack of its own: chains of imports may be
// long.
#include "mib/importorder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t Unseen = std::numeric_limits<std::size_t>::max();

class GroupFinder {
public:
    explicit GroupFinder(const std::vector<std::vector<std::size_t>> &imports)
        : m_imports(imports)
        , m_number(imports.size(), Unseen)
        , m_lowest(imports.size(), 0)
        , m_isOpen(imports.size(), false)
    {
    }

    std::vector<std::vector<std::size_t>> find()
    {
        for (std::size_t file = 0; file < m_imports.size(); ++file) {
            if (m_number[file] == Unseen)
                follow(file);
        }
        return std::move(m_groups);
    }

private:
    struct Visit {
        std::size_t file;
        std::size_t next; ///< of its imports
    };

    void enter(std::size_t file)
    {
        m_number[file] = m_lowest[file] = m_count++;
        m_isOpen[file] = true;
        m_open.push_back(file);
        m_visits.push_back({file, 0});
    }

    void follow(std::size_t start)
    {
        enter(start);
        while (!m_visits.empty()) {
            const auto [file, next] = m_visits.back();
            if (next == m_imports[file].size()) {
                leave(file);
                continue;
            }
            ++m_visits.back().next;
            const std::size_t import = m_imports[file][next];
            if (m_number[import] == Unseen)
                enter(import);
            else if (m_isOpen[import])
                m_lowest[file] = std::min(m_lowest[file], m_number[import]);
        }
    }

    void leave(std::size_t file)
    {
        m_visits.pop_back();
        if (!m_visits.empty()) {
            std::size_t &above = m_lowest[m_visits.back().file];
            above = std::min(above, m_lowest[file]);
        }
        if (m_lowest[file] != m_number[file])
            return;
        const auto first = std::find(m_open.rbegin(), m_open.rend(), file).base() - 1;
        std::vector<std::size_t> group(first, m_open.end());
        m_open.erase(first, m_open.end());
        for (const std::size_t member : group)
            m_isOpen[member] = false;
        m_groups.push_back(std::move(group));
    }

    const std::vector<std::vector<std::size_t>> &m_imports;
    std::vector<std::size_t> m_number; ///< order of first sight
    std::vector<std::size_t> m_lowest; ///< smallest number of an open file that can be reached
    std::vector<bool> m_isOpen; ///< its group is not complete
    std::vector<std::size_t> m_open;
    std::vector<Visit> m_visits;
    std::size_t m_count = 0;
    std::vector<std::vector<std::size_t>> m_groups;
};

} // namespace

std::vector<std::vector<std::size_t>> importGroups(const std::vector<std::vector<std::size_t>> &imports)
{
    return GroupFinder(imports).find();
}

} // namespace winsnmp::mib::detail
