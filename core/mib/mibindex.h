// SPDX-License-Identifier: MIT
//
// What the loaded modules say, in a form that is never changed after it was built: any number of threads may
// look things up without a lock. Nodes lie in breadth-first order, so the children of a node are neighbours,
// sorted by subidentifier, and a lookup is one binary search per level.
#pragma once

#include "mib/parsedmodule.h"
#include "mib/texts.h"
#include "winsnmp/mib.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

/// What a module says of one OID. Texts live as long as the index.
struct Object {
    Text module; ///< empty: a root, which is of no module
    Text label;
    std::string_view syntax;
    Text units;
    Text displayHint;
    Text description;
    std::shared_ptr<const EnumList> enums; ///< null: none
    std::uint8_t access = 0; ///< for accessWord()
    std::uint8_t status = 0; ///< for statusWord()
    bool isBits = false; ///< SYNTAX BITS
    bool isRow = false; ///< has an INDEX or AUGMENTS
};

class MibIndex {
public:
    struct Match {
        const Object *object = nullptr; ///< null: no module knows the OID
        std::size_t length = 0; ///< subidentifiers of the object's own OID
    };

    /// The named object of a module whose OID is the longest prefix of `oid`. Lives as long as the index.
    [[nodiscard]] Match find(OidView oid) const noexcept;

    /// All that is known of what find() finds.
    [[nodiscard]] std::optional<ObjectInfo> describe(OidView oid) const;

    /// OID of a label. An empty `module` takes the object that comes first in OID order.
    [[nodiscard]] std::optional<OidVector> resolve(std::string_view module, std::string_view label) const;

    [[nodiscard]] std::vector<ObjectInfo> children(OidView oid) const;

private:
    friend class MibIndexBuilder;

    static constexpr std::uint32_t None = std::numeric_limits<std::uint32_t>::max();

    struct Node {
        std::uint32_t subid = 0;
        std::uint32_t parent = None;
        std::uint32_t firstChild = 0;
        std::uint32_t childCount = 0;
        std::uint32_t object = None; ///< None: only on the way to others
    };
    struct Name {
        Text label;
        Text module;
        std::uint32_t node = 0;
    };

    [[nodiscard]] const Node *child(const Node &parent, std::uint32_t subid) const noexcept;
    [[nodiscard]] const Object *objectOf(const Node &node) const noexcept;
    [[nodiscard]] OidVector oidOf(std::uint32_t node) const;
    [[nodiscard]] ObjectInfo describe(const Node &node) const;

    std::vector<Node> m_nodes; ///< the first one is the nameless top
    std::deque<Object> m_objects;
    std::vector<Name> m_names; ///< by label, those of one label by OID
    Texts m_texts;
};

} // namespace winsnmp::mib::detail
