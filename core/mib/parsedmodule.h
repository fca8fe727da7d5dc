// SPDX-License-Identifier: MIT
//
// What the text of one module says, before names are looked up in other modules.
//
// Texts are views: into the file's text as the parser gives them, into Texts once they were kept there.
#pragma once

#include "mib/texts.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winsnmp::mib::detail {

struct Import {
    std::string_view symbol;
    std::string_view module;
    int line = 0; ///< of the symbol
    int moduleLine = 0;
};

struct EnumEntry {
    int value = 0;
    std::string_view label;
};

using EnumList = std::vector<EnumEntry>;

/// What stands behind SYNTAX.
struct Syntax {
    std::string_view type; ///< a name as written; "OCTET STRING" and the like in one piece
    std::shared_ptr<EnumList> enums; ///< null: none
    int line = 0;
    bool isSequence = false; ///< SEQUENCE, SEQUENCE OF, CHOICE
};

struct TypeDefinition {
    std::string_view name;
    std::string_view displayHint;
    Syntax syntax;
};

/// One number of an OID, with the name it may have been given on the way: "org(3)".
struct Arc {
    std::uint32_t number = 0;
    std::string_view name;
};

enum class ObjectKind : std::uint8_t {
    Node, ///< a name and its place, nothing else
    Object,
    Notification,
    Trap
};

struct Definition {
    std::string_view label;
    std::string_view parent; ///< empty: the arcs begin at the top of the tree
    std::string_view units;
    std::string_view description; ///< with its quotes, as written, until it is kept
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
    std::string_view name;
    std::string_view lastUpdated; ///< "199502280000Z" or "9502280000Z"; empty: not said
    std::size_t file = 0; ///< which of the files it stands in
    int line = 0;
    std::vector<Import> imports;
    std::vector<std::string_view> macros;
    std::vector<TypeDefinition> types;
    std::vector<Definition> definitions;
    std::vector<Arc> arcs;
};

/// Moves every text of `module` into `texts`, as UTF-8, descriptions without the indentation of the file.
void keepTexts(ParsedModule &module, Texts &texts);

} // namespace winsnmp::mib::detail
