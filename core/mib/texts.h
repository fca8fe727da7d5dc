// SPDX-License-Identifier: MIT
//
// Where the texts of loaded modules lie: few large blocks, each text that occurs often once.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace winsnmp::mib::detail {

class Texts {
public:
    /// A copy that lives as long as this object, whatever object it is moved to. Equal texts give the same
    /// copy, so texts that were kept are equal if and only if they begin at the same place.
    [[nodiscard]] std::string_view keep(std::string_view text);

    /// Forgets which texts are equal: nothing is kept from now on.
    void finish();

private:
    [[nodiscard]] std::string_view copy(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr; ///< in the newest ordinary block
    std::size_t m_left = 0; ///< octets from there on
    std::unordered_set<std::string_view> m_known;
};

} // namespace winsnmp::mib::detail
