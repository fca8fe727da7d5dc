// SPDX-License-Identifier: MIT
#include "mib/treebuilder.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t MaxDepth = MAXOBJIDSIZE;

/// Number of a root of all names, which no module defines.
std::optional<std::uint32_t> rootNumber(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, std::uint32_t>, 5> Roots{
        {{"iso", 1}, {"ccitt", 0}, {"joint-iso-ccitt", 2}, {"itu-t", 0}, {"joint-iso-itu-t", 2}}};
    const auto *found =
        std::find_if(Roots.begin(), Roots.end(), [name](const auto &root) { return root.first == name; });
    if (found == Roots.end())
        return std::nullopt;
    return found->second;
}

std::string_view kindName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Trap:
        return "TRAP-TYPE";
    case ObjectKind::Notification:
        return "NOTIFICATION-TYPE";
    case ObjectKind::Node:
    case ObjectKind::Object:
        break;
    }
    return {};
}

} // namespace

TreeBuilder::TreeBuilder(std::vector<ParsedModule> modules, MibIndexBuilder &index, ProblemList &problems)
    : m_modules(std::move(modules))
    , m_index(index)
    , m_problems(problems)
    , m_resolver(m_modules, problems)
{
    m_entries.reserve(m_modules.size());
    for (const ParsedModule &module : m_modules)
        m_entries.emplace_back(module.definitions.size());
}

std::uint32_t TreeBuilder::moduleCount() const
{
    return static_cast<std::uint32_t>(m_modules.size());
}

TreeBuilder::Entry &TreeBuilder::entry(Symbol symbol)
{
    return m_entries[symbol.module][symbol.index];
}

const Definition &TreeBuilder::definition(Symbol symbol) const
{
    return m_modules[symbol.module].definitions[symbol.index];
}

void TreeBuilder::place(std::uint32_t module)
{
    m_resolver.checkImports(module);
    for (std::uint32_t i = 0; i < m_entries[module].size(); ++i) {
        if (m_entries[module][i].state == State::Unseen)
            placeWithParents({module, i});
    }
    // Others ask for their place in the tree only, and for the module's types. Assigning {} would empty the
    // lists and keep their memory.
    m_modules[module].definitions = std::vector<Definition>();
    m_modules[module].arcs = std::vector<Arc>();
}

/// Parents first. Without recursion: chains of definitions may be long.
void TreeBuilder::placeWithParents(Symbol symbol)
{
    std::vector<Symbol> open;
    std::optional<std::uint32_t> above = MibIndexBuilder::Top;
    while (true) {
        entry(symbol).state = State::Open;
        open.push_back(symbol);
        const Definition &current = definition(symbol);
        if (current.parent.empty())
            break;
        if (const auto root = rootNumber(current.parent)) {
            above = m_index.child(MibIndexBuilder::Top, *root);
            break;
        }
        const auto parent = m_resolver.findNode(symbol.module, current.parent, current.line);
        if (!parent) {
            above = std::nullopt;
            break;
        }
        const Entry &ofParent = entry(*parent);
        if (ofParent.state == State::Open)
            lose(*parent, "is defined below itself");
        if (ofParent.state != State::Unseen) {
            above = ofParent.state == State::Placed ? std::optional(ofParent.node) : std::nullopt;
            break;
        }
        symbol = *parent;
    }
    for (auto next = open.rbegin(); next != open.rend(); ++next) {
        placeBelow(*next, above);
        above = entry(*next).state == State::Placed ? std::optional(entry(*next).node) : std::nullopt;
    }
}

/// Without a parent the definition is lost, which was named where the parent was.
void TreeBuilder::placeBelow(Symbol symbol, std::optional<std::uint32_t> parent)
{
    if (entry(symbol).state == State::Lost || !parent) {
        entry(symbol).state = State::Lost;
        return;
    }
    const Definition &current = definition(symbol);
    const ParsedModule &module = m_modules[symbol.module];
    const std::size_t depth = m_index.depth(*parent) + current.arcCount;
    if (depth > MaxDepth)
        return lose(symbol, "is deeper than an OID can be");
    if (depth < 2 && current.arcCount == 0)
        return lose(symbol, "is defined as a root of all names");
    std::uint32_t node = *parent;
    for (std::uint32_t i = 0; i < current.arcCount; ++i) {
        const Arc &arc = module.arcs[current.firstArc + i];
        node = m_index.child(node, arc.number);
        if (!arc.name.empty() && i + 1 < current.arcCount && m_index.depth(node) > 1) {
            Object onTheWay;
            onTheWay.module = module.name;
            onTheWay.label = arc.name;
            m_index.mention(node, std::move(onTheWay));
        }
    }
    entry(symbol) = {State::Placed, node};
    m_index.define(node, objectOf(symbol));
}

void TreeBuilder::lose(Symbol symbol, const char *why)
{
    entry(symbol).state = State::Lost;
    const Definition &current = definition(symbol);
    m_problems.add(m_modules[symbol.module].file, current.line, ProblemKind::BadDefinition,
                   shown(current.label), '"' + shown(current.label) + "\" " + why + " and was left out");
}

Object TreeBuilder::objectOf(Symbol symbol)
{
    const Definition &from = definition(symbol);
    Object object;
    object.module = m_modules[symbol.module].name;
    object.label = from.label;
    object.description = from.description;
    object.syntax = kindName(from.kind);
    if (from.kind != ObjectKind::Object)
        return object;
    object.isRow = from.isRow;
    object.units = from.units;
    object.access = from.access;
    object.status = from.status;
    if (from.isRow || from.syntax.type.empty())
        return object;
    ResolvedSyntax syntax = m_resolver.resolve(symbol.module, from.syntax);
    object.syntax = syntax.type;
    object.displayHint = syntax.displayHint;
    object.enums = std::move(syntax.enums);
    object.isBits = syntax.isBits;
    return object;
}

} // namespace winsnmp::mib::detail
