// SPDX-License-Identifier: MIT
//
// What the loaded modules say, in a form that is never changed after it was built: any number of threads may
// look things up without a lock. Nodes lie in breadth-first order, so the children of a node are neighbours,
// sorted by subidentifier, and a lookup is one binary search per level.
#pragma once

#include "winsnmp/mib.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace winsnmp::mib::detail {

/// One node of the tree of names.
struct Object {
    ObjectInfo info;
    bool named = false; ///< false: only on the way to others, its label is its number
    bool bits = false; ///< SYNTAX BITS
};

class MibIndex {
public:
    struct Match {
        const Object *object = nullptr; ///< null: no module knows the OID
        std::size_t length = 0; ///< subidentifiers of the object's own OID
    };

    /// The named object of a module whose OID is the longest prefix of `oid`. Lives as long as the index.
    [[nodiscard]] Match find(OidView oid) const noexcept;

    /// OID of a label. An empty `module` takes the object that comes first in OID order.
    [[nodiscard]] std::optional<OidVector> resolve(std::string_view module, std::string_view label) const;

    [[nodiscard]] std::vector<const Object *> children(OidView oid) const;

private:
    friend class MibIndexBuilder;

    struct Node {
        std::uint32_t subid = 0;
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        Object object;
    };
    struct Definition {
        std::string module;
        std::uint32_t node = 0;
    };
    struct LabelHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    [[nodiscard]] const Node *child(const Node &parent, std::uint32_t subid) const noexcept;

    std::vector<Node> m_nodes; ///< the first one is the nameless top
    std::unordered_map<std::string, std::vector<Definition>, LabelHash, std::equal_to<>> m_labels;
};

/// Builds an index level by level: add() the children of each node in turn, top first.
class MibIndexBuilder {
public:
    MibIndexBuilder();

    /// Number of nodes so far; the next one added gets this number.
    [[nodiscard]] std::uint32_t size() const noexcept;

    /// Appends a child of `parent`. Children of one parent are added together, in the order of their numbers,
    /// after those of every parent with a smaller number.
    void add(std::uint32_t parent, std::uint32_t subid, Object object);

    /// Makes `module`::`label` a name of `node`; a node has several when modules define it more than once.
    void addName(std::uint32_t node, std::string_view module, std::string_view label);

    [[nodiscard]] const OidVector &oid(std::uint32_t node) const noexcept;

    /// The builder is empty afterwards.
    [[nodiscard]] MibIndex take();

private:
    MibIndex m_index;
};

} // namespace winsnmp::mib::detail
