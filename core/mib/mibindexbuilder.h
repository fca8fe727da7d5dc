// SPDX-License-Identifier: MIT
//
// Collects nodes and names in any order and lays them out as an index. Each step costs the same, however many
// there are.
#pragma once

#include "mib/mibindex.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <unordered_map>
#include <vector>

namespace winsnmp::mib::detail {

class MibIndexBuilder {
public:
    static constexpr std::uint32_t Top = 0;

    /// With the roots of all names, and room for about `definitions`. All names and objects lie in `texts`,
    /// which keep nothing from now on.
    MibIndexBuilder(Texts texts, std::size_t definitions);

    /// The child of `parent`, made now if there was none.
    [[nodiscard]] std::uint32_t child(std::uint32_t parent, std::uint32_t subid);

    /// Subidentifiers of the node's OID.
    [[nodiscard]] std::size_t depth(std::uint32_t node) const noexcept;

    /// Says what `node` is; the first one to say so is right. Either way it gets the name as well.
    void define(std::uint32_t node, Object object);
    /// Says it as long as nobody defines it.
    void mention(std::uint32_t node, Object object);

    /// The builder is empty afterwards.
    [[nodiscard]] MibIndex take();

private:
    struct Place {
        std::uint32_t depth = 0;
        std::uint32_t final = 0; ///< number in the index
        bool isDefined = false;
    };

    /// By parent and subidentifier. Its many small blocks are given back as a whole, and so can be used again
    /// for what is large.
    struct Children {
        std::pmr::monotonic_buffer_resource memory;
        std::pmr::unordered_map<std::uint64_t, std::uint32_t> numbers{&memory};
    };

    void setObject(std::uint32_t node, Object object);
    void layOut();
    void sortNames();

    MibIndex m_index;
    std::vector<Place> m_places; ///< of the nodes by their number here
    std::unique_ptr<Children> m_children; ///< until all are known
};

} // namespace winsnmp::mib::detail
