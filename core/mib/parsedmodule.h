// SPDX-License-Identifier: MIT
//
// What the text of one module says, before names are looked up in other modules.
#pragma once

#include "mib/text.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace winsnmp::mib::detail {

struct Import {
    Text symbol;
    Text module;
    int line = 0; ///< of the symbol
    int moduleLine = 0;
};

struct EnumEntry {
    int value = 0;
    Text label;
};

using EnumList = std::vector<EnumEntry>;

/// What stands behind SYNTAX.
struct Syntax {
    Text type; ///< a name as written; "OCTET STRING" and the like in one piece
    std::shared_ptr<EnumList> enums; ///< null: none
    int line = 0;
    bool isSequence = false; ///< SEQUENCE, SEQUENCE OF, CHOICE
};

struct TypeDefinition {
    Text name;
    Text displayHint;
    Syntax syntax;
};

/// One number of an OID, with the name it may have been given on the way: "org(3)".
struct Arc {
    std::uint32_t number = 0;
    Text name;
};

enum class ObjectKind : std::uint8_t {
    Node, ///< a name and its place, nothing else
    Object,
    Notification,
    Trap
};

struct Definition {
    Text label;
    Text parent; ///< empty: the arcs begin at the top of the tree
    Text units;
    Text description; ///< without the indentation of the file
    Syntax syntax;
    std::uint32_t firstArc = 0; ///< of its module's
    std::uint32_t arcCount = 0;
    int line = 0;
    ObjectKind kind = ObjectKind::Node;
    std::uint8_t access = 0; ///< for accessWord()
    std::uint8_t status = 0; ///< for statusWord()
    bool isRow = false; ///< has an INDEX or AUGMENTS
};

struct ParsedModule {
    Text name;
    Text lastUpdated; ///< "199502280000Z" or "9502280000Z"; empty: not said
    std::size_t file = 0; ///< which of the files it stands in
    int line = 0;
    std::vector<Import> imports;
    std::vector<Text> macros;
    std::vector<TypeDefinition> types;
    std::vector<Definition> definitions;
    std::vector<Arc> arcs;
};

} // namespace winsnmp::mib::detail
