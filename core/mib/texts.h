// SPDX-License-Identifier: MIT
//
// Where the texts of loaded modules lie: few large blocks, each text that occurs often once.
#pragma once

#include "mib/text.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

class Texts {
public:
    /// A copy as UTF-8 that lives as long as this object, whatever object it is moved to. Equal texts give
    /// the same copy.
    [[nodiscard]] Text keep(std::string_view text);

    /// Forgets which texts are equal: nothing is kept from now on.
    void finish();

private:
    [[nodiscard]] Text keepUtf8(std::string_view text);
    [[nodiscard]] Text copy(std::string_view text);
    [[nodiscard]] char *room(std::size_t size);
    [[nodiscard]] Text &slotOf(std::string_view text);
    void makeSlots();

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr; ///< in the newest ordinary block
    std::size_t m_left = 0; ///< octets from there on
    std::vector<Text> m_known; ///< by hash, else in the next free slot; a power of two of them
    std::size_t m_knownCount = 0;
};

} // namespace winsnmp::mib::detail
